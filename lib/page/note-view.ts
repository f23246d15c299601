/** The small box by a highlight that was clicked: its words, colour, note, and the way to delete it. */
import type { PageStrings } from '../../locales/toolbar.ts';
import type { Highlight, HighlightColour } from '../types.ts';
import { createElementIn, OwnHost } from './own-host.ts';
import { COLOURS, OWN_STYLE } from './own-style.ts';
import { swatch } from './toolbar-view.ts';

/** Makes the ids of labels unique in their shadow root. */
const FIELD = 'note';

export class NoteView {
  readonly host: OwnHost;
  readonly field: HTMLTextAreaElement;
  readonly colours: ReadonlyMap<HighlightColour, HTMLButtonElement>;
  readonly save: HTMLButtonElement;
  readonly remove: HTMLButtonElement;
  readonly close: HTMLButtonElement;
  readonly previous: HTMLButtonElement;
  readonly next: HTMLButtonElement;
  #box: HTMLElement;
  #quote: HTMLElement;
  #pager: HTMLElement;
  #count: HTMLElement;
  #status: HTMLElement;

  constructor(document: Document, strings: PageStrings, direction: 'rtl' | 'ltr') {
    const create = (name: string, className = ''): HTMLElement => {
      const element = createElementIn(document, name);
      if (className) element.className = className;
      return element;
    };
    const button = (label: string, className: string): HTMLButtonElement => {
      const made = create('button', className) as HTMLButtonElement;
      made.type = 'button';
      made.textContent = label;
      return made;
    };
    this.#box = create('div', 'box note');
    this.#box.setAttribute('role', 'dialog');
    this.#box.setAttribute('aria-label', strings.noteBox);
    this.#box.dir = direction;
    this.#quote = create('p', 'quote');
    this.#quote.dir = 'auto';
    this.close = named(button('✕', 'plain'), strings.close);
    const head = create('div', 'head');
    head.append(this.#quote, this.close);

    this.#pager = create('div', 'pager');
    const [back, on] = direction === 'rtl' ? ['›', '‹'] : ['‹', '›'];
    this.previous = named(button(back, 'plain'), strings.previous);
    this.next = named(button(on, 'plain'), strings.next);
    this.#count = create('span');
    this.#pager.append(this.previous, this.#count, this.next);

    const colours = create('div', 'bar');
    colours.setAttribute('role', 'radiogroup');
    colours.setAttribute('aria-label', strings.save);
    this.colours = new Map(
      COLOURS.map((colour) => {
        const made = swatch(document, strings, colour, strings[`colour.${colour}`]);
        made.setAttribute('role', 'radio');
        return [colour, made];
      }),
    );
    colours.append(...this.colours.values());
    colours.addEventListener('keydown', (event) => this.#onArrow(event, direction));

    const label = create('label') as HTMLLabelElement;
    label.textContent = strings.note;
    label.htmlFor = FIELD;
    this.field = create('textarea') as HTMLTextAreaElement;
    this.field.id = FIELD;
    this.field.dir = 'auto';
    this.field.rows = 3;
    this.#status = create('div');
    this.#status.setAttribute('role', 'status');
    this.save = button(strings.saveNote, 'save');
    this.remove = button(strings.delete, 'danger');
    const foot = create('div', 'bar');
    foot.append(colours, create('span', 'grow'), this.remove, this.save);
    this.#box.append(head, this.#pager, label, this.field, this.#status, foot);
    this.host = new OwnHost(document, OWN_STYLE, this.#box);
  }

  /** Shows a highlight: the `place`-th (from 0) of `count` that overlap here. */
  show({ selectors, colour, note }: Highlight, place: number, count: string): void {
    this.#box.dataset.colour = colour;
    this.#quote.textContent = selectors.quote.exact;
    this.field.value = note;
    this.setColour(colour);
    this.#pager.hidden = count === '';
    this.#count.textContent = count;
    this.previous.disabled = place === 0;
    this.say('', false);
  }

  setColour(colour: HighlightColour): void {
    this.#box.dataset.colour = colour;
    for (const [each, made] of this.colours) {
      made.setAttribute('aria-checked', String(each === colour));
      made.tabIndex = each === colour ? 0 : -1;
    }
  }

  say(message: string, isFailure: boolean): void {
    this.#status.textContent = message;
    this.#status.classList.toggle('failed', isFailure);
  }

  /** The arrow keys choose among the colours, as among all radio buttons. */
  #onArrow(event: KeyboardEvent, direction: 'rtl' | 'ltr'): void {
    const forward = ['ArrowDown', direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'];
    const back = ['ArrowUp', direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'];
    const step = forward.includes(event.key) ? 1 : back.includes(event.key) ? -1 : 0;
    const list = [...this.colours.values()];
    const at = list.findIndex(({ tabIndex }) => tabIndex === 0);
    const next = list[(at + step + list.length) % list.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    next.click();
    next.focus();
  }
}

function named(button: HTMLButtonElement, label: string): HTMLButtonElement {
  button.setAttribute('aria-label', label);
  button.title = label;
  return button;
}
