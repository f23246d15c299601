/** Key points and teasers: lines set apart or under a label that say nothing but what sentences of the story do. */
import { inOrder } from './copy-runs.ts';
import { isOutside } from './lone-copies.ts';
import { foldedText, type Page, unitsOf, wordCount } from './page.ts';
import { areParallel, areSetAlike, contradicts } from './parallel.ts';
import { DECK, QUOTE, SUMMARY } from './regions.ts';
import type { PageBlock } from './walk.ts';
import { isNumberHash, wordHashes } from './word-hashes.ts';

/** Words that a point and its line begin with alike, so that they are compared; units of a text that hold them. */
const BEGINNING = 3;
const BEGINNING_UNITS = 60;
/** Fewer words in a point, and in all of them on the mean, are a heading for what is told behind them. */
const POINT_WORDS = 6;
const MEAN_WORDS = 10;
/** Words of whole sentences, on the mean. */
const SENTENCE_WORDS = 15;
const TEASER_WORDS = 10;
const FEWEST = 2;
/** One word of so many may be another in a point, and no number. */
const EDITED = 12;
/** Share of the other lines that stand twice where the whole text does. */
const COPIED = 0.5;
/** Points are a part of the story; what is longer is another copy of it. */
const MOST = 0.6;
/** What more sentences begin with is a figure of speech. */
const MOST_ALIKE = 8;
/** The lead is among the first lines of a story that are no shorter than so many units. */
const LEADS = 3;
const LEAD_UNITS = 40;
/** Lines of a page from one point to the next: a bar may stand between the two. */
const NEXT = 2;

/** A sentence of the story, by where it begins. */
interface Sentence {
  block: PageBlock;
  start: number;
}

/** A line and the sentences that begin as it does and say all that it says. */
interface Point {
  block: PageBlock;
  words: number[];
  sources: Sentence[];
}

/**
 * Finds the points and teasers of a story that stand among its lines or above them: all that they say stays in the lines that they
 * were taken from.
 *
 * @param story the story's lines in reading order, the points among them
 * @param decks lines above the story that its page calls its deck
 * @param home the box that holds most of the story
 */
export function findKeyPoints(
  page: Page,
  story: readonly PageBlock[],
  decks: readonly PageBlock[],
  home: Element,
): Set<PageBlock> {
  const found = new Set<PageBlock>();
  const lines = [...decks, ...story];
  const alike = sentencesByBeginning(lines);
  if (![...alike.values()].some(({ length }) => length > 1)) return found;
  const runs = [...runsOfPoints(lines, alike)];
  for (const run of runs) {
    if (run.length >= FEWEST && !isOfCopy(story, run, runs) && arePoints(page, home, story, run, found))
      for (const { block } of run) found.add(block);
  }
  // A deck and a teaser may stand one above the other.
  for (let i = 0; i <= decks.length; i++) {
    const rest = lines.filter((block) => !found.has(block));
    const [teaser, more] = runs.find(([first]) => first?.block === rest[0]) ?? [];
    if (!teaser || more || !isTeaser(home, rest, teaser)) break;
    found.add(teaser.block);
  }
  return found;
}

/** Whether lines belong to a copy of the whole text: the rest of it stands twice as well, and they no third time. */
function isOfCopy(story: readonly PageBlock[], run: readonly Point[], runs: readonly Point[][]): boolean {
  if (run.every(({ sources }) => sources.length > 1)) return false;
  const own = new Set(run.flatMap(({ block, sources }) => [block, ...sources.map((source) => source.block)]));
  const rest = story.filter((block) => !own.has(block));
  const again = new Set(runs.flat().map(({ block }) => block));
  return unitsOf(rest.filter((block) => again.has(block))) >= unitsOf(rest) * COPIED;
}

function sentencesByBeginning(story: readonly PageBlock[]): Map<number, Sentence[]> {
  const sentences = new Map<number, Sentence[]>();
  for (const block of story) {
    for (const start of startsOf(block.text)) {
      const key = beginningOf(block.text.slice(start, start + BEGINNING_UNITS));
      if (key === null) continue;
      const others = sentences.get(key);
      if (others) others.push({ block, start });
      else sentences.set(key, [{ block, start }]);
    }
  }
  return sentences;
}

const startsOf = (text: string): number[] => [
  0,
  ...[...text.matchAll(/[.؟!]["»”)]?\s+/g)].map(({ index, 0: { length } }) => index + length),
];

function beginningOf(text: string): number | null {
  const words = wordHashes(text);
  if (words.length < BEGINNING) return null;
  return words.slice(0, BEGINNING).reduce((hash, word) => Math.imul(hash, 31) ^ word, 0);
}

/** Lines one behind the other each of which begins as a sentence elsewhere does. */
function* runsOfPoints(
  story: readonly PageBlock[],
  alike: ReadonlyMap<number, readonly Sentence[]>,
): Generator<Point[]> {
  let run: Point[] = [];
  for (const block of story) {
    const point = readPoint(block, alike);
    const last = run[run.length - 1];
    const goesOn = point && (!last || isNext(last.block, block)) && !run.some((other) => areOfOne(other, point));
    if (!goesOn) {
      if (run.length) yield run;
      run = [];
    }
    if (point) run.push(point);
  }
  if (run.length) yield run;
}

/** Whether a point stands right behind another and is set like it. */
const isNext = (last: PageBlock, next: PageBlock): boolean =>
  next.index <= last.index + NEXT && areSetAlike(last, next) && isPoint(last) === isPoint(next);

/** Whether one of two was taken from the other: then the text itself begins. */
const areOfOne = (one: Point, other: Point): boolean => isFrom(one, other.block) || isFrom(other, one.block);

const isFrom = ({ sources }: Point, line: PageBlock): boolean => sources.some(({ block }) => block === line);

function readPoint(block: PageBlock, alike: ReadonlyMap<number, readonly Sentence[]>): Point | null {
  if (block.heading || block.regions & QUOTE) return null;
  const key = beginningOf(block.text.slice(0, BEGINNING_UNITS));
  const others = (key !== null && alike.get(key)) || [];
  if (others.length < 2 || others.length > MOST_ALIKE) return null;
  const words = wordHashes(block.text);
  if (words.length < POINT_WORDS) return null;
  const sources = others.filter(
    (other) => other.block !== block && saysAll(other.block.text.slice(other.start), block.text, words),
  );
  return sources.length ? { block, words, sources } : null;
}

/** Whether a text says from its beginning on all that a point says, and nothing else in its place. */
function saysAll(text: string, point: string, words: readonly number[]): boolean {
  const edits = Math.floor(words.length / EDITED);
  const said = wordHashes(text).slice(0, words.length + edits + 1);
  if (said.length < words.length - edits || words.some((word) => isNumberHash(word) && !said.includes(word)))
    return false;
  if (Math.round(inOrder(words, said) * words.length) < words.length - edits) return false;
  const beginning = text.split(/\s+/, wordCount(point)).join(' ');
  return !areParallel(beginning, point) && !contradicts(beginning, point);
}

/** A line above the story, outside its place or called its summary, that says what the lead begins with. */
function isTeaser(home: Element, story: readonly PageBlock[], teaser: Point): boolean {
  if (teaser.block !== story[0] || teaser.words.length < TEASER_WORDS) return false;
  const leads = story.filter(({ text }) => text.length >= LEAD_UNITS).slice(1, LEADS);
  const source = teaser.sources.find(({ block, start }) => !start && leads.includes(block));
  if (!source || isPoint(source.block)) return false;
  const called = teaser.block.regions & (SUMMARY | DECK);
  if (called && !(source.block.regions & called)) return true;
  return isOutside(home, teaser.block, source.block);
}

/** Whether lines were taken one after the other from lines that stay, and stand under a label of points or outside the story's place. */
function arePoints(
  page: Page,
  home: Element,
  story: readonly PageBlock[],
  run: readonly Point[],
  found: ReadonlySet<PageBlock>,
): boolean {
  const [first] = run;
  if (!first) return false;
  const mean = run.reduce((sum, { words }) => sum + words.length, 0) / run.length;
  const points = run.map(({ block }) => block);
  const own = new Set([...found, ...points]);
  if (unitsOf(points) > unitsOf(story.filter((block) => !own.has(block))) * MOST) return false;
  const sources: Sentence[] = [];
  for (const point of run) {
    const last = sources[sources.length - 1];
    const source = point.sources.find((other) => !own.has(other.block) && (!last || isBehind(other, last)));
    if (!source) return false;
    sources.push(source);
  }
  const label = page.blocks[first.block.index - 1];
  if (label && isPointsLabel(label)) return mean >= MEAN_WORDS;
  return (
    run.length > FEWEST &&
    mean >= SENTENCE_WORDS &&
    run.every(({ block }, i) => isOutside(home, block, (sources[i] as Sentence).block))
  );
}

const isBehind = (one: Sentence, other: Sentence): boolean =>
  one.block.index > other.block.index || (one.block === other.block && one.start > other.start);

const isPoint = ({ box, text }: PageBlock): boolean =>
  /^(?:LI|DD|TD)$/.test(box.tagName) || /^[•▪■◾●–—*-]\s/.test(text);

/** «أبرز النقاط», «في هذا الخبر:», «باختصار»: what stands above the points of a story. */
export const isPointsLabel = (block: PageBlock): boolean =>
  block.text.length <= LABEL_UNITS && POINTS_LABEL.test(foldedText(block));

const LABEL_UNITS = 40;
const POINTS_LABEL =
  /^[^ء-ي]*(?:(?:ال)?(?:ابرز|اهم) (?:ال)?(?:نقاط|محاور|ما (?:جاء|ورد) في (?:هذا )?(?:ال)?(?:خبر|تقرير|مقال|موضوع))|(?:ال)?نقاط (?:ال)?(?:رئيسيه|سريعه|اساسيه|مهمه)|(?:في|من) هذا (?:الخبر|التقرير|المقال|الموضوع)|باختصار|باقتضاب|(?:ال)?(?:خلاصه|ملخص|موجز|زبده)(?: (?:ال)?(?:خبر|تقرير|مقال|قصه|موضوع))?|(?:ال)?(?:خبر|قصه|تقرير|مقال) (?:في|ب)(?: ?(?:نقاط|سطور|ايجاز|اختصار)))[^ء-ي]*$/;
