/** Runs in a page of the benchmark: marks 500 places, and paints them again after the page changed. Times in ms. */
import { describeRange } from '../../../lib/anchoring/describe.ts';
import { buildTextMap } from '../../../lib/anchoring/text-map.ts';
import { findHighlights } from '../../../lib/page/find-highlights.ts';
import { Painter } from '../../../lib/page/paint.ts';
import { PAINT_SHEET } from '../../../lib/page/paint-sheet.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

export interface PaintTimes {
  found: number;
  /** From the list to the last range in the registry. */
  totalMs: number;
  /** The longest task until the frame after it was on screen. */
  longestTaskMs: number;
}

export type PageChange = 'unchanged' | 'shifted' | 'edited';

interface Bench {
  mark(count: number, words: number): void;
  paint(change: PageChange): Promise<PaintTimes>;
}

let marked: Array<{ id: string; colour: 'yellow'; selectors: HighlightSelectors }> = [];
let original: string[] = [];
const painter = new Painter(document);

const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('article p')];

/** Marks so many runs of words, evenly over the article. */
function mark(count: number, words: number): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PAINT_SHEET);
  document.adoptedStyleSheets = [sheet];
  const map = buildTextMap(document.body);
  const starts = [...map.text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const step = Math.floor((starts.length - words) / count);
  marked = [];
  for (let at = 0; marked.length < count; at += 1) {
    const first = starts[at * step];
    const last = starts[at * step + words - 1];
    const range = first && last && map.rangeAt(first.start, last.end);
    const selectors = range && describeRange(map, range);
    if (!selectors) throw new Error('No range.');
    marked.push({ id: String(at), colour: 'yellow', selectors });
  }
  original = paragraphs().map(({ textContent }) => textContent ?? '');
}

function change(kind: PageChange): void {
  document.getElementById('added')?.remove();
  for (const [at, paragraph] of paragraphs().entries()) {
    const words = (original[at] ?? '').split(' ');
    paragraph.textContent =
      kind === 'edited' ? words.map((word, index) => (index % 7 === 3 ? 'كلمة' : word)).join(' ') : words.join(' ');
  }
  if (kind === 'unchanged') return;
  const added = document.createElement('p');
  added.id = 'added';
  added.textContent = 'تحديث: أضيفت إلى الخبر فقرة جديدة في أعلاه، وكل ما تحتها انتقل عن مكانه.';
  document.querySelector('h1')?.after(added);
}

async function paint(kind: PageChange): Promise<PaintTimes> {
  painter.clear();
  change(kind);
  await frames(2);
  let longestTaskMs = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longestTaskMs = Math.max(longestTaskMs, duration);
  });
  observer.observe({ type: 'longtask' });
  await frames(1);
  const start = performance.now();
  const { ranges } = await findHighlights(document, marked, new AbortController().signal);
  painter.paint(
    marked.flatMap((highlight) => {
      const range = ranges.get(highlight.id);
      return range ? [{ ...highlight, range }] : [];
    }),
  );
  const totalMs = performance.now() - start;
  await frames(3);
  observer.disconnect();
  return { found: ranges.size, totalMs, longestTaskMs };
}

async function frames(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}

(globalThis as { bench?: Bench }).bench = { mark, paint };
