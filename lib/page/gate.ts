/** The gate: a first look at every page, and the one listener that tells what it saw. */
import { browser } from 'wxt/browser';
import { lookAtPage } from '../article/gate.ts';
import type { GateAnswer } from '../types.ts';
import { currentCleaner } from './cleaner-handle.ts';
import { FIRST_LOOK } from './first-look.ts';
import { answerFromGate, sendFromGate } from './gate-messages.ts';
import { sweepLeftovers } from './leftovers.ts';
import { watchLocation } from './location.ts';
import { claimGate, currentReader, noteGateStart } from './reader-handle.ts';
import { SCRIPT_START } from './script-start.ts';

/** How long after a (re)start late text is waited for, and the pause between two looks at it. */
const GROWTH_WATCH_MS = 10_000;
const GROWTH_PAUSE_MS = 300;

/** Starts the gate in this document, once. On a page that is not Arabic prose it writes nothing and sends nothing. */
export function startGate(): void {
  let answer: GateAnswer = FIRST_LOOK ?? { verdict: 'not-arabic', reason: 'too-short', gateMs: 0 };
  if (!claimGate(() => answer)) return;
  const lifetime = new AbortController();
  let growth = new AbortController();

  const look = () => {
    const start = performance.now();
    answer = { ...lookAtPage(document), gateMs: 0 };
    answer.gateMs = performance.now() - start;
    return follow();
  };

  /** Acts on the answer. Returns whether it is a yes. */
  const follow = () => {
    if (answer.verdict === 'arabic') ask();
    return answer.verdict === 'arabic';
  };

  const ask = () => {
    sendFromGate('arabicPage', { url: location.href, hasReader: currentReader() !== undefined })
      .then(({ on, rules }) => {
        const reader = currentReader();
        if (reader) return on ? reader.wake() : reader.rest();
        return rules && currentCleaner()?.clean(rules, sendFromGate);
      })
      .catch(() => {
        // The extension was updated or switched off under this page: a newer gate is on its way, or none is wanted.
        if (!browser.runtime?.id) lifetime.abort();
      });
  };

  const lookUntilArabic = () => {
    growth.abort();
    growth = new AbortController();
    if (!look()) waitForText();
  };
  const waitForText = () => {
    if (answer.reason === 'not-html') return;
    watchGrowth(AbortSignal.any([growth.signal, lifetime.signal]), look);
  };

  // The answer does not depend on what an older version left, and nothing of this one has touched the page yet.
  sweepLeftovers(document);
  if (!FIRST_LOOK) {
    document.addEventListener('prerenderingchange', lookUntilArabic, { once: true });
  } else if (!follow()) waitForText();

  const checkLocation = watchLocation(lifetime.signal, () => {
    if (currentReader()?.visitId()) currentReader()?.follow();
    else lookUntilArabic();
  });
  answerFromGate({
    gateAnswer: () => answer,
    lookAgain: lookUntilArabic,
    currentVisit: () => currentReader()?.visitId() ?? '',
    locationChanged: checkLocation,
  });
  // Back from the back/forward cache: the switches may have changed meanwhile, and the tab showed another page.
  addEventListener('pageshow', (event) => event.persisted && answer.verdict === 'arabic' && ask(), {
    signal: lifetime.signal,
  });
  noteGateStart(performance.now() - SCRIPT_START - (FIRST_LOOK?.gateMs ?? 0));
}

/** Looks again while text is added, until a look says yes, the time is over or the signal aborts. */
function watchGrowth(signal: AbortSignal, look: () => boolean): void {
  let timer = 0;
  const observer = new MutationObserver(() => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      if (look()) stop();
    }, GROWTH_PAUSE_MS);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', stop);
  setTimeout(stop, GROWTH_WATCH_MS);
}
