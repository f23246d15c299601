/** What the learned model says of one line, asked once; most rules of wording are spared a line that is plainly of the story. */
import { clutterScore } from './clutter-model.ts';
import { shapeOf } from './clutter-units.ts';
import { wordCount } from './page.ts';
import { featuresOf, MOST_WORDS, type UnitShape } from './unit-features.ts';
import type { PageBlock } from './walk.ts';

export interface ScoredUnit {
  shape: UnitShape;
  features: readonly number[];
  /** See `clutterScore`. */
  score: number;
}

/** Below this a line is of the story whatever a rule says of its words; fewer words say too little for that. */
const STORY = -2.5;
const FEWEST_WORDS = 5;

const known = new WeakMap<PageBlock, ScoredUnit>();

/** The score of a line by itself. */
export function scoreLine(block: PageBlock): ScoredUnit {
  let scored = known.get(block);
  if (!scored) {
    scored = scoreUnit([block], null);
    known.set(block, scored);
  }
  return scored;
}

/** The score of a box of lines, or of one line with what else its element holds. */
export function scoreUnit(lines: readonly PageBlock[], box: Element | null): ScoredUnit {
  const shape = shapeOf(lines, box);
  const features = featuresOf(shape);
  return { shape, features, score: clutterScore(features) };
}

/** Whether a line speaks as stories do, and no rule of wording need look at it. */
export function isPlainlyStory(block: PageBlock): boolean {
  const { text, linked } = block;
  if (linked > text.length * 0.6) return false;
  const words = wordCount(text);
  if (words < FEWEST_WORDS || words > MOST_WORDS || !/[ء-ي]/.test(text)) return false;
  return scoreLine(block).score < STORY;
}

/**
 * Whether a rule of wording must leave a line to the story: of 1,088 lines that such rules take out with right 3 have so low a score, and of 475 sentences,
 * subheads and points that have their words by chance 215 (docs/BENCHMARKS.md).
 */
export function isStoryByScore(block: PageBlock): boolean {
  const { text, linked } = block;
  if (linked > text.length * 0.6 || !/[ء-ي]/.test(text)) return false;
  const below = wordCount(text) < FEWEST_WORDS ? STORY_WORDS : linked > text.length * LINKED ? STORY : STORY_LINE;
  return scoreLine(block).score < below;
}

const STORY_LINE = -0.5;
/** A label before a link to another story has its headline's words. */
const LINKED = 0.3;
/** Of few words the model knows less. */
const STORY_WORDS = -1.2;

/** A paragraph that speaks as stories do: a lead may stand in one box with a poll, and stays when that goes. */
export function isParagraph(block: PageBlock): boolean {
  const { text, linked } = block;
  if (text.length < SENTENCE || linked > text.length * 0.3) return false;
  if (text.length >= PARAGRAPH) return scoreLine(block).score < PARAGRAPH_SCORE;
  return /[.؟!…]["»”)]?$/.test(text) && scoreLine(block).score < STORY;
}

/** UTF-16 units. */
const SENTENCE = 45;
const PARAGRAPH = 70;
/** Whatever a box says as a whole, a long line must itself be more likely the site's than not. */
const PARAGRAPH_SCORE = 0.3;
