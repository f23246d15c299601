/** Single paragraphs that stand a second time: copies, or said once more of somebody or something else. */
import { APART_SHARE, EDITED_QUOTE, EDITED_QUOTE_WORDS, type Line, LONE_SHARE, LONE_WORDS } from './compared-lines.ts';
import { type Page, unitsOf, wordCount } from './page.ts';
import { areSetAlike, saysTheSame } from './parallel.ts';
import { CAPTION, QUOTE } from './regions.ts';
import { isCellOfFacts } from './tables.ts';
import { commonParent, holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { isNumberHash, wordHashes } from './word-hashes.ts';

/** A label has no more words. */
const LABEL_WORDS = 8;

/** Whether all that a line says stands in a paragraph that explains no picture. */
const isParagraphAgain = ({ block, share, newNumber, source }: Line): boolean =>
  source !== null &&
  !(source.regions & CAPTION) &&
  !newNumber &&
  (share === 1 || (share >= EDITED_QUOTE && saysTheSame(block.text, source.text)));

/** What explains a picture has fewer words. */
const CAPTION_WORDS = 25;

/** A single repeated paragraph: long enough, nothing new in it, not styled or marked as a quotation. */
export function isLoneCopy(line: Line): boolean {
  if (line.words.length < LONE_WORDS) return false;
  // A caption may say what the text says: it explains its picture. A whole paragraph below a picture is a copy.
  if (line.block.regions & CAPTION) return line.words.length >= CAPTION_WORDS && isParagraphAgain(line);
  if (line.block.regions & QUOTE) {
    if (isInMarks(line.block)) return false;
    if (line.again) return line.words.length >= PULLED_WORDS;
    return line.words.length >= EDITED_QUOTE_WORDS && line.share >= EDITED_QUOTE && !line.newNumber;
  }
  if (line.block.heading) return line.again;
  if (isInMarks(line.block)) return false;
  if (line.again) return true;
  if (line.newNumber) return false;
  return line.share >= (line.isApart ? APART_SHARE : LONE_SHARE) || line.isReworded;
}

/**
 * Whether what a line repeats is said of somebody or something else: below another label, in another row of a table, or asked once more.
 */
export function isOfAnother(
  { blocks }: Page,
  { block, words, source, again, share, isApart }: Line,
  noise: ReadonlySet<PageBlock>,
  story: ReadonlySet<PageBlock>,
): boolean {
  if (isCellOfFacts(block.box) || (again && /؟$/.test(block.text))) return true;
  // «ثم تقدم الوزير الثاني وردد:»
  if (again && !isApart && /[:：]$/.test(blocks[block.index - 1]?.text ?? '')) return true;
  const same = again ? blocks.filter((other) => other.text === block.text) : [];
  // What was pulled out in front of a paragraph makes it no copy.
  if (!(block.regions & QUOTE) && same.length > 1 && same.every((other) => other === block || other.regions & QUOTE))
    return true;
  // What is quoted twice is answered the second time; what a speaker says three times is a refrain.
  if (block.regions & QUOTE && same.some((other) => other !== block && other.regions & QUOTE)) return true;
  if (
    words.length < REFRAIN_WORDS &&
    same.filter((other) => story.has(other) && areSetAlike(other, block)).length >= REFRAIN
  )
    return true;
  const from = source ?? same.find((other) => other !== block) ?? null;
  const [label, own] = [from && blocks[from.index - 1], blocks[block.index - 1]];
  // A bar or a promo between two paragraphs is no label of the second.
  if (!label || !own || label.text === own.text || noise.has(own) || noise.has(label)) return false;
  // The answer to another question, a point below another heading.
  if (/؟["»”]?$/.test(label.text) && /؟["»”]?$/.test(own.text)) return true;
  if (from && block.box.tagName === 'LI' && from.box.tagName === 'LI')
    return headingOf(blocks, from) !== headingOf(blocks, block);
  if (isApart) return areTitled(label, from) && areTitled(own, block) && label.heading === own.heading;
  // What says nothing new is said of another only below what is set as a label.
  const mayBeShort = share < 1 || areSetAlike(label, own);
  return isLabelLine(label, mayBeShort) && isLabelLine(own, mayBeShort);
}

/** The text of the heading that a line stands under, '' for none. */
function headingOf(blocks: readonly PageBlock[], { index }: PageBlock): string {
  for (let i = index - 1; i >= 0; i--) if (blocks[i]?.heading) return blocks[i]?.text ?? '';
  return '';
}

/** Whether a subhead and a line stand alone together in a box: «قبل», «بعد» above two texts. */
const areTitled = (label: PageBlock, line: PageBlock | null): boolean =>
  label.heading > 1 &&
  line !== null &&
  parentOf(label.box) === parentOf(line.box) &&
  parentOf(label.box)?.childElementCount === 2;

/** Copies come in pairs. */
const REFRAIN = 3;
/** Nobody repeats a paragraph of so many words for its sound. */
const REFRAIN_WORDS = 40;

const isLabelLine = ({ heading, bold, text, linked }: PageBlock, mayBeShort: boolean): boolean =>
  !linked &&
  wordCount(text) <= LABEL_WORDS &&
  !/[.؟!]["»”)]?$/.test(text) &&
  (heading > 0 ||
    bold >= text.length * 0.9 ||
    /[:：]$/.test(text) ||
    (mayBeShort && wordCount(text) <= LABEL_WORDS / 2));

/** What is pulled out of a text to be seen is shorter than a whole paragraph of so many words. */
const PULLED_WORDS = 20;

const isInMarks = ({ text }: PageBlock): boolean => /^["«“][^»"”]*["»”][.]?$/.test(text);

/** Share of the story's other text that is set like its plain lines; a list of it has at most as much of these. */
const PLAIN = 0.5;
/** Share of the text that stands outside the story's place, where twins do. */
const APART = 0.4;
/** Each line is held against all: in a story of more the first of two stays, wherever it stands. */
const MOST_LINES = 150;
/** «وأضاف …», «كما قال …», «يذكر أن …» */
const GOES_ON = /^(?:و[ء-ي\u064b-\u0652]{2,}|كما|يذكر|يشار|يُذكر)\s/;
/** By how much of the longer one's words a paragraph and its twin may differ in length. */
const LONGER = 0.1;

/**
 * Of a paragraph and a twin in front of it, the twin as the copy: where it is set apart, in a box for telephones say, and the
 * paragraph is set like the rest of the story, or stands with it where the twin does not. Null where it is neither.
 *
 * @param home the box that holds most of the story
 */
export function twinBefore(page: Page, story: readonly PageBlock[], home: Element, line: Line): Line | null {
  const { block, share, source, words } = line;
  if (!source || (share < APART_SHARE && !line.isReworded) || source.index > block.index || areSetAlike(source, block))
    return null;
  if (story.length > MOST_LINES || !story.includes(source) || !story.includes(block)) return null;
  // A lead is often set in a box of its own; what goes on from something is none, nor what the lead stands right behind.
  if (source === story[0] && block !== story[1] && !GOES_ON.test(source.text) && !hasOtherLead(page, story, source))
    return null;
  const twin = wordHashes(source.text);
  if (Math.abs(twin.length - words.length) > Math.max(twin.length, words.length) * LONGER) return null;
  if (twin.some((word) => isNumberHash(word) && !words.includes(word))) return null;
  const swapped = { ...line, block: source, source: block, words: twin };
  if (isOutside(home, source, block)) {
    const outside = story.filter((other) => isOutside(home, other, block));
    return unitsOf(outside) <= unitsOf(story) * APART ? swapped : null;
  }
  const others = story.filter((other) => other !== block && other !== source);
  const unitsLike = (line: PageBlock): number => unitsOf(others.filter((other) => areSetAlike(other, line)));
  const plain = unitsLike(block);
  const most = source.box.tagName === 'LI' && block.box.tagName !== 'LI' ? plain * PLAIN : 0;
  return plain > 0 && plain >= unitsOf(others) * PLAIN && unitsLike(source) <= most ? swapped : null;
}

/** Whether the page's own description begins with another line of the story: then what stands in front of it is not its lead. */
function hasOtherLead({ document }: Page, story: readonly PageBlock[], source: PageBlock): boolean {
  const described = document.querySelector('meta[property="og:description"],meta[name="description"]');
  const words = wordHashes(described?.getAttribute('content') ?? '').slice(0, LEAD_WORDS);
  const beginsSo = ({ text }: PageBlock): boolean => {
    const line = wordHashes(text.slice(0, LEAD_UNITS));
    return words.every((word, i) => line[i] === word);
  };
  return words.length === LEAD_WORDS && !beginsSo(source) && story.slice(0, LEAD_LINES).some(beginsSo);
}

/** Words that a description and the lead begin with alike, units that hold them, and the lines that may be the lead. */
const [LEAD_WORDS, LEAD_UNITS, LEAD_LINES] = [6, 80, 4];

/** Whether a line stands outside the box that holds its source and the rest of the story, in however many boxes. */
export function isOutside(home: Element, line: PageBlock, source: PageBlock): boolean {
  const place = commonParent(home, source.element);
  return place !== null && !holds(place, line.element);
}
