/** Verdict, extraction and speed on pages with a truth, beside the peers. */
import type { BenchBrowser, OwnReading } from './browser.ts';
import type { PeerName, PeerReading } from './peers.ts';
import { type Report, round } from './report.ts';
import { mean, median, overlap } from './score.ts';

export interface CorpusPage {
  name: string;
  html: Uint8Array;
  /** Whether it is an Arabic news article. */
  isArticle: boolean;
  /** Whether its text is Arabic at all. */
  isArabic: boolean;
  /** The story's paragraphs; empty where the page has no truth. */
  paragraphs: string[];
}

interface Measured {
  page: CorpusPage;
  own: OwnReading[];
  peers: Record<PeerName, PeerReading[]>;
}

const PEERS: PeerName[] = ['readability', 'defuddle'];
const ownMs = ({ gateMs, articleMs, hideMs }: OwnReading): number => gateMs + articleMs + hideMs;
const most = (values: number[]): number => Math.max(0, ...values);

/** Loads every page `loads` times with each program in turn, so that noise of the machine falls on all alike. */
export async function measurePages(
  browser: BenchBrowser,
  pages: CorpusPage[],
  loads: number,
  report: Report,
): Promise<void> {
  const measured: Measured[] = [];
  for (const page of pages) {
    const url = browser.serve(page.name, page.html);
    const row: Measured = { page, own: [], peers: { readability: [], defuddle: [] } };
    for (let i = 0; i < loads; i++) {
      row.own.push(await browser.readOwn(url));
      for (const peer of PEERS) row.peers[peer].push(await browser.readPeer(peer, url));
    }
    measured.push(row);
  }
  reportDetection(measured, report);
  reportExtraction(measured, report);
  reportTimes(measured, report);
  reportGate(measured, report);
}

function reportDetection(measured: Measured[], report: Report): void {
  report.heading('Detection');
  const wrong = (said: (row: Measured) => boolean | undefined) =>
    measured.filter((row) => Boolean(said(row)) !== row.page.isArticle);
  for (const peer of PEERS) {
    report.note(`${peer}: ${wrong((row) => row.peers[peer][0]?.article).length} of ${measured.length} verdicts wrong`);
  }
  const ours = wrong((row) => row.own[0]?.article);
  for (const { page } of ours) report.note(`wrong: ${page.name}`);
  report.bound('wrong verdicts', ours.length, '<=', 0);
}

function reportExtraction(measured: Measured[], report: Report): void {
  const rows = measured.filter(({ page }) => page.paragraphs.length > 0);
  if (!rows.length) return;
  report.heading('Extraction (shingles of four words)');
  const scores = (textOf: (row: Measured) => string) =>
    rows.map((row) => overlap(textOf(row), row.page.paragraphs.join('\n')));
  const line = (all: ReturnType<typeof scores>) =>
    (['precision', 'recall', 'f1'] as const)
      .map((key) => `${key} ${round(mean(all.map((one) => one[key])))}`)
      .join(', ');
  for (const peer of PEERS) report.note(`${peer}: ${line(scores((row) => row.peers[peer][0]?.text ?? ''))}`);
  const own = scores((row) => row.own[0]?.text ?? '');
  report.note(`khulasa: ${line(own)}`);
  report.bound('mean F1', mean(own.map(({ f1 }) => f1)), '>=', 0.985);
  report.bound('mean recall', mean(own.map(({ recall }) => recall)), '>=', 0.995);
}

function reportTimes(measured: Measured[], report: Report): void {
  const rows = measured
    .filter(({ page, own }) => page.isArticle && own[0]?.article)
    .map(({ page, own, peers }) => ({
      page,
      own: median(own.map(ownMs)),
      readability: median(peers.readability.map(({ ms }) => ms)),
      defuddle: median(peers.defuddle.map(({ ms }) => ms)),
    }));
  if (!rows.length) return;
  report.heading('From gate to hidden, ms of the page’s thread, cold, beside clone and parse');
  for (const { page, own, readability, defuddle } of rows) {
    const ratio = `${round(own / readability)} of Readability, ${round(own / defuddle)} of Defuddle`;
    report.note(
      `${page.name}: ${round(own)}; Readability ${round(readability)}, Defuddle ${round(defuddle)}; ${ratio}`,
    );
  }
  const column = (key: 'own' | 'readability') => rows.map((row) => row[key]);
  report.bound('ratio at the median', median(column('own')) / median(column('readability')), '<=', 0.5);
  report.bound('ratio at the worst page', most(column('own')) / most(column('readability')), '<=', 0.5);
}

function reportGate(measured: Measured[], report: Report): void {
  const times = measured.filter(({ page }) => !page.isArabic).map(({ own }) => median(own.map(({ gateMs }) => gateMs)));
  if (!times.length) return;
  report.heading('Gate on pages that are not Arabic');
  report.bound('median, ms', median(times), '<=', 0.5);
  report.bound('worst, ms', most(times), '<=', 2);
}
