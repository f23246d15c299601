/** Watches the reader's selection and offers to save it as a highlight. */
import { snapToWords } from '../anchoring/snap.ts';
import { failureText } from '../trouble.ts';
import type { HighlightColour } from '../types.ts';
import { rootsOf, selectedRange } from './selected-range.ts';
import { isEditable } from './text-cuts.ts';
import { type ToolbarStrings, ToolbarView } from './toolbar-view.ts';

export type { ToolbarStrings };

export interface SelectionOptions {
  document: Document;
  signal: AbortSignal;
  strings: ToolbarStrings;
  /** Direction of the interface's language. */
  direction: 'rtl' | 'ltr';
  /** Whether a selected text may be saved; without it every text may. */
  isArabic?: (text: string) => boolean;
  /** The colour that the reader used last, asked for each time. */
  colour(): HighlightColour;
  /** Saves whole words. Resolves once they are kept; rejects when they are not. */
  onSave(range: Range, colour: HighlightColour): Promise<SavedMark>;
}

/** A highlight that was just saved. */
export interface SavedMark {
  kept: 'library' | 'private-window';
  undo(): Promise<unknown>;
  /** Opens its note. */
  addNote(): void;
}

/** A selection counts once it rests for so long, ms: handles are dragged and Shift+arrow is pressed many times. */
const REST_MS = 250;

/** How long a message stays, ms, and how long the way to undo does; while pointer or keyboard are on it, it waits. */
const MESSAGE_MS = 2_500;
const UNDO_MS = 5_000;

/** Keys that grow a selection. */
const MOVING = /^(?:Arrow|Home|End|Page)/;

/** Made with the first selection: it costs milliseconds. */
let words: Intl.Segmenter | undefined;

/**
 * Watches until the signal aborts; then nothing is left in the page.
 *
 * @returns saves what is selected now, for the menu and the keyboard; false where nothing is that may be saved
 */
export function watchSelection(options: SelectionOptions): () => boolean {
  if (options.signal.aborted) return () => false;
  const watch = new SelectionWatch(options);
  return () => watch.saveNow();
}

class SelectionWatch {
  #options: SelectionOptions;
  #document: Document;
  #view: ToolbarView;
  /** What would be saved. A live Range of our own: the page may drop the selection when focus moves. */
  #range: Range | null = null;
  /** `message`: saved, and the toolbar says so for a moment. */
  #phase: 'offer' | 'saving' | 'message' = 'offer';
  #saved: SavedMark | null = null;
  #isPointerDown = false;
  /** Open shadow roots that the pointer was last in. */
  #roots: ShadowRoot[] = [];
  /** Alt was held while the words were selected: they are saved as they are, parts of words too. */
  #isExact = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #focusBefore: Element | null = null;

  constructor(options: SelectionOptions) {
    this.#options = options;
    this.#document = options.document;
    this.#view = new ToolbarView(options.document, options.strings, options.direction);
    this.#listen();
  }

  #listen(): void {
    const { signal } = this.#options;
    const { host, button, swatches } = this.#view;
    const capture = { signal, capture: true, passive: true };
    const document = this.#document;
    document.addEventListener('selectionchange', () => this.#onSelection(), { signal });
    document.addEventListener('pointerdown', (event) => this.#onPointer(event, true), capture);
    for (const type of ['pointerup', 'pointercancel'] as const) {
      document.addEventListener(type, (event) => this.#onPointer(event, false), capture);
    }
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    document.addEventListener('scroll', () => this.#follow(), capture);
    document.defaultView?.addEventListener('resize', () => this.#follow(), { signal });
    document.defaultView?.addEventListener('pagehide', () => this.#close(), { signal });

    // Pressing a button must not take the selection away.
    host.addEventListener('mousedown', (event) => event.preventDefault(), { signal });
    button.addEventListener('click', () => void this.#save(this.#options.colour()), { signal });
    for (const [colour, swatch] of swatches) {
      swatch.addEventListener('click', () => void this.#save(colour), { signal });
    }
    this.#view.undo.addEventListener('click', () => void this.#undo(), { signal });
    this.#view.addNote.addEventListener('click', () => this.#addNote(), { signal });
    for (const type of ['pointerenter', 'focusin'] as const) {
      host.addEventListener(type, () => this.#phase === 'message' && clearTimeout(this.#timer), { signal });
    }
    for (const type of ['pointerleave', 'focusout'] as const) {
      host.addEventListener(type, () => this.#phase === 'message' && this.#wait(() => this.#close(), MESSAGE_MS), {
        signal,
      });
    }
    signal.addEventListener('abort', () => this.#close());
  }

  #onSelection(): void {
    if (this.#phase === 'saving') return;
    const isGone = selectedRange(this.#document, this.#roots) === null;
    // Focus in the toolbar may have taken the selection; our own Range still holds the words.
    if (isGone && this.#phase === 'offer' && !this.#hasFocus()) this.#close();
    if (!isGone && !this.#isPointerDown) this.#wait(() => this.#offer(), REST_MS);
  }

  #onPointer(event: Event, isDown: boolean): void {
    if (event.composedPath().includes(this.#view.host)) return;
    this.#isPointerDown = isDown;
    this.#roots = rootsOf(event);
    const { button, altKey } = event as PointerEvent;
    // The other buttons open menus on a selection that is there already.
    if (!isDown && button === 0) this.#isExact = altKey;
    if (isDown) this.#close();
    else this.#wait(() => this.#offer(), REST_MS);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.shiftKey && MOVING.test(event.key)) this.#isExact = event.altKey;
    if (!this.#view.isOpen) return;
    if (event.key === 'Escape') {
      if (this.#hasFocus()) {
        event.preventDefault();
        event.stopPropagation();
      }
      this.#close();
    } else if (event.key === 'Tab' && !event.shiftKey && !this.#hasFocus() && this.#phase !== 'saving') {
      // The host stands at the end of the document: without this the button would be a hundred links away.
      event.preventDefault();
      this.#focusBefore = this.#document.activeElement;
      this.#view.focus();
    }
  }

  /** Saves what is selected now, and says so by it. */
  saveNow(): boolean {
    if (this.#phase === 'saving') return true;
    this.#offer();
    if (!this.#range || this.#phase !== 'offer') return false;
    void this.#save(this.#options.colour());
    return true;
  }

  /** Opens the toolbar by the selection, if there is something to save in it. */
  #offer(): void {
    const range = this.#selected();
    if (!range) {
      if (this.#phase === 'offer' && !this.#hasFocus()) this.#close();
      return;
    }
    const line = lineOf(range, isBackward(this.#document.getSelection()));
    if (!line || !isOnScreen(line, this.#document)) return;
    this.#range = range;
    this.#phase = 'offer';
    this.#view.setColour(this.#options.colour());
    this.#view.offer('save');
    if (this.#view.isOpen) this.#view.place(line);
    else this.#view.open(line);
  }

  #selected(): Range | null {
    const range = selectedRange(this.#document, this.#roots);
    if (!range) return null;
    const { commonAncestorContainer: common } = range;
    const element =
      common instanceof Element ? common : common instanceof ShadowRoot ? common.host : common.parentElement;
    const active = this.#document.activeElement;
    if (!element || isEditable(element) || (active && isEditable(active))) return null;
    const text = range.toString();
    if (!hasWord(text) || this.#options.isArabic?.(text) === false) return null;
    return range;
  }

  async #save(colour: HighlightColour): Promise<void> {
    const { strings, onSave, signal } = this.#options;
    const range = this.#range;
    if (!range || this.#phase !== 'offer') return;
    this.#phase = 'saving';
    this.#view.say('', false);
    try {
      this.#saved = await onSave(this.#isExact ? range : snapToWords(range), colour);
      if (signal.aborted || !this.#view.isOpen) return;
      // The mark just made is under the selection.
      this.#document.getSelection()?.removeAllRanges();
      if (this.#hasFocus()) this.#giveFocusBack();
      this.#view.offer('saved');
      this.#tell(this.#saved.kept === 'library' ? strings.saved : strings.savedUntilWindowCloses, UNDO_MS);
    } catch (error) {
      if (signal.aborted) return;
      // The toolbar, the words and the buttons stay: the reader can try again.
      this.#phase = 'offer';
      this.#view.say(failureText(error, strings), true);
      this.#follow();
    }
  }

  /** Says something for a moment. */
  #tell(text: string, ms: number): void {
    this.#phase = 'message';
    this.#view.say(text, false);
    this.#follow();
    this.#wait(() => this.#close(), ms);
  }

  async #undo(): Promise<void> {
    const { strings, signal } = this.#options;
    const saved = this.#saved;
    if (!saved || this.#phase !== 'message') return;
    this.#phase = 'saving';
    try {
      await saved.undo();
      if (signal.aborted || !this.#view.isOpen) return;
      if (this.#hasFocus()) this.#giveFocusBack();
      this.#view.offer('none');
      this.#tell(strings.undone, MESSAGE_MS);
    } catch (error) {
      if (signal.aborted) return;
      this.#phase = 'message';
      this.#view.say(failureText(error, strings), true);
      this.#follow();
    }
  }

  #addNote(): void {
    const saved = this.#saved;
    this.#close();
    saved?.addNote();
  }

  /** Stays by its words while the page scrolls; goes when they leave the window. */
  #follow(): void {
    if (!this.#view.isOpen || !this.#range) return;
    const line = lineOf(this.#range, isBackward(this.#document.getSelection()));
    if (line && isOnScreen(line, this.#document)) this.#view.place(line);
    else if (this.#phase !== 'saving') this.#close();
  }

  #close(): void {
    clearTimeout(this.#timer);
    if (!this.#view.isOpen) return;
    const hadFocus = this.#hasFocus();
    this.#view.close();
    if (hadFocus) this.#giveFocusBack();
    this.#range = null;
    this.#saved = null;
    this.#phase = 'offer';
  }

  #giveFocusBack(): void {
    const before = this.#focusBefore;
    if (before instanceof HTMLElement && before !== this.#document.body) before.focus({ preventScroll: true });
    else this.#view.button.blur();
  }

  #hasFocus(): boolean {
    return this.#document.activeElement === this.#view.host;
  }

  #wait(then: () => void, ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(then, ms);
  }
}

function hasWord(text: string): boolean {
  words ??= new Intl.Segmenter('ar', { granularity: 'word' });
  for (const { isWordLike } of words.segment(text)) {
    if (isWordLike) return true;
  }
  return false;
}

/** The line where the selection ends, or where it begins when it was made backwards. */
function lineOf(range: Range, atStart: boolean): DOMRect | null {
  const lines = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
  return (atStart ? lines[0] : lines.at(-1)) ?? null;
}

function isBackward(selection: Selection | null): boolean {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  if (!anchorNode || !focusNode || anchorOffset === undefined || focusOffset === undefined) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function isOnScreen({ top, bottom }: DOMRect, document: Document): boolean {
  return bottom > 0 && top < (document.defaultView?.innerHeight ?? 0);
}
