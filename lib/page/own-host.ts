/** What Khulasa puts into a page while the reader needs it: one shadow host in the top layer, by a line of text. */
import { noteOwnHost } from './own-changes.ts';

/** Distance from the line, px; on touch screens below the browser's own selection handles. */
const GAP = 8;
const TOUCH_GAP = 32;
const EDGE = 8;

/** The host must not depend on the page's styles: an inline `!important` beats them all. */
const HOST_STYLE: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  'z-index': '2147483647',
  margin: '0',
};

/** What happens in the host is no business of the page. */
const KEPT_INSIDE = [
  'pointerdown',
  'mousedown',
  'mouseup',
  'pointerup',
  'click',
  'dblclick',
  'keydown',
  'keyup',
  'keypress',
  'input',
  'beforeinput',
  'paste',
  'copy',
  'cut',
  'focusin',
  'focusout',
];

export class OwnHost {
  readonly host: HTMLElement;

  /**
   * @param css the style of what is inside
   * @param content made with `createElementIn`
   */
  constructor(document: Document, css: string, content: HTMLElement) {
    this.host = createElementIn(document, 'div');
    noteOwnHost(this.host);
    const style = createElementIn(document, 'style');
    style.textContent = css;
    // Closed: the page's scripts see that something is open, and not what it says.
    this.host.attachShadow({ mode: 'closed' }).append(style, content);
    for (const [name, value] of Object.entries(HOST_STYLE)) this.host.style.setProperty(name, value, 'important');
    this.host.popover = 'manual';
    for (const type of KEPT_INSIDE) this.host.addEventListener(type, (event) => event.stopPropagation());
  }

  get isOpen(): boolean {
    return this.host.isConnected;
  }

  get hasFocus(): boolean {
    return this.host.ownerDocument.activeElement === this.host;
  }

  /** Puts the host into the page, above everything else, by a line of text (in window coordinates, px). */
  open(line: DOMRect): void {
    this.host.ownerDocument.documentElement.append(this.host);
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

  /** Takes the host out of the page. */
  close(): void {
    this.host.remove();
  }
}

/** An HTML element, also in a page that is XHTML or was given another default namespace. */
export function createElementIn(document: Document, name: string): HTMLElement {
  return document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
}
