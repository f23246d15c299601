/**
 * The cleaner script: all that runs between the gate's yes and the hiding, and no more. The reader script, which brings everything
 * else, is injected behind it.
 */
import { currentCleaner, setCleaner } from './cleaner-handle.ts';
import { Cleaning } from './cleaning.ts';
import { takeOverDocument } from './extension-lifetime.ts';
import { gateAnswer, gateStartMs } from './reader-handle.ts';
import { SCRIPT_START } from './script-start.ts';

const CHANGES: MutationObserverInit = { childList: true, characterData: true, subtree: true };

/** Starts the cleaner in this document, once. It cleans when the gate tells it to. */
export function startCleaner(): void {
  if (currentCleaner()) return;
  let cleaning: Cleaning | null = null;
  let changes: MutationRecord[] = [];
  /** Keeps what the site changes before the reader is there to watch it. */
  const observer = new MutationObserver((records) => {
    changes = changes.concat(records);
  });
  const forget = () => {
    observer.disconnect();
    cleaning = null;
    changes = [];
  };
  const rest = () => {
    cleaning?.end();
    forget();
  };
  const lifetime = takeOverDocument();
  lifetime.signal.addEventListener('abort', rest);
  /** What the start of this script took; 0 once it is told. */
  let scriptMs = 0;
  setCleaner({
    lifetime,
    async clean(rules, send) {
      const start = performance.now();
      if (cleaning && cleaning.url !== location.href) rest();
      cleaning ??= new Cleaning(rules);
      cleaning.rules = rules;
      const running = cleaning;
      await new Promise<void>((resolve) => {
        const done = () => {
          changes = [];
          observer.observe(document, CHANGES);
          resolve();
        };
        // What the gate saw holds for the document's first reading only.
        const look = scriptMs ? gateAnswer() : undefined;
        const startMs = scriptMs ? gateStartMs() + scriptMs : 0;
        scriptMs = 0;
        running.read(done, look, { ms: startMs + performance.now() - start });
      });
      const { on } = await send('pageCleaned', { url: location.href });
      if (!on) rest();
    },
    rest,
    takeOver() {
      const taken = cleaning?.timings && { cleaning, changes: [...changes, ...observer.takeRecords()] };
      if (taken) forget();
      else rest();
      return taken ?? null;
    },
    begin: (rules) => new Cleaning(rules),
  });
  scriptMs = performance.now() - SCRIPT_START;
}
