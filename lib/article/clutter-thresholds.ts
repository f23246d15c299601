/** How sure the learned model of clutter must be. */
import type { UnitShape } from './unit-features.ts';

/**
 * What the score must exceed, by shape: of real paragraphs some five in a hundred thousand score more than `PLAIN`. Few words may be a
 * subhead or a verse, many a sentence with a word of clutter in it, and a link in a line its source; what is there to be pressed is no
 * paragraph already.
 */
export function thresholdOf({ lines, linked, buttons, inputs }: UnitShape): number {
  if (buttons || inputs) return PRESSED;
  if (lines.length > 1) return BOX;
  if (linked > 0.6) return LINKED;
  const words = lines[0]?.split(' ').filter((word) => word.length > 1).length ?? 0;
  return (words < FEW_WORDS ? SHORT : words > MANY_WORDS ? LONG : PLAIN) + (linked > 0 ? WITH_LINK : 0);
}

const PLAIN = 0.75;
const SHORT = 1.25;
const LONG = 1.25;
/** More for a link in a line. */
const WITH_LINK = 0.5;
const BOX = 1;
const LINKED = 0.75;
const PRESSED = 0.25;
const FEW_WORDS = 5;
const MANY_WORDS = 8;
