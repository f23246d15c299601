/** Answers the reader on the page, beside the place of the context menu, with the selection toolbar's own box. */
import type { ToolbarStrings } from './toolbar-view.ts';
import { ToolbarView } from './toolbar-view.ts';

/** How long an answer stays, ms; while pointer or keyboard are on it, it waits. */
const STAY_MS = 6_000;

export interface Answer {
  text: string;
  isFailure: boolean;
  undo?: { label: string; act: () => void } | undefined;
}

export interface AnswerOptions {
  document: Document;
  signal: AbortSignal;
  strings: ToolbarStrings;
  /** The box's accessible name. */
  name: string;
  direction: 'rtl' | 'ltr';
}

let closeLast = (): void => undefined;

/** Shows an answer, in place of the one before, until it was there long enough, the reader does something else, or the signal aborts. */
export function showAnswer({ text, isFailure, undo }: Answer, place: DOMRect, options: AnswerOptions): void {
  const { document, signal, strings, name, direction } = options;
  closeLast();
  if (signal.aborted) return;
  const view = new ToolbarView(document, { ...strings, undo: undo?.label ?? '', toolbar: name }, direction);
  const shown = new AbortController();
  const until = { signal: AbortSignal.any([signal, shown.signal]), capture: true };
  const close = (): void => {
    clearTimeout(timer);
    shown.abort();
    view.close();
  };
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(close, STAY_MS);
  };
  let timer: ReturnType<typeof setTimeout>;
  wait();
  closeLast = close;
  view.offer(undo ? 'saved' : 'none');
  view.addNote.hidden = true;
  view.open(place);
  view.say(text, isFailure);
  view.place(place);
  signal.addEventListener('abort', close, { signal: shown.signal });
  for (const type of ['pointerenter', 'focusin'] as const) {
    view.host.addEventListener(type, () => clearTimeout(timer), until);
  }
  for (const type of ['pointerleave', 'focusout'] as const) view.host.addEventListener(type, wait, until);
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close(), until);
  addEventListener('pagehide', close, until);
  document.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.composedPath().includes(view.host)) close();
    },
    until,
  );
  view.undo.addEventListener('click', () => {
    close();
    undo?.act();
  });
}
