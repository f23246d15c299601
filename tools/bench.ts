/**
 * `npm run bench -- [FOLDER] [--loads N] [--only planted|times]`: detection, extraction, planted noise and speed of the built extension
 * in one Chromium run beside Readability and Defuddle. FOLDER holds pages with an index.json and truth files; without it, and
 * without ../shared/corpus/pages, the project's own fixtures are measured, which have no truth files. Exit status 1 when
 * a bound is missed.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BenchBrowser, openBench } from './bench/browser.ts';
import { measureGrowth, measureLongestTask } from './bench/long.ts';
import { type CorpusPage, measurePages } from './bench/pages.ts';
import { measurePlanted } from './bench/planted.ts';
import { Report } from './bench/report.ts';
import { measureThread } from './bench/thread.ts';
import { ensureBuild, ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** The gate's script before compression, bytes. */
const MOST_GATE_BYTES = 12_000;

/** The pages of a folder with their kinds and truths. */
function readCorpus(folder: string): CorpusPage[] {
  const index: Array<{ page: string; kind: string; truth?: string }> = JSON.parse(
    readFileSync(join(folder, 'index.json'), 'utf8'),
  );
  return index.map(({ page, kind, truth }) => ({
    name: page,
    html: readFileSync(join(folder, page)),
    isArticle: kind === 'arabic-news-article',
    isArabic: kind.startsWith('arabic'),
    paragraphs: truth ? (JSON.parse(readFileSync(join(folder, truth), 'utf8')).paragraphs as string[]) : [],
  }));
}

async function measureAll(
  browser: BenchBrowser,
  report: Report,
  folder: string,
  loads: number,
  only?: string,
): Promise<void> {
  const pages = readCorpus(folder);
  report.note(`${pages.length} pages of ${folder}`);
  if (only !== 'planted') {
    await measurePages(browser, pages, loads, report);
    await measureThread(browser, pages, loads, report);
  }
  if (only === 'times') return;
  await measurePlanted(browser, pages, report);
  if (only === 'planted') return;
  await measureGrowth(browser, loads, report);
  await measureLongestTask(browser, report);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { loads: { type: 'string', default: '5' }, only: { type: 'string' } },
  });
  if (values.only && values.only !== 'planted' && values.only !== 'times')
    throw new Error(`--only ${values.only}: only "planted" and "times" can be measured alone.`);
  ensureSystem(['chromium']);
  const extension = ensureBuild('chrome');
  const report = new Report();
  report.note(`Load of the machine at the start: ${loadavg()[0]?.toFixed(1)}`);
  report.bound('gate.js before compression, bytes', statSync(join(extension, 'gate.js')).size, '<=', MOST_GATE_BYTES);
  const browser = await openBench(extension);
  try {
    const [beside, own] = [join(ROOT, '../shared/corpus/pages'), join(ROOT, 'tests/fixtures/pages')];
    const folder = positionals[0] ?? (existsSync(join(beside, 'index.json')) ? beside : own);
    await measureAll(browser, report, folder, Math.max(1, Number(values.loads) || 5), values.only);
  } finally {
    await browser.close();
  }
  report.note(`Load of the machine at the end: ${loadavg()[0]?.toFixed(1)}`);
  process.exitCode = report.finish() ? 0 : 1;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
