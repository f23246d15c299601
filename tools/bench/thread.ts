/** The same work in time that the thread really ran: on a machine that is shared, wall time holds other work too. */
import type { BenchBrowser, TraceEvent } from './browser.ts';
import type { CorpusPage } from './pages.ts';
import { type Report, round } from './report.ts';
import { median } from './score.ts';

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks)$/;

/**
 * Prints for the articles what all scripts of the extension take of the page's thread, their evaluation and what runs behind the
 * hiding included: wall time and thread time, with the browser's trace running. The pages' own scripts are forbidden here.
 */
export async function measureThread(browser: BenchBrowser, pages: CorpusPage[], report: Report): Promise<void> {
  const sums: Array<{ wall: number; thread: number }> = [];
  for (const page of pages.filter(({ isArticle }) => isArticle)) {
    const url = browser.serve(page.name, page.html, false);
    const sum = sumOf(await browser.trace(() => browser.readOwn(url)));
    if (sum) sums.push(sum);
  }
  if (!sums.length) return;
  report.heading(
    'All scripts of the extension on articles, evaluation and the time behind the hiding included, traced',
  );
  const middle = (key: 'wall' | 'thread') => round(median(sums.map((sum) => sum[key])));
  report.note(`median ${middle('wall')} ms, of which the thread ran ${middle('thread')} ms`);
}

/** Milliseconds of the outermost script events on the reader's thread; null where the trace shows no reader. */
function sumOf(events: TraceEvent[]): { wall: number; thread: number } | null {
  const reader = events.find(({ args }) => /chrome-extension:[^"]*\/reader\.js/.test(JSON.stringify(args ?? {})));
  if (!reader) return null;
  const sum = { wall: 0, thread: 0 };
  let end = 0;
  const scripts = events.filter(({ name, pid, tid }) => SCRIPT.test(name) && pid === reader.pid && tid === reader.tid);
  for (const { ts, dur = 0, tdur = dur } of scripts.sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    end = ts + dur;
    sum.wall += dur / 1000;
    sum.thread += tdur / 1000;
  }
  return sum;
}
