/** Huge pages: the longest task, and how the cost grows. */
import { until } from '../browsers/wait.ts';
import type { BenchBrowser } from './browser.ts';
import { pageOfNodes, pageOfWords } from './long-pages.ts';
import { type Report, round } from './report.ts';
import { median } from './score.ts';

const SIZES = [1_000, 10_000, 100_000];
const NODES = 50_000;

/** Reads articles of growing length; the cost of a word must not grow with them. */
export async function measureGrowth(browser: BenchBrowser, loads: number, report: Report): Promise<void> {
  report.heading('Cost by length');
  const costs: number[] = [];
  for (const size of SIZES) {
    const url = browser.serve(`${size}.html`, pageOfWords(size));
    const times: number[] = [];
    for (let i = 0; i < loads; i++) {
      const { articleMs, hideMs } = await browser.readOwn(url);
      times.push(articleMs + hideMs);
    }
    costs.push(median(times));
    report.note(
      `${size} words: ${round(median(times))} ms, ${round((median(times) / size) * 1000)} ms a thousand words`,
    );
  }
  const [, middle = 1, last = 0] = costs;
  report.bound('time of 100,000 words against 10,000', last / middle, '<=', 12);
}

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|FireAnimationFrame|TimerFire)$/;

/**
 * The longest task in which a script ran on a page that has none of its own, by the browser's own trace: all of them are the
 * extension's. A task without a script is the browser's own work on the page.
 */
export async function measureLongestTask(browser: BenchBrowser, report: Report): Promise<void> {
  report.heading(`A page of ${NODES} nodes`);
  const url = browser.serve('nodes.html', pageOfNodes(NODES));
  const events = await browser.trace(() =>
    browser.openOwn(url, (_page, probe) => until('a verdict', async () => (await probe()).report, 30_000)),
  );
  const cleaner = events.find(({ args }) => /chrome-extension:[^"]*\/cleaner\.js/.test(JSON.stringify(args ?? {})));
  if (!cleaner) throw new Error('The trace shows no cleaner script.');
  const onThread = events.filter(({ pid, tid, ts }) => pid === cleaner.pid && tid === cleaner.tid && ts >= cleaner.ts);
  const scripts = onThread.filter(({ name }) => SCRIPT.test(name));
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === cleaner.pid && tid === cleaner.tid,
  );
  const lengths = tasks
    .filter(({ ts, dur = 0 }) => scripts.some((script) => ts <= script.ts && script.ts <= ts + dur))
    .map(({ dur = 0 }) => dur / 1000);
  report.note(`${lengths.length} tasks with a script, ${round(lengths.reduce((sum, ms) => sum + ms, 0))} ms in all`);
  report.bound('longest task, ms', Math.max(...lengths), '<=', 50);
}
