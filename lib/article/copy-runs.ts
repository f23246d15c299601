/** Runs of lines that repeat a story: a second body, a list of its points, or another version that the story compares. */
import type { Line } from './compared-lines.ts';
import { type Page, unitsOf, wordCount } from './page.ts';
import { areParallel, areSetAlike, shareWord } from './parallel.ts';
import { LIST, QUOTE } from './regions.ts';
import type { PageBlock } from './walk.ts';

/** Share of the rest of the story that a run of lines has which is a second body, however much its editor changed; of two lines more. */
const BODY_SHARE = 0.4;
const SHORT_BODY_SHARE = 0.8;

/** Whether lines repeat most of the story in its order: a second body, in which a word of substance may have been changed. */
export function isBodyInOrder({ blocks: all }: Page, story: readonly PageBlock[], run: readonly Line[]): boolean {
  const [first] = run;
  if (!first || run.length < 2) return false;
  // «وهذا نصها بعد التعديل:»: what a line announces is another text.
  if (run.every(({ isParallel }) => isParallel) && /[:：]$/.test(all[first.block.index - 1]?.text ?? '')) return false;
  const sources = run.flatMap(({ isParallel, source }) => (isParallel && source ? [source.index] : []));
  if (sources.some((source, i) => source >= first.block.index || source <= (sources[i - 1] ?? -1))) return false;
  const blocks = new Set(run.map(({ block }) => block));
  const rest = unitsOf(story.filter((block) => !blocks.has(block)));
  return unitsOf(blocks) >= rest * (run.length > 2 ? BODY_SHARE : SHORT_BODY_SHARE);
}

/** Whether quoted lines are passages pulled out of the story to be seen, and not most of it once more. */
export function isPulled(story: readonly PageBlock[], run: readonly Line[]): boolean {
  if (!run.every(({ block }) => block.regions & QUOTE)) return false;
  const blocks = new Set(run.map(({ block }) => block));
  return unitsOf(blocks) < unitsOf(story.filter((block) => !blocks.has(block))) * BODY_SHARE;
}

/** How much of a line's words stand in another in the same order, 0 to 1: the longest common subsequence. 0 for lines of thousands of words. */
export function inOrder(one: readonly number[], other: readonly number[]): number {
  if (one.length * other.length > MOST_PAIRS) return 0;
  let row = new Uint16Array(other.length + 1);
  for (const word of one) {
    const next = new Uint16Array(other.length + 1);
    for (let i = 0; i < other.length; i++)
      next[i + 1] = word === other[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0);
    row = next;
  }
  return (row[other.length] ?? 0) / Math.max(one.length, 1);
}

/** Pairs of words that are compared at most: a page in one block costs no more for it. */
const MOST_PAIRS = 250_000;

/** A label has no more words. */
const LABEL_WORDS = 8;

/** «النسخة الأولى:» above the first, «النسخة الثانية:» above these: two texts that a story compares. */
export function isOtherVersion(
  { blocks }: Page,
  [first, ...others]: readonly Line[],
  noise: ReadonlySet<PageBlock>,
): boolean {
  const source = first?.source;
  if (!source || !others.length) return false;
  const [label, own] = [blocks[source.index - 1], blocks[first.block.index - 1]];
  // «برعاية إعلانية» is no label of what stands below it.
  if (
    !label ||
    !own ||
    noise.has(label) ||
    noise.has(own) ||
    !areSetAlike(source, first.block) ||
    !areSetAlike(label, own)
  )
    return false;
  const isLabel = ({ text }: PageBlock): boolean => wordCount(text) <= LABEL_WORDS && !/[.؟!]$/.test(text);
  return (
    isLabel(label) &&
    isLabel(own) &&
    areParallel(label.text, own.text) &&
    (shareWord(label.text, own.text) || areShort(label, own))
  );
}

/** «السبت», «اليوم الثاني»: two words at most. */
const areShort = (...labels: PageBlock[]): boolean => labels.every(({ text }) => wordCount(text) <= 2);

/** Points of a list that are nothing but passages of the story, as boxes of key points are made of. */
const FEWEST_POINTS = 3;
const POINT_WORDS = 4;

export function isListOfPoints(page: Page, run: readonly Line[]): boolean {
  const [first] = run;
  if (!first || run.length < FEWEST_POINTS) return false;
  // The points of another list are a second list: winners below those who were named for a prize.
  const isPoint = ({ block, share, words, source }: Line): boolean =>
    (block.regions & LIST) !== 0 && share === 1 && words.length >= POINT_WORDS && source?.box.tagName !== 'LI';
  // What a sentence announces is its own list.
  const lead = page.blocks[first.block.index - 1]?.text ?? '';
  return run.every(isPoint) && !(/[:：]$/.test(lead) && wordCount(lead) > POINT_WORDS);
}
