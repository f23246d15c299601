import { chromium } from 'playwright-core';
import { bundleForPage } from '../../browsers/bundle.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '../../browsers/paths.ts';
import { type Report, round } from '../report.ts';
import { median } from '../score.ts';
import type { PageChange, PaintTimes } from './in-page.ts';
import { pageOfStories } from './story-page.ts';

const WORDS = 20_000;
const HIGHLIGHTS = 500;
const WORDS_MARKED = 12;
const MOST_MS = 100;
const MOST_TASK_MS = 50;

/** In functions that run in the page. */
declare const bench: { mark(count: number, words: number): void; paint(change: PageChange): Promise<PaintTimes> };

/** Prints the times of an unchanged, a shifted and an edited page; the median of `runs`, each after a first one to warm up. */
export async function measurePainting(report: Report, runs: number): Promise<void> {
  report.heading(`${HIGHLIGHTS} highlights on a page of ${WORDS} words`);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent(pageOfStories(WORDS));
    await page.addScriptTag({ content: await bundleForPage('tools/bench/anchoring/in-page.ts') });
    await page.evaluate(([count, words]) => bench.mark(count, words), [HIGHLIGHTS, WORDS_MARKED] as const);
    for (const change of ['unchanged', 'shifted', 'edited'] as const) {
      const times: PaintTimes[] = [];
      for (let run = 0; run <= runs; run += 1) times.push(await page.evaluate((kind) => bench.paint(kind), change));
      const [first, ...warm] = times;
      const total = median(warm.map(({ totalMs }) => totalMs));
      report.note(
        `${change}: ${first?.found} found; first run ${round(first?.totalMs ?? 0)} ms, ` +
          `longest task ${Math.max(...times.map(({ longestTaskMs }) => longestTaskMs))} ms (0: none over 50)`,
      );
      report.bound(`${change}: found and painted, ms`, total, '<=', MOST_MS);
      report.bound(
        `${change}: longest task, ms`,
        Math.max(...warm.map(({ longestTaskMs }) => longestTaskMs)),
        '<=',
        MOST_TASK_MS,
      );
    }
  } finally {
    await browser.close();
  }
}
