/** Opens the note of a highlight that was clicked, on the page itself. */
import type { PageStrings } from '../../locales/toolbar.ts';
import { failureText } from '../trouble.ts';
import type { Highlight, HighlightColour, HighlightWriting } from '../types.ts';
import { NoteView } from './note-view.ts';

/** A way to take something back. */
export type TakeBack = () => Promise<unknown>;

export interface NoteBoxOptions {
  document: Document;
  signal: AbortSignal;
  strings: PageStrings;
  direction: 'rtl' | 'ltr';
  /** Writes numbers as the interface's language does. */
  locale: string;
  /** The highlight as it is now, undefined where it is gone. */
  highlight(id: string): Highlight | undefined;
  /** Where its words are now, in window coordinates (px); null where they are gone. */
  line(id: string): DOMRect | null;
  /** Keeps a change; null where the highlight was deleted meanwhile. Rejects where it could not be kept. */
  edit(highlight: Highlight, change: Partial<HighlightWriting>): Promise<TakeBack | null>;
  remove(highlight: Highlight): Promise<TakeBack>;
  /** Says what was done, after the box is closed, with the way to undo it. */
  tell(text: string, line: DOMRect, takeBack: TakeBack): void;
}

let closeLast = (): void => undefined;

/**
 * Shows the first of some highlights that overlap, with the way to the others, until the reader leaves it. A note that was changed
 * is saved when the box is left, not thrown away.
 *
 * @param isForKeys whether the keyboard goes into the note at once
 */
export function showNotes(ids: readonly string[], isForKeys: boolean, options: NoteBoxOptions): void {
  closeLast();
  if (options.signal.aborted) return;
  const box = new NoteBox(ids, options);
  closeLast = () => box.close();
  box.open(isForKeys);
}

class NoteBox {
  #ids: readonly string[];
  #at = 0;
  #options: NoteBoxOptions;
  #view: NoteView;
  /** As the reader found it. */
  #shown: Highlight | undefined;
  #line = new DOMRect();
  #open = new AbortController();
  #isBusy = false;
  /** The ways to take back what was changed here, the last change first. */
  #changes: TakeBack[] = [];
  #focusBefore: Element | null = null;

  constructor(ids: readonly string[], options: NoteBoxOptions) {
    this.#options = options;
    this.#ids = ids.filter((id) => options.highlight(id));
    this.#view = new NoteView(options.document, options.strings, options.direction);
  }

  open(isForKeys: boolean): void {
    const { document, signal } = this.#options;
    this.#turnTo(0);
    if (!this.#shown) return;
    const view = this.#view;
    const until = { signal: AbortSignal.any([signal, this.#open.signal]), capture: true };
    signal.addEventListener('abort', () => this.close(), { signal: this.#open.signal });
    view.close.addEventListener('click', () => void this.#leave());
    view.save.addEventListener('click', () => void this.#leave());
    view.remove.addEventListener('click', () => void this.#remove());
    view.previous.addEventListener('click', () => void this.#step(-1));
    view.next.addEventListener('click', () => void this.#step(1));
    for (const [colour, button] of view.colours) button.addEventListener('click', () => void this.#recolour(colour));
    view.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#leave();
    });
    document.addEventListener('keydown', (event) => this.#onKey(event), until);
    document.addEventListener('scroll', () => this.#follow(), { ...until, passive: true });
    addEventListener('resize', () => this.#follow(), until);
    addEventListener('pagehide', () => void this.#leave(), until);
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.composedPath().includes(view.host.host)) void this.#leave();
      },
      until,
    );
    view.host.open(this.#line);
    if (isForKeys) this.#focus();
  }

  close(): void {
    if (this.#open.signal.aborted) return;
    const hadFocus = this.#view.host.hasFocus;
    this.#open.abort();
    this.#view.host.close();
    const before = this.#focusBefore;
    if (hadFocus && before instanceof HTMLElement && before !== this.#options.document.body) {
      before.focus({ preventScroll: true });
    }
  }

  #turnTo(place: number): void {
    const { highlight, line, locale, document } = this.#options;
    const id = this.#ids[place] ?? '';
    this.#shown = highlight(id);
    if (!this.#shown) return;
    this.#at = place;
    this.#line = line(id) ?? this.#line;
    const number = new Intl.NumberFormat(locale);
    const total = this.#ids.length;
    this.#view.show(this.#shown, place, total > 1 ? `${number.format(place + 1)} / ${number.format(total)}` : '');
    this.#view.next.disabled = place === total - 1;
    document.defaultView?.requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    if (this.#open.signal.aborted) return;
    const line = this.#shown && this.#options.line(this.#shown.id);
    if (line) this.#line = line;
    this.#view.host.place(this.#line);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      void this.#leave();
    } else if (event.key === 'Tab' && !event.shiftKey && !this.#view.host.hasFocus) {
      // The host stands at the end of the document.
      event.preventDefault();
      this.#focus();
    }
  }

  #focus(): void {
    this.#focusBefore = this.#options.document.activeElement;
    this.#view.field.focus({ preventScroll: true });
  }

  async #step(step: number): Promise<void> {
    if (await this.#saveNote()) this.#turnTo(this.#at + step);
  }

  /** Saves what was written and closes; stays with the reader's words where they could not be saved. */
  async #leave(): Promise<void> {
    if (!(await this.#saveNote())) return;
    this.close();
    const changes = this.#changes;
    if (changes.length === 0) return;
    this.#options.tell(this.#options.strings.changed, this.#line, async () => {
      for (const takeBack of changes) await takeBack();
    });
  }

  /** @returns false where the note was changed and could not be saved */
  async #saveNote(): Promise<boolean> {
    const note = this.#view.field.value.trim();
    if (!this.#shown || note === this.#shown.note.trim()) return true;
    return this.#keep({ note });
  }

  async #recolour(colour: HighlightColour): Promise<void> {
    const before = this.#shown;
    if (!before || before.colour === colour) return;
    this.#view.setColour(colour);
    if (await this.#keep({ colour })) this.#shown = { ...before, colour };
    else this.#view.setColour(before.colour);
  }

  async #keep(change: Partial<HighlightWriting>): Promise<boolean> {
    const { strings, edit } = this.#options;
    if (!this.#shown || this.#isBusy) return false;
    this.#isBusy = true;
    try {
      const takeBack = await edit(this.#shown, change);
      if (takeBack) this.#changes.unshift(takeBack);
      this.#view.say(takeBack ? '' : strings.deletedElsewhere, !takeBack);
      return takeBack !== null;
    } catch (error) {
      this.#view.say(failureText(error, strings), true);
      return false;
    } finally {
      this.#isBusy = false;
      this.#follow();
    }
  }

  async #remove(): Promise<void> {
    const { strings, remove, tell } = this.#options;
    const highlight = this.#shown;
    if (!highlight || this.#isBusy) return;
    this.#isBusy = true;
    try {
      // Words that were not saved yet come back with the highlight.
      const note = this.#view.field.value.trim();
      if (note !== highlight.note.trim()) await this.#options.edit(highlight, { note });
      const takeBack = await remove(highlight);
      this.close();
      tell(strings.deleted, this.#line, takeBack);
    } catch (error) {
      this.#view.say(failureText(error, strings), true);
    } finally {
      this.#isBusy = false;
    }
  }
}
