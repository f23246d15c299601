/**
 * `npm run bench:library -- [FILE.jsonl] [--articles N] [--profile FOLDER] [--peers] [--fill] [--popup]`: the library with N articles (10,000)
 * and five highlights each in a real Chromium: search, popup, adding a visit, deleting, size. FILE holds news as lines of
 * `{ source, title, paragraphs }` (by default ../shared/corpus/stories/articles.jsonl; without it texts are made of common words).
 * A profile is filled once and measured as often as wanted; `--fill` only fills it, `--popup` only opens the popup. `--peers` measures MiniSearch and FlexSearch
 * over the same articles. Exit status 1 when a bound is missed.
 */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { RANGE } from '../lib/library/search/layout.ts';
import { Report, round } from './bench/report.ts';
import { type BenchArticle, benchArticles } from './bench-library/articles.ts';
import { pageScript } from './bench-library/bundle.ts';
import type * as InPage from './bench-library/in-page.ts';
import { benchQueries } from './bench-library/queries.ts';
import { type ExtensionChromium, launchChromium } from './browsers/chromium.ts';
import { ensureBuild, ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** In functions that run in the page. */
declare const libraryBench: typeof InPage;

/** Whole ranges of the index, so that no row of it is written twice. */
const CHUNK = 4 * RANGE;
const ADDED = 30;
const POPUPS = 17;

/** Sizes at which the growing library is measured on the way, as soon as it has them. */
const STEPS = [1000, 2000, 5000, 10_000, 20_000, 50_000];

async function tellStep(page: Page, articles: BenchArticle[], report: Report): Promise<void> {
  const queries = benchQueries(articles);
  await page.evaluate((queries) => libraryBench.search(queries), queries.slice(0, 20));
  const { first } = await page.evaluate((queries) => libraryBench.search(queries), queries);
  const { total, kinds } = await page.evaluate(() => libraryBench.size());
  const at = articles.length;
  report.note(
    `${at} articles: search median ${round(quantile(first, 0.5))} ms, 95th percentile ${round(quantile(first, 0.95))} ms; ` +
      `${round(total / 1e6)} MB, index ${round(kinds.index.bytes / at / 1000)} kB an article`,
  );
}

async function fillUp(page: Page, articles: BenchArticle[], report: Report): Promise<void> {
  let indexMs = 0;
  const present = await page.evaluate(() => libraryBench.count());
  for (let first = present; first < articles.length; first += CHUNK) {
    const chunk = articles.slice(first, first + CHUNK);
    await page.evaluate(([chunk, first]) => libraryBench.fill(chunk, first), [chunk, first] as const);
    indexMs += await page.evaluate(() => libraryBench.index());
    const size = first + chunk.length;
    if (STEPS.some((step) => step > first && step <= size)) await tellStep(page, articles.slice(0, size), report);
  }
  const added = articles.length - present;
  if (added > 0) report.note(`Indexing ${added} articles in bulk: ${round(indexMs / added)} ms each`);
}

async function measurePopup(chromium: ExtensionChromium): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < POPUPS; i++) {
    const page = await chromium.context.newPage();
    await page.addInitScript(() => {
      const watch = new MutationObserver(() => {
        if (!document.querySelector('.visit__headline')) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => Object.assign(globalThis, { shownAt: performance.now() })));
      });
      watch.observe(document, { childList: true, subtree: true });
    });
    await page.goto(`chrome-extension://${chromium.extensionId}/popup.html`);
    times.push(
      (await (await page.waitForFunction(() => (globalThis as { shownAt?: number }).shownAt)).jsonValue()) ??
        Number.NaN,
    );
    await page.close();
  }
  return times;
}

async function tellPopup(chromium: ExtensionChromium, report: Report): Promise<void> {
  const times = await measurePopup(chromium);
  report.bound('popup open to history on screen, median, ms', quantile(times, 0.5), '<=', 150);
  report.note(`the same, 95th percentile of ${times.length}, ms: ${round(quantile(times, 0.95))}`);
}

async function measure(
  chromium: ExtensionChromium,
  page: Page,
  articles: BenchArticle[],
  report: Report,
): Promise<void> {
  const at = articles.length;
  const queries = benchQueries(articles);
  const { total, kinds } = await page.evaluate(() => libraryBench.size());
  report.heading('Size');
  report.note(
    `${at} articles: ${round(total / 1e6)} MB as the browser counts, ${round(total / at / 1000)} kB an article`,
  );
  for (const [kind, { bytes }] of Object.entries(kinds))
    report.note(`  ${kind}: ${round(bytes / at / 1000)} kB an article`);

  report.heading(`Search: ${queries.length} queries`);
  // The first queries compile the code, as the first keystrokes of a reader do; they are told apart.
  const cold = await page.evaluate((queries) => libraryBench.search(queries), queries.slice(0, 5));
  report.note(`the first five in a new page, ms: ${cold.first.map(round).join(', ')}`);
  const { first, withSnippets, found } = await page.evaluate((queries) => libraryBench.search(queries), queries);
  report.note(`queries that found something: ${found}`);
  report.bound('first results, median, ms', quantile(first, 0.5), '<=', 50);
  report.bound('first results, 95th percentile, ms', quantile(first, 0.95), '<=', 150);
  report.note(
    `with snippets, median and 95th percentile, ms: ${round(quantile(withSnippets, 0.5))}, ${round(quantile(withSnippets, 0.95))}`,
  );
  const slow = queries.map((query, i) => [first[i] ?? 0, query] as const).sort((a, b) => b[0] - a[0]);
  report.note(
    `slowest: ${slow
      .slice(0, 4)
      .map(([ms, query]) => `${query} ${round(ms)}`)
      .join(' · ')}`,
  );

  report.heading('Popup, adding, deleting');
  await tellPopup(chromium, report);
  const more = articles.slice(0, ADDED).map((article) => ({ ...article, headline: `${article.headline} مضاف` }));
  const added = await page.evaluate(([more, at]) => libraryBench.add(more, at), [
    more,
    1_000_000 + (Date.now() % 1e6),
  ] as const);
  report.bound('adding a visit with its article and text, median, ms', quantile(added.visit, 0.5), '<=', 20);
  report.note(`the same, 95th percentile, ms: ${round(quantile(added.visit, 0.95))}`);
  report.note(`indexing one article, behind the reader’s back, median, ms: ${round(quantile(added.index, 0.5))}`);
  const site = articles[0]?.site ?? '';
  const gone = await page.evaluate((site) => libraryBench.deleteSite(site), site);
  report.note(`deleting a site of ${gone.visits} visits: ${round(gone.forget)} ms, undo: ${round(gone.undo)} ms`);
  report.note(`indexing it again: ${round(await page.evaluate(() => libraryBench.index()))} ms`);
}

async function measurePeers(page: Page, articles: BenchArticle[], report: Report): Promise<void> {
  const queries = benchQueries(articles);
  for (const peer of ['miniSearch', 'flexSearch'] as const) {
    report.heading(peer);
    const figures = await page.evaluate(([peer, articles, queries]) => libraryBench[peer](articles, queries), [
      peer,
      articles,
      queries,
    ] as const);
    const { buildMs, megabytes, loadMs, searchMs } = figures;
    report.note(`built in ${round(buildMs)} ms; ${round(megabytes)} MB to keep; read again in ${round(loadMs)} ms`);
    report.note(
      `search, median and 95th percentile, ms: ${round(quantile(searchMs, 0.5))}, ${round(quantile(searchMs, 0.95))}`,
    );
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '10000' },
      profile: { type: 'string' },
      peers: { type: 'boolean', default: false },
      fill: { type: 'boolean', default: false },
      popup: { type: 'boolean', default: false },
    },
  });
  ensureSystem(['chromium']);
  const report = new Report();
  const file = positionals[0] ?? join(ROOT, '../shared/corpus/stories/articles.jsonl');
  const { source, articles } = benchArticles(file, Math.max(100, Number(values.articles) || 10_000));
  report.note(`Load of the machine: ${loadavg()[0]?.toFixed(1)}; ${articles.length} articles, ${source}`);
  const chromium = await launchChromium({
    extension: ensureBuild('chrome'),
    ...(values.profile ? { profile: values.profile } : {}),
  });
  try {
    const page = await chromium.context.newPage();
    // A page of the extension's origin with nothing of its own in it.
    await page.goto(`chrome-extension://${chromium.extensionId}/manifest.json`);
    await page.evaluate(await pageScript());
    await fillUp(page, articles, report);
    if (values.popup) await tellPopup(chromium, report);
    else if (!values.fill) await measure(chromium, page, articles, report);
    if (values.peers) await measurePeers(page, articles, report);
  } finally {
    await chromium.close();
  }
  process.exitCode = report.finish() ? 0 : 1;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
