/** The small toolbar by a selection: one shadow host, in the page only while it is open. */
import { noteOwnHost } from './own-changes.ts';

export interface ToolbarStrings {
  /** The button. */
  save: string;
  saved: string;
  savedUntilWindowCloses: string;
  failed: string;
  /** The toolbar's accessible name. */
  toolbar: string;
}

/** Distance from the selected line, px; on touch screens below the browser's own selection handles. */
const GAP = 8;
const TOUCH_GAP = 32;
const EDGE = 8;

const STYLE = `
:host{color-scheme:light dark}
[role=toolbar]{
  --paper:#fff;--ink:#1b1f24;--line:#8c959f;--strong:#0a5c50;--on-strong:#fff;--bad:#a40e26;
  box-sizing:border-box;display:flex;align-items:center;width:max-content;max-width:min(320px,100vw - 16px);
  padding:4px;border:1px solid var(--line);border-radius:12px;background:var(--paper);color:var(--ink);
  box-shadow:0 4px 16px rgb(0 0 0 / .25);font:500 16px/1.4 system-ui,sans-serif;
}
button{
  box-sizing:border-box;flex:none;min-width:44px;min-height:44px;padding:6px 16px;border:2px solid transparent;border-radius:8px;
  background:var(--strong);color:var(--on-strong);font:inherit;cursor:pointer;-webkit-user-select:none;user-select:none;
  touch-action:manipulation;
}
button:hover{text-decoration:underline}
button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
button[hidden]{display:none}
[role=status]:not(:empty){padding:6px 12px}
[role=status].failed{color:var(--bad)}
@media (prefers-color-scheme:dark){
  [role=toolbar]{--paper:#20262d;--ink:#f0f3f6;--line:#8c959f;--strong:#7fdccb;--on-strong:#0b1f1b;--bad:#ff9ba8}
}
@media (forced-colors:active){button{border-color:ButtonText}}
`;

/** The host must not depend on the page's styles: an inline `!important` beats them all. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'z-index': '2147483647',
  margin: '0',
};

export class ToolbarView {
  readonly host: HTMLElement;
  readonly button: HTMLButtonElement;
  #status: HTMLElement;

  constructor(document: Document, strings: ToolbarStrings, direction: 'rtl' | 'ltr') {
    const create = (name: string): HTMLElement =>
      document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
    this.host = create('div');
    noteOwnHost(this.host);
    const style = create('style');
    style.textContent = STYLE;
    const toolbar = create('div');
    toolbar.setAttribute('role', 'toolbar');
    toolbar.setAttribute('aria-label', strings.toolbar);
    toolbar.dir = direction;
    this.button = create('button') as HTMLButtonElement;
    this.button.type = 'button';
    this.button.textContent = strings.save;
    this.#status = create('div');
    this.#status.setAttribute('role', 'status');
    toolbar.append(this.button, this.#status);
    // Closed: the page's scripts see that a toolbar is open, and not what it says.
    this.host.attachShadow({ mode: 'closed' }).append(style, toolbar);
    for (const [name, value] of Object.entries(HOST_STYLE)) this.host.style.setProperty(name, value, 'important');
    this.host.popover = 'manual';
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  /** Puts the toolbar into the page, above everything else, by a line of text (in window coordinates, px). */
  open(document: Document, line: DOMRect): void {
    this.say('', false);
    this.button.hidden = false;
    document.documentElement.append(this.host);
    // The top layer: no z-index of the page covers it, and no transform on an ancestor moves it.
    this.host.showPopover();
    this.place(line);
  }

  /** Moves to a line: below it, above it where there is no room, within the window. */
  place(line: DOMRect): void {
    const window = this.host.ownerDocument.defaultView;
    if (!window) return;
    const { offsetWidth: width, offsetHeight: height } = this.host;
    const gap = window.matchMedia('(pointer: coarse)').matches ? TOUCH_GAP : GAP;
    const below = line.bottom + gap;
    const top = below + height + EDGE <= window.innerHeight ? below : Math.max(EDGE, line.top - gap - height);
    const room = this.host.ownerDocument.documentElement.clientWidth - width - EDGE;
    const left = Math.max(EDGE, Math.min(line.left + line.width / 2 - width / 2, room));
    this.host.style.setProperty('top', `${Math.round(top)}px`, 'important');
    this.host.style.setProperty('left', `${Math.round(left)}px`, 'important');
  }

  /** Shows a message to eyes and screen readers; `isFailure` colours it. */
  say(message: string, isFailure: boolean): void {
    this.#status.textContent = message;
    this.#status.classList.toggle('failed', isFailure);
  }

  /** Takes the toolbar out of the page. */
  close(): void {
    this.host.remove();
  }
}
