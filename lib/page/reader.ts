/** The reader script: keeps one visit at a time in this document and answers what panel and tools ask of it. */
import { browser } from 'wxt/browser';
import { toolbarMessages } from '../../locales/toolbar.ts';
import { interfaceLanguage } from '../i18n.ts';
import { onPageMessage } from '../messages.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { extensionLifetime } from './extension-lifetime.ts';
import { claimReader, type ReaderHandle } from './reader-handle.ts';
import { canonicalLink, documentKey, startVisit, type Visit, type VisitOptions } from './visit.ts';

/** After an SPA navigation the new text needs a moment to arrive; a page that stays as it was is read after this. */
const SPA_SETTLE_MS = 600;

/** Starts the reader in this document, once; a second injection wakes the first one. */
export async function startReader(): Promise<void> {
  let visit: Visit | null = null;
  let running = new AbortController();
  let settling = 0;
  // A canonical link that an SPA leaves behind names the page before.
  let staleCanonical = '';
  const toolbar = toolbarFor(await readSettings());

  const rest = () => {
    clearTimeout(settling);
    running.abort();
    visit = null;
  };
  const begin = () => {
    rest();
    running = new AbortController();
    visit = startVisit({ signal: running.signal, pageKey: documentKey(staleCanonical), toolbar });
  };
  const handle: ReaderHandle = {
    visitId: () => visit?.id ?? '',
    wake: () => (visit ? visit.sendAgain() : begin()),
    rest,
    follow: () => {
      staleCanonical = canonicalLink();
      rest();
      settling = window.setTimeout(begin, SPA_SETTLE_MS);
    },
  };
  if (!claimReader(handle)) return;
  extensionLifetime().addEventListener('abort', rest);
  watchSettings((settings) => Object.assign(toolbar, toolbarFor(settings)));

  onPageMessage('stop', rest);
  onPageMessage('showSpan', ({ data }) => visit?.showSpan(data.span) ?? false);
  onPageMessage('showHighlight', ({ data }) => visit?.showHighlight(data.id) ?? false);
  onPageMessage('setRevealed', ({ data }) => visit?.setRevealed(data.id, data.revealed));
  onPageMessage('paintHighlights', ({ data }) => visit?.paintHighlights(data.highlights));
  onPageMessage('report', () => visit?.report() ?? null);
  begin();
}

function toolbarFor(settings: Settings): VisitOptions['toolbar'] {
  const language = interfaceLanguage(settings, [browser.i18n.getUILanguage()]);
  return { strings: toolbarMessages[language], direction: language === 'ar' ? 'rtl' : 'ltr' };
}
