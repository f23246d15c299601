/** Key points and teasers: lines set apart or under a label that say nothing but what sentences of the story do. */
import { inOrder } from './copy-runs.ts';
import { foldedText, type Page, unitsOf, wordCount } from './page.ts';
import { areSetAlike } from './parallel.ts';
import { DECK, QUOTE, SUMMARY } from './regions.ts';
import { commonParent, holds } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { isNumberHash, wordHashes } from './word-hashes.ts';

/** Words that a point and its line begin with alike, so that they are compared; units of a text that hold them. */
const BEGINNING = 3;
const BEGINNING_UNITS = 60;
/** Fewer words in a point, and in all of them together, may be said twice on purpose. */
const POINT_WORDS = 6;
const ALL_WORDS = 20;
const TEASER_WORDS = 10;
const FEWEST = 2;
/** One word of so many may be another in a point, and no number. */
const EDITED = 12;
/** Share of the other lines that stand twice where the whole text does. */
const COPIED = 0.5;
/** Points are a part of the story; what is longer is another copy of it. */
const MOST = 0.6;

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
    if (!isOfCopy(story, run, runs) && arePoints(page, story, run, found))
      for (const { block } of run) found.add(block);
  }
  for (const [teaser, more] of runs) {
    const rest = lines.filter((block) => !found.has(block));
    if (teaser && !more && isTeaser(home, rest, teaser)) found.add(teaser.block);
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
  if (others.length < 2) return null;
  const words = wordHashes(block.text);
  if (words.length < POINT_WORDS) return null;
  const sources = others.filter(
    (other) => other.block !== block && saysAll(wordHashes(other.block.text.slice(other.start)), words),
  );
  return sources.length ? { block, words, sources } : null;
}

/** Whether a text says from its beginning on all that a point says. */
function saysAll(text: readonly number[], point: readonly number[]): boolean {
  const edits = Math.floor(point.length / EDITED);
  const said = text.slice(0, point.length + edits + 1);
  if (said.length < point.length - edits || point.some((word) => isNumberHash(word) && !said.includes(word)))
    return false;
  return Math.round(inOrder(point, said) * point.length) >= point.length - edits;
}

/** A line above the story, outside its place or called its summary, that says what the lead begins with. */
function isTeaser(home: Element, story: readonly PageBlock[], teaser: Point): boolean {
  if (teaser.block !== story[0] || teaser.words.length < TEASER_WORDS) return false;
  const source = teaser.sources.find(({ block, start }) => !start && (block === story[1] || block === story[2]));
  if (!source || isPoint(source.block)) return false;
  const called = teaser.block.regions & (SUMMARY | DECK);
  if (called && !(source.block.regions & called)) return true;
  // The lead stands with the rest of the story, in however many boxes.
  const place = commonParent(home, source.block.element);
  return place !== null && !holds(place, teaser.block.element);
}

function arePoints(
  page: Page,
  story: readonly PageBlock[],
  run: readonly Point[],
  found: ReadonlySet<PageBlock>,
): boolean {
  const own = new Set([...found, ...run.map(({ block }) => block)]);
  if (run.length < FEWEST || run.reduce((sum, { words }) => sum + words.length, 0) < ALL_WORDS) return false;
  const sources: PageBlock[] = [];
  let last: Sentence | null = null;
  for (const point of run) {
    const source: Sentence | undefined = point.sources.find(
      (other) => !own.has(other.block) && (!last || isBehind(other, last)),
    );
    if (!source) return false;
    sources.push(source.block);
    last = source;
  }
  const [first] = run;
  if (!first || unitsOf(run.map(({ block }) => block)) > unitsOf(story.filter((block) => !own.has(block))) * MOST)
    return false;
  const label = page.blocks[first.block.index - 1];
  // «وجاءت القرارات على النحو التالي:» announces a list of the story's own.
  if (label && /[:：]$/.test(label.text) && wordCount(label.text) > LABEL_WORDS) return false;
  if (label && isPointsLabel(label)) return true;
  // Passages that follow each other there as they do here may be the copy themselves.
  if (!skips(story, own, sources)) return false;
  return run.every(({ block }, i) => {
    const source = sources[i];
    if (!source || isPoint(source) || areSetAlike(block, source)) return false;
    return isPoint(block) || alike(story, own, source) > alike(story, own, block);
  });
}

/** How many other lines of the story are set like one. */
const alike = (story: readonly PageBlock[], own: ReadonlySet<PageBlock>, block: PageBlock): number =>
  story.filter((line) => line !== block && !own.has(line) && areSetAlike(line, block)).length;

const isBehind = (one: Sentence, other: Sentence): boolean =>
  one.block.index > other.block.index || (one.block === other.block && one.start > other.start);

/** Words of a label at most. */
const LABEL_WORDS = 5;

const isPoint = ({ box, text }: PageBlock): boolean =>
  /^(?:LI|DD|TD)$/.test(box.tagName) || /^[•▪■◾●–—*-]\s/.test(text);

/** Whether the story says something between the lines that the points were taken from. */
const skips = (story: readonly PageBlock[], own: ReadonlySet<PageBlock>, sources: readonly PageBlock[]): boolean => {
  const places = sources.map((source) => story.indexOf(source));
  return places.some(
    (place, i) => i > 0 && story.slice((places[i - 1] ?? place) + 1, place).some((block) => !own.has(block)),
  );
};

/** «أبرز النقاط», «في هذا الخبر:», «باختصار»: what stands above the points of a story. */
export const isPointsLabel = (block: PageBlock): boolean =>
  block.text.length <= LABEL_UNITS && POINTS_LABEL.test(foldedText(block));

const LABEL_UNITS = 40;
const POINTS_LABEL =
  /^[^ء-ي]*(?:(?:ال)?(?:ابرز|اهم) (?:ال)?(?:نقاط|محاور|عناوين|افكار|ما (?:جاء|ورد)|معلومات)(?: .*)?|(?:ال)?نقاط (?:ال)?(?:رئيسيه|سريعه|اساسيه|مهمه)|(?:في|من) هذا (?:الخبر|التقرير|المقال|الموضوع)|باختصار|باقتضاب|(?:ال)?(?:خلاصه|ملخص|موجز|زبده)(?: (?:ال)?(?:خبر|تقرير|مقال|قصه|موضوع))?|(?:ال)?(?:خبر|قصه|تقرير|مقال) (?:في|ب)(?: ?(?:نقاط|سطور|ايجاز|اختصار)))[^ء-ي]*$/;
