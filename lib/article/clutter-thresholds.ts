/** How sure the learned model of clutter must be. */
import type { UnitShape } from './unit-features.ts';

/**
 * What the score must exceed, by shape: of 200,000 real paragraphs some seven short ones that are of their story score more. Few words may be a
 * subhead or a verse, many a sentence with a word of clutter in it, and a link in a line its source; what is there to be pressed is no
 * paragraph already.
 */
export function thresholdOf({ lines, linked, links, buttons, inputs, isListItem }: UnitShape): number {
  if (buttons || inputs) return PRESSED;
  if (lines.length > 1) return BOX + (isListItem && !links ? LISTED : 0);
  if (linked > 0.6) return LINKED;
  const [line = ''] = lines;
  const words = line.split(' ').filter((word) => word.length > 1).length;
  const isLong = words > MANY_WORDS;
  // «وفيما يلي … :»: what so many words announce is of the story.
  const more =
    (linked > 0 ? WITH_LINK : 0) +
    (isLong && /[:：]\s*$/.test(line) ? ANNOUNCING : 0) +
    (isLong && !linked ? ofSentence(line) : 0) +
    (isListItem ? LISTED : 0);
  return (words < FEW_WORDS ? SHORT : isLong ? LONG : PLAIN) + more;
}

/** More for a whole sentence, most for one that goes on from another. */
function ofSentence(line: string): number {
  if (!SENTENCE.test(line)) return 0;
  return CONTINUES.test(line) ? CONTINUING : WHOLE;
}

const PLAIN = 1.5;
const SHORT = 2.6;
const LONG = 1.5;
/** More for a link in a line. */
const WITH_LINK = 0.5;
const ANNOUNCING = 1.5;
/** «وابتداءً من الأحد، لن يكون …»: a sentence that goes on from the one before; what a site says begins anew. */
const CONTINUES = /^و[ء-ي\u064b]{3,}\s/;
const CONTINUING = 3;
/** A whole sentence with its full stop, as a column has that speaks to its reader. */
const SENTENCE = /[.؟!]["»”]?$/;
const WHOLE = 0.7;
/** More for a point of a list, and for a list of points: advice speaks to the reader as sites do. */
const LISTED = 1.6;
const BOX = 1.05;
const LINKED = 0.5;
const PRESSED = 0;
const FEW_WORDS = 6;
const MANY_WORDS = 8;
