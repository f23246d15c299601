/**
 * A list of highlights and the page that they are on follow each other, over a port from the view to the page's top frame: it
 * wakes no background, and closes with the view.
 */
import { browser } from 'wxt/browser';

/** The name of the port. */
export const FOLLOW_PORT = 'follow-highlights';

/** What the page says; ids of highlights. */
export type FromFollowedPage =
  /** The painted places in the window now, in the order of the page: once when a view begins to follow, then whenever scrolling came to rest. */
  | { inView: string[] }
  /** Those under the pointer, the newest first; none when it left them. */
  | { pointed: string[] };

/** What the view says: the highlight whose entry has pointer or focus, null when none has. */
export interface ToFollowedPage {
  emphasise: string | null;
}

export interface FollowedPage {
  /** Marks the place of a highlight on the page more strongly, and no other; null ends that. It does not scroll. */
  emphasise(id: string | null): void;
  stop(): void;
}

/** A page that comes back (back/forward cache, a reloaded extension) has lost its port, ms. */
const AGAIN_MS = 1_000;

/** Follows the highlights of a tab's page until stopped. */
export function followPage(tabId: number, onNews: (news: FromFollowedPage) => void): FollowedPage {
  type Port = ReturnType<typeof browser.tabs.connect>;
  let port: Port | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    const opened = browser.tabs.connect(tabId, { name: FOLLOW_PORT, frameId: 0 });
    opened.onMessage.addListener((news: unknown) => onNews(news as FromFollowedPage));
    opened.onDisconnect.addListener(() => {
      // Read, or the browser reports an error of ours where no reader script listens.
      void browser.runtime.lastError;
      if (port !== opened) return;
      port = null;
      onNews({ inView: [] });
      onNews({ pointed: [] });
      timer = setTimeout(connect, AGAIN_MS);
    });
    port = opened;
  };
  const disconnect = () => {
    clearTimeout(timer);
    const open = port;
    port = null;
    open?.disconnect();
  };
  // Firefox tells a view that is gone of its lost port still, and there a timer throws (NS_ERROR_NOT_INITIALIZED).
  const comesBack = ({ persisted }: PageTransitionEvent) => persisted && port === null && connect();
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', comesBack);
  connect();
  return {
    emphasise: (id) => port?.postMessage({ emphasise: id } satisfies ToFollowedPage),
    stop: () => {
      removeEventListener('pagehide', disconnect);
      removeEventListener('pageshow', comesBack);
      disconnect();
    },
  };
}
