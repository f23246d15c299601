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

/** The longest task of the page's thread in which a script of the extension ran, by the browser's own trace. */
export async function measureLongestTask(browser: BenchBrowser, report: Report): Promise<void> {
  report.heading(`A page of ${NODES} nodes`);
  const url = browser.serve('nodes.html', pageOfNodes(NODES));
  const events = await browser.trace(() =>
    browser.openOwn(url, (_page, probe) => until('a verdict', async () => (await probe()).report, 30_000)),
  );
  const tasks = events.filter(({ name, dur }) => name.endsWith('RunTask') && dur !== undefined);
  let longest = 0;
  for (const event of events) {
    if (!/chrome-extension:[^"]*\/(?:gate|reader)\.js/.test(JSON.stringify(event.args ?? {}))) continue;
    const task = tasks.find(
      ({ pid, tid, ts, dur = 0 }) => pid === event.pid && tid === event.tid && ts <= event.ts && event.ts <= ts + dur,
    );
    longest = Math.max(longest, (task?.dur ?? 0) / 1000);
  }
  report.bound('longest task, ms', longest, '<=', 50);
}
