/** The page's half of «list and page follow each other», and clicks on painted places. See lib/follow.ts for the list's half. */
import { browser } from 'wxt/browser';
import { FOLLOW_PORT, type FromFollowedPage, type ToFollowedPage } from '../follow.ts';

/** Scrolling came to rest after so long, ms. */
const REST_MS = 150;

/** The pointer is looked at so often while it moves, ms. */
const POINTER_MS = 80;

/** A click on one of these has a purpose of its own. */
const INTERACTIVE = 'a[href],button,input,select,textarea,summary,label,[role=button],[role=link],[contenteditable]';

export interface FollowedHighlights {
  /** Ids of the painted places under a point of the window (CSS px), the newest first. */
  idsAt(point: { x: number; y: number }): string[];
  /** Ids of the painted places that the window shows, in the order of the page. */
  idsInView(): string[];
  /** Marks one place more strongly; null ends that. */
  emphasise(id: string | null): void;
}

/**
 * Follows until the signal aborts. Nothing is measured while no view follows, clicks apart.
 *
 * @param onChosen told of a plain click on painted places, and whether a view follows the page now; clicks on links, buttons and
 * fields keep to their own purpose
 */
export function followHighlights(
  document: Document,
  signal: AbortSignal,
  highlights: FollowedHighlights,
  onChosen: (ids: string[], point: { x: number; y: number }, isFollowed: boolean) => void,
): void {
  if (signal.aborted) return;
  let followers = 0;
  document.addEventListener(
    'click',
    (event) => {
      if (!isPlain(event, document)) return;
      const point = { x: event.clientX, y: event.clientY };
      const ids = highlights.idsAt(point);
      if (ids.length > 0) onChosen(ids, point, followers > 0);
    },
    { signal, passive: true },
  );
  const connect = (port: Port) => {
    if (port.name !== FOLLOW_PORT) return;
    followers += 1;
    new Follower(document, signal, highlights, port, () => {
      followers -= 1;
    });
  };
  browser.runtime.onConnect.addListener(connect);
  // After the extension was reloaded nothing of its API is left here.
  signal.addEventListener('abort', () => browser.runtime?.onConnect?.removeListener(connect));
}

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

/** A click that selects nothing, extends nothing, and means nothing to the site. */
function isPlain(event: MouseEvent, document: Document): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (document.getSelection()?.isCollapsed === false) return false;
  const [target] = event.composedPath();
  return !(target instanceof Element && target.closest(INTERACTIVE));
}

/** One view that follows. */
class Follower {
  #highlights: FollowedHighlights;
  #port: Port;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;
  #point = { x: 0, y: 0 };
  #pointed = '';

  constructor(document: Document, visit: AbortSignal, highlights: FollowedHighlights, port: Port, onEnd: () => void) {
    this.#highlights = highlights;
    this.#port = port;
    const ended = new AbortController();
    const signal = AbortSignal.any([visit, ended.signal]);
    const options = { signal, capture: true, passive: true };
    port.onMessage.addListener((said: unknown) => highlights.emphasise((said as ToFollowedPage).emphasise));
    port.onDisconnect.addListener(() => ended.abort());
    // An open port keeps older browsers from putting the page into the back/forward cache.
    addEventListener('pagehide', () => ended.abort(), { signal });
    document.addEventListener('scroll', () => this.#rest(), options);
    addEventListener('resize', () => this.#rest(), { signal });
    document.addEventListener('pointermove', (event) => this.#look(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.#setPointed([]), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#resting);
      clearTimeout(this.#looking);
      highlights.emphasise(null);
      port.disconnect();
      onEnd();
    });
    this.#tell({ inView: highlights.idsInView() });
  }

  #rest(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#tell({ inView: this.#highlights.idsInView() }), REST_MS);
  }

  #look({ clientX, clientY }: PointerEvent): void {
    this.#point = { x: clientX, y: clientY };
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined;
      this.#setPointed(this.#highlights.idsAt(this.#point));
    }, POINTER_MS);
  }

  #setPointed(ids: string[]): void {
    if (ids.join() === this.#pointed) return;
    this.#pointed = ids.join();
    this.#tell({ pointed: ids });
  }

  #tell(news: FromFollowedPage): void {
    // A port whose view has just gone throws; its onDisconnect ends this follower.
    try {
      this.#port.postMessage(news);
    } catch {}
  }
}
