/**
 * `npm run bench:insight`: what the insight costs, on made-up stories of 1,000 words: in Node and in the background of the
 * built extension in Chromium. Exit status 1 when a bound is missed; to be run on a machine that does nothing else.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { browser as extensionApi } from 'wxt/browser';
import { analyse } from '../lib/insight/analyse.ts';
import { loadTagger } from '../lib/insight/tagger/tagger.ts';
import type { TabState } from '../lib/types.ts';
import { madeUpStory } from './bench/insight-texts.ts';
import { Report } from './bench/report.ts';
import { launchChromium } from './browsers/chromium.ts';
import { startServer } from './browsers/server.ts';
import { until } from './browsers/wait.ts';
import { ensureBuild, ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

const MODEL = join(ROOT, 'public/models/entities.bin');
const WORDS = 1_000;
const STORIES = 40;
const PAGES = 20;
const MOST_INSIGHT_MS = 25;
const MOST_LOAD_MS = 60;
const MOST_MEGABYTES = 24;

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function measureLoad(report: Report): void {
  const script = join(ROOT, 'tools/bench/insight-load.ts');
  const loads = Array.from(
    { length: 5 },
    () =>
      JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, MODEL], { encoding: 'utf8' })) as {
        wallMs: number;
        cpuMs: number;
        bytes: number;
      },
  );
  report.bound(
    'model loaded when nothing is compiled, ms',
    median(loads.map(({ wallMs }) => wallMs)),
    '<=',
    MOST_LOAD_MS,
  );
  report.bound('the same, processor time, ms', median(loads.map(({ cpuMs }) => cpuMs)), '<=', MOST_LOAD_MS);
  report.bound('memory of the loaded model, MB', median(loads.map(({ bytes }) => bytes)) / 1e6, '<=', MOST_MEGABYTES);
}

function measureNode(report: Report): void {
  const tagger = loadTagger(readFileSync(MODEL));
  const times = Array.from({ length: STORIES }, (_, seed) => {
    const paragraphs = madeUpStory(WORDS, seed + 1);
    return analyse({ title: 'خبر', byline: '', paragraphs, publishedAt: '2026-11-20' }, tagger).insightMs;
  });
  report.bound('1,000 words in Node, ms', median(times.slice(STORIES / 2)), '<=', MOST_INSIGHT_MS);
  report.note(
    `The least: ${Math.min(...times).toFixed(1)} ms; the first story, when nothing is compiled: ${times[0]?.toFixed(1)} ms`,
  );
  const long = madeUpStory(100_000, 99).join(' ');
  const short = madeUpStory(10_000, 98).join(' ');
  const cost = (text: string) =>
    analyse({ title: '', byline: '', paragraphs: [text], publishedAt: '' }, tagger).insightMs;
  const ten = median([cost(short), cost(short), cost(short)]);
  report.note(`One paragraph of 10,000 words: ${ten.toFixed(0)} ms; of 100,000: ${cost(long).toFixed(0)} ms`);
}

const pageOf = (seed: number) => `<!doctype html><html lang="ar"><head><title>خبر ${seed}</title>
<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-20T10:00:00Z"></head>
<body><main><article><h1>أخبار المدن والهيئات رقم ${seed}</h1>
${madeUpStory(WORDS, 500 + seed)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}</article></main></body></html>`;

/** Runs in a page of the extension: the time of the insight of the tab that shows an address, null until there is one. */
async function insightMsOf(url: string): Promise<number | null> {
  const states = Object.values(await chrome.storage.session.get(null)) as Array<Partial<TabState>>;
  return states.find((state) => state.url === url)?.insight?.insightMs ?? null;
}

async function measureChromium(report: Report): Promise<void> {
  ensureSystem(['chromium']);
  const server = await startServer((url) => {
    const seed = /^\/story\/(\d+)$/.exec(url.pathname)?.[1];
    return seed ? { body: pageOf(Number(seed)) } : undefined;
  });
  const chromium = await launchChromium({ extension: ensureBuild('chrome') });
  try {
    const times: number[] = [];
    for (let seed = 1; seed <= PAGES; seed++) {
      const url = `${server.origin}/story/${seed}`;
      const page = await chromium.context.newPage();
      await page.goto(url);
      const time = await until(
        'the insight of a page',
        async () => (await chromium.inExtension(insightMsOf, url)) ?? undefined,
      );
      times.push(time);
      await page.close();
    }
    report.bound(
      '1,000 words in the background of Chromium, ms',
      median(times.slice(PAGES / 2)),
      '<=',
      MOST_INSIGHT_MS,
    );
    report.note(
      `The least: ${Math.min(...times).toFixed(1)} ms; the first page after the start: ${times[0]?.toFixed(1)} ms`,
    );
  } finally {
    await chromium.close();
    await server.close();
  }
}

const report = new Report();
report.note(`Load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`);
measureLoad(report);
measureNode(report);
await measureChromium(report);
report.note(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
process.exitCode = report.finish() ? 0 : 1;
