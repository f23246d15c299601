/** Teasers that break off: «شهد الوزير مراسم توقيع عقد …» beside the paragraph that begins so and goes on. */
import { areSetAlike } from './parallel.ts';
import { CODE, EDITABLE } from './regions.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** How a teaser breaks off. */
const BREAKS_OFF = /(?:…|\.\s?\.|\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\))[\s.]*$/;
/** Fewer words begin two sentences alike on purpose. */
const FEWEST_WORDS = 6;
/** Lines of a story that a teaser is cut from; another line that begins like this one and is set like it is a figure of speech. */
const LEADS = 2;

/**
 * Finds the lines that are only the beginning of a line of the story.
 *
 * @param blocks lines that may be teasers, visible ones
 * @param story the story's lines in reading order; teasers may be among them
 */
export function findCutTeasers(blocks: readonly PageBlock[], story: readonly PageBlock[]): Set<PageBlock> {
  const teasers = new Set<PageBlock>();
  const cut = blocks.filter(
    ({ text, regions, heading, linked }) =>
      heading !== 1 && !(regions & (CODE | EDITABLE)) && linked < text.length * 0.3 && BREAKS_OFF.test(text),
  );
  if (!cut.length) return teasers;
  const whole = story
    .filter((block) => !cut.includes(block))
    .map((block) => ({ block, words: wordHashes(block.text) }));
  for (const teaser of cut) {
    const words = wordHashes(teaser.text);
    // The last word may be cut as well.
    const last = words.length - 1;
    if (words.length < FEWEST_WORDS) continue;
    const at = whole.findIndex((line) => line.words.length >= words.length && beginsLike(line.words, words, last));
    const line = whole[at];
    if (line && (at < LEADS || !areSetAlike(line.block, teaser))) teasers.add(teaser);
  }
  return teasers;
}

function beginsLike(line: readonly number[], words: readonly number[], count: number): boolean {
  for (let i = 0; i < count; i++) if (line[i] !== words[i]) return false;
  return true;
}
