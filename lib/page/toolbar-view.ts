/** The small toolbar by a selection: one shadow host, in the page only while it is open. */
import type { PageStrings } from '../../locales/toolbar.ts';
import type { KnownTrouble } from '../trouble.ts';
import type { HighlightColour } from '../types.ts';
import { createElementIn, OwnHost } from './own-host.ts';
import { COLOURS, OWN_STYLE } from './own-style.ts';

export type ToolbarStrings = Pick<
  PageStrings,
  | 'toolbar'
  | 'save'
  | 'saved'
  | 'savedUntilWindowCloses'
  | 'failed'
  | `failed.${KnownTrouble}`
  | 'undo'
  | 'undone'
  | 'addNote'
  | `saveIn.${HighlightColour}`
  | `colour.${HighlightColour}`
>;

/** What the toolbar shows besides its message: the ways to save, what can follow a save, or nothing. */
export type ToolbarOffer = 'save' | 'saved' | 'none';

export class ToolbarView {
  readonly host: HTMLElement;
  /** Saves in the colour that was used last. */
  readonly button: HTMLButtonElement;
  readonly swatches: ReadonlyMap<HighlightColour, HTMLButtonElement>;
  readonly undo: HTMLButtonElement;
  readonly addNote: HTMLButtonElement;
  #host: OwnHost;
  #status: HTMLElement;
  #isRightToLeft: boolean;

  constructor(document: Document, strings: ToolbarStrings, direction: 'rtl' | 'ltr') {
    this.#isRightToLeft = direction === 'rtl';
    const toolbar = createElementIn(document, 'div');
    toolbar.className = 'box bar';
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', strings.toolbar);
    toolbar.dir = direction;
    this.button = button(document, strings.save, 'main');
    this.swatches = new Map(COLOURS.map((colour) => [colour, swatch(document, strings, colour)]));
    this.undo = button(document, strings.undo, 'undo');
    this.addNote = button(document, strings.addNote, 'add-note');
    this.#status = createElementIn(document, 'div');
    this.#status.setAttribute('role', 'status');
    toolbar.append(...this.#buttons(), this.#status);
    toolbar.addEventListener('keydown', (event) => this.#onArrow(event));
    this.#host = new OwnHost(document, OWN_STYLE, toolbar);
    this.host = this.#host.host;
    this.setColour('yellow');
    this.offer('save');
  }

  get isOpen(): boolean {
    return this.#host.isOpen;
  }

  /** The colour in which the first button saves. */
  setColour(colour: HighlightColour): void {
    this.button.dataset.colour = colour;
  }

  /** Shows these buttons and no others; the first of them is the one that Tab reaches, the arrow keys lead to the rest. */
  offer(what: ToolbarOffer): void {
    for (const each of this.#buttons()) each.hidden = true;
    const shown =
      what === 'save' ? [this.button, ...this.swatches.values()] : what === 'saved' ? [this.undo, this.addNote] : [];
    for (const [i, each] of shown.entries()) {
      each.hidden = false;
      each.tabIndex = i === 0 ? 0 : -1;
    }
  }

  /** Gives the focus to the first button. */
  focus(): void {
    this.#buttons()
      .find(({ hidden }) => !hidden)
      ?.focus();
  }

  /** Puts the toolbar into the page by a line of text (in window coordinates, px). */
  open(line: DOMRect): void {
    this.say('', false);
    this.#host.open(line);
  }

  /** Moves to a line: below it, above it where there is no room, within the window. */
  place(line: DOMRect): void {
    this.#host.place(line);
  }

  /** Shows a message to eyes and screen readers; `isFailure` colours it. */
  say(message: string, isFailure: boolean): void {
    this.#status.textContent = message;
    this.#status.classList.toggle('failed', isFailure);
  }

  /** Takes the toolbar out of the page. */
  close(): void {
    this.#host.close();
  }

  #buttons(): HTMLButtonElement[] {
    return [this.button, ...this.swatches.values(), this.undo, this.addNote];
  }

  #onArrow(event: KeyboardEvent): void {
    const shown = this.#buttons().filter(({ hidden }) => !hidden);
    const root = this.button.getRootNode() as ShadowRoot;
    const at = shown.indexOf(root.activeElement as HTMLButtonElement);
    const forward = this.#isRightToLeft ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRightToLeft ? 'ArrowRight' : 'ArrowLeft';
    const steps: Record<string, number> = { [forward]: at + 1, [back]: at - 1, Home: 0, End: shown.length - 1 };
    const next = steps[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    shown[(next + shown.length) % shown.length]?.focus();
  }
}

function button(document: Document, label: string, name: string): HTMLButtonElement {
  const made = createElementIn(document, 'button') as HTMLButtonElement;
  made.type = 'button';
  made.className = name;
  made.textContent = label;
  return made;
}

/** A button that shows a colour and says it; in forced colours its name is seen too. */
export function swatch(
  document: Document,
  strings: Pick<PageStrings, `saveIn.${HighlightColour}` | `colour.${HighlightColour}`>,
  colour: HighlightColour,
  label: string = strings[`saveIn.${colour}`],
): HTMLButtonElement {
  const made = button(document, '', 'swatch');
  made.dataset.colour = colour;
  made.setAttribute('aria-label', label);
  made.title = label;
  const name = createElementIn(document, 'span');
  name.textContent = strings[`colour.${colour}`];
  made.append(createElementIn(document, 'i'), name);
  return made;
}
