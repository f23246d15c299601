/** The reader script: keeps one visit at a time in this document and answers what panel and tools ask of it. */
import { browser } from 'wxt/browser';
import { toolbarMessages } from '../../locales/toolbar.ts';
import { interfaceLanguage, regionalLocale } from '../i18n.ts';
import { MARKING_PORT, onPageMessage, sendToBackground } from '../messages.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import type { PageRules } from '../site-rules.ts';
import { currentCleaner } from './cleaner-handle.ts';
import type { Cleaning } from './cleaning.ts';
import { watchExtension } from './extension-lifetime.ts';
import { claimReader, currentReader, type ReaderHandle } from './reader-handle.ts';
import { sendReliably } from './send.ts';
import { canonicalLink, documentKey, startVisit, type ToolbarOptions, type Visit } from './visit.ts';

/** After an SPA navigation the new text needs a moment to arrive; a page that stays as it was is read after this. */
const SPA_SETTLE_MS = 600;

/**
 * Starts the reader in this document, once, behind the cleaner's first hiding: that becomes the first visit's. It rests where there
 * is no cleaner.
 */
export async function startReader(): Promise<void> {
  const cleaner = currentCleaner();
  if (!cleaner || currentReader()) return;
  let visit: Visit | null = null;
  let running = new AbortController();
  let settling = 0;
  /** Rules that came while a visit was still waiting for its own. */
  let newerRules: PageRules | null = null;
  // A canonical link that an SPA leaves behind names the page before.
  let staleCanonical = '';
  const toolbar = toolbarFor(await readSettings());

  const rest = () => {
    clearTimeout(settling);
    running.abort();
    visit = null;
  };
  /** Rules of the page, null where Khulasa is switched off; undefined where nobody can tell. */
  const askRules = () =>
    sendReliably('arabicPage', { url: location.href, hasReader: true }).then(
      ({ rules }) => rules,
      () => undefined,
    );
  const start = (cleaning: Cleaning, changes: MutationRecord[] = []) => {
    const { signal } = running;
    visit = startVisit({ signal, pageKey: documentKey(staleCanonical), cleaning, changes, toolbar });
  };
  const begin = async () => {
    rest();
    running = new AbortController();
    const { signal } = running;
    newerRules = null;
    // A page whose rules nobody can tell stays as it is: the reader may have said that it is to be left alone.
    const rules = await askRules();
    if (rules && !signal.aborted) start(cleaner.begin(newerRules ?? rules));
  };
  /** Takes over what the cleaner did; what was decided before anything here could hear of it is asked for. */
  const takeOver = async () => {
    const first = cleaner.takeOver();
    if (first?.cleaning.url !== location.href) {
      first?.cleaning.end();
      return begin();
    }
    const { signal } = running;
    start(first.cleaning, first.changes);
    const rules = await askRules();
    if (signal.aborted || rules === undefined) return;
    if (!rules) rest();
    else if (!newerRules && !isSame(rules, first.cleaning.rules)) visit?.applyRules(rules);
  };
  const handle: ReaderHandle = {
    visitId: () => visit?.id ?? '',
    wake: () => (visit ? visit.sendAgain() : void begin()),
    rest,
    follow: () => {
      staleCanonical = canonicalLink();
      rest();
      settling = window.setTimeout(begin, SPA_SETTLE_MS);
    },
  };
  if (cleaner.lifetime.signal.aborted || !claimReader(handle)) return;
  cleaner.lifetime.signal.addEventListener('abort', rest);
  watchExtension(cleaner.lifetime);
  watchSettings((settings) => Object.assign(toolbar, toolbarFor(settings)));

  onPageMessage('stop', rest);
  onPageMessage('showSpan', ({ data }) => visit?.showSpan(data.span) ?? false);
  onPageMessage('showHighlight', ({ data }) => visit?.showHighlight(data.id) ?? false);
  onPageMessage('paintSpans', ({ data }) => visit?.paintSpans(data.spans));
  // Gone where the extension was reloaded while the settings were read.
  browser.runtime?.onConnect?.addListener((port) => {
    if (port.name === MARKING_PORT) port.onDisconnect.addListener(() => visit?.paintSpans([]));
  });
  onPageMessage('markStory', ({ data }) => visit?.markStory(data.marks, data.paragraphs));
  onPageMessage('setRevealed', ({ data }) => visit?.setRevealed(data.id, data.revealed));
  onPageMessage('saveSelection', () => {
    visit?.saveSelection();
    return visit !== null;
  });
  onPageMessage('paintHighlights', ({ data }) => visit?.paintHighlights(data.highlights));
  onPageMessage('rulesChanged', ({ data }) => {
    newerRules = data.rules;
    visit?.applyRules(data.rules);
  });
  onPageMessage('chosenBlock', ({ data }) => visit?.chosenBlock(data.use) ?? { refusal: 'not-article' });
  onPageMessage('noiseBlock', ({ data }) => visit?.noiseBlock(data.id) ?? null);
  onPageMessage('tellReader', ({ data: { text, isFailure, undo } }) => {
    const takeBack = ({ site, change }: NonNullable<typeof undo>) =>
      void sendToBackground('changeRules', { site, change }).catch(() => undefined);
    visit?.answer({ text, isFailure, undo: undo && { label: undo.label, act: () => takeBack(undo) } });
  });
  onPageMessage('report', () => visit?.report() ?? null);
  void takeOver();
}

/** Whether two pages' rules say the same; the background writes both alike. */
function isSame(a: PageRules, b: PageRules): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function toolbarFor(settings: Settings): ToolbarOptions {
  const language = interfaceLanguage(settings, [browser.i18n.getUILanguage()]);
  return {
    strings: toolbarMessages[language],
    direction: language === 'ar' ? 'rtl' : 'ltr',
    locale: regionalLocale(language, navigator.languages),
    colour: settings.highlightColour,
  };
}
