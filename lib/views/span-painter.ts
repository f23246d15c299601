/** Places that a view has marked in a page for as long as the reader points at them. */
import { type Browser, browser } from 'wxt/browser';
import { MARKING_PORT, sendToPage } from '../messages.ts';
import type { TextSpan } from '../types.ts';

/**
 * Gives the way to mark places of the story in a tab's page, in place of those before; an empty list unmarks them. The
 * page also unmarks them by itself when this view is closed.
 */
export function spanPainter(): (tabId: number, spans: readonly TextSpan[]) => void {
  let held: { tabId: number; port: Browser.runtime.Port } | null = null;

  const letGo = () => {
    held?.port.disconnect();
    held = null;
  };
  const hold = (tabId: number) => {
    if (held?.tabId === tabId) return;
    letGo();
    const port = browser.tabs.connect(tabId, { name: MARKING_PORT, frameId: 0 });
    held = { tabId, port };
    port.onDisconnect.addListener(() => {
      // Read, or the browser reports a page that is gone as an error of the extension.
      void browser.runtime.lastError;
      if (held?.port === port) held = null;
    });
  };
  return (tabId, spans) => {
    if (spans.length > 0) hold(tabId);
    else if (held?.tabId !== tabId) return letGo();
    void sendToPage(tabId, 'paintSpans', { spans });
  };
}
