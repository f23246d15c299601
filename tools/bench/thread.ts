/**
 * The same work in time that the page's thread really ran, the parsing and compiling of each program's own script included: on a
 * machine that is shared, wall time holds other work too, and a script cannot see its own parsing.
 */
import type { Page } from 'playwright-core';
import type { BenchBrowser, TraceEvent } from './browser.ts';
import type { CorpusPage } from './pages.ts';
import { type Peers, peerScripts } from './peers.ts';
import { type Report, round } from './report.ts';
import { median } from './score.ts';

const SCRIPT = /^(?:EvaluateScript|FunctionCall|RunMicrotasks|v8\.callFunction)$/;

/**
 * Prints for the articles what the extension takes of the page's thread up to the hiding, and what Readability takes to be evaluated,
 * clone and parse: of the least of `loads` cold loads each. The pages' own scripts are forbidden here.
 */
export async function measureThread(
  browser: BenchBrowser,
  pages: CorpusPage[],
  loads: number,
  report: Report,
): Promise<void> {
  const rows: Array<{ own: number; parse: number; all: number }> = [];
  for (const page of pages.filter(({ isArticle }) => isArticle)) {
    const url = browser.serve(page.name, page.html, false);
    const own: number[] = [];
    const peer: PeerThread[] = [];
    for (let i = 0; i < loads; i++) {
      const ms = untilHidden(await browser.trace(() => browser.readOwn(url)));
      if (ms) own.push(ms);
      peer.push(await browser.openPlain(url, readabilityThread));
    }
    if (!own.length) continue;
    const least = (key: keyof PeerThread) => Math.min(...peer.map((one) => one[key]));
    rows.push({ own: Math.min(...own), parse: least('parse'), all: least('all') });
  }
  if (!rows.length) return;
  report.heading(
    'Thread time from the gate to the hiding, scripts parsed and compiled, least of the loads of each article',
  );
  for (const [name, of] of [
    ['median', median],
    ['worst', (values: number[]) => Math.max(...values)],
  ] as const) {
    const [own, parse, all] = (['own', 'parse', 'all'] as const).map((key) => of(rows.map((row) => row[key])));
    report.note(
      `${name}: ${round(own ?? 0)} ms; Readability ${round(parse ?? 0)} ms for clone and parse, ${round(all ?? 0)} ms with its script`,
    );
  }
}

interface PeerThread {
  /** Clone and parse, ms. */
  parse: number;
  /** The same with the evaluation of the script. */
  all: number;
}

/** Runs in the page: what is measured of Readability, and nothing besides. */
function cloneAndParse(): void {
  const { Readability } = window as unknown as Peers;
  new Readability(document.cloneNode(true) as Document).parse();
}

/** What Readability takes of a fresh page's thread, by the browser's own count. */
async function readabilityThread(page: Page): Promise<PeerThread> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const thread = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0) * 1000;
  };
  // What the questions themselves take.
  const asked = await thread();
  const base = (await thread()) - asked;
  const start = await thread();
  await page.evaluate(peerScripts().readability);
  const evaluated = await thread();
  await page.evaluate(cloneAndParse);
  const end = await thread();
  return { parse: end - evaluated - base, all: end - start - 2 * base };
}

/**
 * Thread milliseconds of the outermost script events from the gate to the reader's script, which comes behind the hiding; 0 where
 * the trace shows none of them.
 */
function untilHidden(events: TraceEvent[]): number {
  const evaluation = (file: string) =>
    events.find(
      ({ name, args }) =>
        name === 'EvaluateScript' && JSON.stringify(args ?? {}).match(`chrome-extension:[^"]*/${file}\\.js`),
    );
  const [gate, reader] = [evaluation('gate'), evaluation('reader')];
  if (!gate || !reader) return 0;
  const scripts = events.filter(
    ({ name, pid, tid, ts }) =>
      SCRIPT.test(name) && pid === gate.pid && tid === gate.tid && ts >= gate.ts && ts < reader.ts,
  );
  let sum = 0;
  let end = 0;
  for (const { ts, dur = 0, tdur = dur } of scripts.sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur / 1000;
  }
  return sum;
}
