/**
 * `npm run bench:stories -- [ARTICLES.jsonl] [--paragraphs]`: whether the new paragraphs are the right ones (with `--paragraphs` only
 * that), and how long it takes to find the earlier articles that an article repeats, in a Chromium whose library holds 1,000, 10,000 and 50,000 articles. Without a file, and without
 * ../shared/corpus/stories/articles.jsonl, the articles are made of random words. Exit status 1 when a bound is missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from 'playwright-core';
import { Report, round } from './bench/report.ts';
import type { StoriesInPage } from './bench/stories/in-page.ts';
import { comparePairs } from './bench/stories/paragraphs.ts';
import { bundleForPage } from './browsers/bundle.ts';
import { CHROMIUM_FLAGS, findChromium } from './browsers/paths.ts';
import { startServer } from './browsers/server.ts';
import { ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** In the page. */
declare const stories: StoriesInPage;

interface Article {
  key: string;
  paragraphs: string[];
}

const SIZES = [1_000, 10_000, 50_000];
/** Articles that are matched at each size. */
const MATCHED = 300;
const BATCH = 500;

/** A random number from 0 to 1 for each call, the same ones in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const random = seeded(20_261_123);

function readArticles(file: string): Article[] {
  if (existsSync(file)) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map((line, i) => ({ key: `real.example/${i}`, paragraphs: JSON.parse(line).paragraphs }));
  }
  const word = () => `كلمة${Math.floor(random() ** 3 * 50_000)}`;
  const paragraph = () => Array.from({ length: 40 }, word).join(' ');
  return Array.from({ length: 2_000 }, (_, i) => ({
    key: `made.example/${i}`,
    paragraphs: Array.from({ length: 8 }, paragraph),
  }));
}

/** Another article of the same length out of the same words: it shares no story with the first. */
function shuffled({ paragraphs }: Article, key: string): Article {
  const words = paragraphs.join(' ').split(/\s+/);
  for (let i = words.length - 1; i > 0; i--) {
    const k = Math.floor(random() * (i + 1));
    [words[i], words[k]] = [words[k] ?? '', words[i] ?? ''];
  }
  return { key, paragraphs: [words.join(' ')] };
}

const at = (sorted: number[], share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Articles of random words repeat none: then there is nothing to tell. */
async function tellParagraphs(articles: readonly Article[], report: Report): Promise<void> {
  const found = await comparePairs(articles);
  if (found.pairs === 0) return;
  report.heading('New paragraphs, against runs of five words written out');
  report.note(
    `${found.pairs} pairs; ${found.paragraphs} paragraphs, ${round(found.paragraphsRight / found.paragraphs)} right`,
  );
  report.bound('pairs with all paragraphs right', found.right / found.pairs, '>=', 0.95);
  report.note(
    `by words in such runs: pairs ${round(found.rightByWords / found.pairs)}, paragraphs ${round(found.paragraphsRightByWords / found.paragraphs)}`,
  );
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { paragraphs: { type: 'boolean', default: false } },
  });
  if (!values.paragraphs) ensureSystem(['chromium']);
  const articles = readArticles(positionals[0] ?? join(ROOT, '../shared/corpus/stories/articles.jsonl'));
  const report = new Report();
  report.note(`Load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`);
  await tellParagraphs(articles, report);
  if (values.paragraphs) {
    process.exitCode = report.finish() ? 0 : 1;
    return;
  }
  const script = await bundleForPage('tools/bench/stories/in-page.ts');
  const server = await startServer(() => ({ body: '<!doctype html><title>bench</title>' }));
  const executablePath = findChromium();
  const browser = await playwright.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.goto(server.origin);
    await page.addScriptTag({ content: script });
    const sample = articles.filter((_, i) => i % Math.max(1, Math.floor(articles.length / MATCHED)) === 0);
    let filled = 0;
    const medians: number[] = [];
    report.heading('An article matched against the library, ms in Chromium');
    for (const size of SIZES) {
      while (filled < size) {
        const batch = Array.from({ length: Math.min(BATCH, size - filled) }, (_, i) => {
          const number = filled + i;
          const own = articles[number % articles.length] as Article;
          return number < articles.length ? own : shuffled(own, `more.example/${number}`);
        });
        await page.evaluate((list) => stories.fill(list), batch);
        filled += batch.length;
      }
      // Under another address, so that each finds itself.
      const asked = sample.map(({ key, paragraphs }) => ({ key: `again.${key}`, paragraphs }));
      const { times, matched } = await page.evaluate((list) => stories.match(list), asked);
      const sorted = times.sort((a, b) => a - b);
      medians.push(at(sorted, 0.5));
      report.note(
        `${size} articles: median ${round(at(sorted, 0.5))}, 95th percentile ${round(at(sorted, 0.95))}; ${matched} of ${asked.length} found`,
      );
    }
    report.bound('median with 10,000 articles, ms', medians[1] ?? Number.NaN, '<=', 15);
    report.bound('median with 50,000 against 10,000', (medians[2] ?? Number.NaN) / (medians[1] ?? 1), '<=', 2);
  } finally {
    await browser.close();
    await server.close();
  }
  report.note(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
  process.exitCode = report.finish() ? 0 : 1;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
