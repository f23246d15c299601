/**
 * An updated, reloaded or disabled extension leaves its content scripts behind in the open pages, cut off from it. They
 * must notice and undo what they did, since the next version starts afresh on the same page.
 */
import { browser } from 'wxt/browser';

/** Heard by the reader of an older version. The page may hear it too; it says no more than the attributes do. */
const TAKEOVER = 'khulasa:reader';

/** Time that the browser gets to withdraw the extension's id after it closed the port. */
const WITHDRAWAL_MS = 100;

/** Tells an older version in this document to undo itself; the controller aborts when a newer one takes over. */
export function takeOverDocument(): AbortController {
  const lifetime = new AbortController();
  document.dispatchEvent(new Event(TAKEOVER));
  document.addEventListener(TAKEOVER, () => lifetime.abort(), { signal: lifetime.signal });
  return lifetime;
}

/** Aborts `lifetime` also when the extension is gone. */
export function watchExtension(lifetime: AbortController): void {
  const { signal } = lifetime;
  const check = () => {
    if (!browser.runtime?.id) lifetime.abort();
  };
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const connect = () => {
    try {
      port = browser.runtime.connect({ name: 'reader' });
      // Also heard whenever the browser stops an idle background: then the id is still there, and nothing is wrong.
      port.onDisconnect.addListener(() => setTimeout(check, WITHDRAWAL_MS));
    } catch {
      lifetime.abort();
    }
  };
  connect();
  document.addEventListener('visibilitychange', check, { signal });
  // An open port keeps older browsers from putting the page into the back/forward cache.
  addEventListener('pagehide', () => port?.disconnect(), { signal });
  addEventListener('pageshow', (event) => event.persisted && connect(), { signal });
}
