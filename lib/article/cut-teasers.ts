/** Teasers that break off: «شهد الوزير مراسم توقيع عقد …» beside the paragraph that begins so and goes on. */
import type { Page } from './page.ts';
import { areSetAlike, saysTheSame } from './parallel.ts';
import { CODE, EDITABLE, QUOTE } from './regions.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** How a teaser breaks off. */
const BREAKS_OFF =
  /(?:(?:…|\.\s?\.|\[\s*(?:…|\.{3})\s*\]|\(\s*(?:…|\.{3})\s*\))[\s.]*(?:(?:(?:[اإ]قرأ )?المزيد|التفاصيل|(?:تابع|أكمل) القراءة)[\s.»>←]*)?|[.؟!]\s*(?:(?:[اإ]قرأ )?المزيد|التفاصيل|(?:تابع|أكمل) القراءة)[\s.»>←]*)$/;
/** Fewer words begin two sentences alike on purpose. */
const FEWEST_WORDS = 6;
/** Lines of a story that a teaser is cut from; another line that begins like this one and is set like it is a figure of speech. */
const LEADS = 2;

/**
 * Finds the lines that are only the beginning of a line of the story.
 *
 * @param story the story's lines in reading order; teasers may be among them
 * @param isFree whether a line may be one
 */
export function findCutTeasers(
  page: Page,
  story: readonly PageBlock[],
  isFree: (block: PageBlock) => boolean,
): Set<PageBlock> {
  const teasers = new Set<PageBlock>();
  const cut = page.blocks.filter(isFree).filter(
    ({ text, regions, heading, linked, index }) =>
      heading !== 1 &&
      !(regions & (CODE | EDITABLE)) &&
      (linked < text.length * 0.3 || linked >= text.length * 0.9) &&
      BREAKS_OFF.test(text) &&
      // «… بصوت واحد:»
      !/[:：]$/.test(page.blocks[index - 1]?.text ?? ''),
  );
  if (!cut.length) return teasers;
  const whole = story
    .filter((block) => !cut.includes(block))
    .map((block) => ({ block, words: wordHashes(block.text) }));
  const last = story[story.length - 1];
  if (!last) return teasers;
  for (const teaser of cut) {
    const words = wordHashes(teaser.text.replace(BREAKS_OFF, ''));
    // The last word may be cut as well.
    const count = words.length - 1;
    if (words.length < FEWEST_WORDS) continue;
    const text = beginningOf(teaser.text.replace(BREAKS_OFF, '').trim(), count);
    const at = whole.findIndex(
      (line) =>
        line.words.length >= words.length &&
        (beginsLike(line.words, words, count) || saysTheSame(text, beginningOf(line.block.text, count))),
    );
    const line = whole[at];
    if (!line) continue;
    const isAbove = teaser.index < line.block.index;
    const isBehind = teaser.index > last.index;
    // A subhead, a quotation, a point and a link may break off for themselves, but not in front of the lead that they are cut from, nor behind all.
    const isSet =
      teaser.heading > 0 ||
      teaser.regions & QUOTE ||
      teaser.box.tagName === 'LI' ||
      teaser.linked > teaser.text.length / 2;
    if (
      isSet
        ? (at === 0 && isAbove) || (at < LEADS && isBehind)
        : (at < LEADS && isAbove) || !areSetAlike(line.block, teaser)
    )
      teasers.add(teaser);
  }
  return teasers;
}

const beginningOf = (text: string, words: number): string => text.split(/\s+/, words).join(' ');

function beginsLike(line: readonly number[], words: readonly number[], count: number): boolean {
  for (let i = 0; i < count; i++) if (line[i] !== words[i]) return false;
  return true;
}
