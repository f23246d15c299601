/** Trials: a quote is taken from an article, the article is edited, the quote is looked for. */

import { describePlace } from '../../../lib/anchoring/describe.ts';
import type { Likeness } from '../../../lib/anchoring/likeness.ts';
import { findPlace } from '../../../lib/anchoring/match.ts';
import { createPattern } from '../../../lib/anchoring/pattern.ts';
import { candidatesFor } from '../../../lib/anchoring/places.ts';
import { createTextIndex } from '../../../lib/anchoring/text-index.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';
import { Dice, newsStory } from '../../../tests/fixtures/build.ts';
import { type Article, articleOf, type PrintedArticle, print, wordOf } from './article.ts';
import { EDIT_KINDS, type EditKind, edit, removeQuote } from './edits.ts';
import { domAnchorTextQuote, type Finder, hypothesis } from './peers.ts';
import { overlap, truthOf } from './truth.ts';

/** A place counts as right from this overlap on, and as wrong below that one. */
const RIGHT = 0.9;
const WRONG = 0.5;

export const METHODS = ['khulasa', 'hypothesis', 'dom-anchor-text-quote'] as const;
export type Method = (typeof METHODS)[number];

/** Edits, and beside them the removal of the quote's sentence, after which only an orphan is right. */
export type TrialKind = EditKind | 'sentence removed';
export const TRIAL_KINDS: TrialKind[] = [...EDIT_KINDS, 'sentence removed'];

export interface Tally {
  trials: number;
  recognisable: number;
  /** Of the recognisable ones. */
  right: number;
  /** Of all. */
  wrong: number;
  orphans: number;
  /** The very same place in the very same text. */
  same: number;
  ms: number;
}

export interface Failure {
  kind: TrialKind;
  what: 'missed' | 'wrong';
  quote: string;
  found: string;
  true: string;
  /** How like the quote the next best place was when it was marked, and the best places are now. */
  nextBest: HighlightSelectors['nextBest'];
  places: Array<Likeness & { text: string }>;
}

export interface Outcome {
  tallies: Map<TrialKind, Map<Method, Tally>>;
  failures: Failure[];
}

const newTally = (): Tally => ({ trials: 0, recognisable: 0, right: 0, wrong: 0, orphans: 0, same: 0, ms: 0 });

/** Paragraphs of one article of the project's own sentences. */
export function ownArticle(dice: Dice): string[] {
  const { headline, paragraphs } = newsStory(dice, 5 + dice.below(8));
  return [headline, ...paragraphs];
}

/** Runs so many trials over articles given as lists of paragraphs; the same seed gives the same trials. */
export function runTrials(articles: string[][], count: number, seed: number, methods: readonly Method[]): Outcome {
  const dice = new Dice(seed);
  const outcome: Outcome = { tallies: new Map(), failures: [] };
  for (let trial = 0; trial < count; trial += 1) {
    const kind = TRIAL_KINDS[trial % TRIAL_KINDS.length] ?? 'unchanged';
    const article = articleOf(dice.pick(articles));
    runTrial(kind, article, foreignTo(article, articles, dice), dice, methods, outcome);
  }
  return outcome;
}

/** So many words in a row make two paragraphs tell the same. */
const SAME_WORDS = 4;

/** Paragraphs of another article that have no sentence of this one: which of two equal sentences was meant nobody could say. */
function foreignTo(article: Article, articles: string[][], dice: Dice): string[] {
  const runsOf = (words: string[]): string[] =>
    words.slice(SAME_WORDS - 1).map((_, at) => words.slice(at, at + SAME_WORDS).join(' '));
  const own = new Set(article.flatMap((block) => runsOf(block.map(wordOf))));
  for (;;) {
    const other = dice.pick(articles).filter((paragraph) => {
      const words = (articleOf([paragraph])[0] ?? []).map(wordOf);
      return words.filter(Boolean).length >= SAME_WORDS && !runsOf(words).some((run) => own.has(run));
    });
    if (other.length > 1) return other;
  }
}

function runTrial(
  kind: TrialKind,
  article: Article,
  foreign: string[],
  dice: Dice,
  methods: readonly Method[],
  outcome: Outcome,
): void {
  const before = print(article);
  const quote = pickQuote(before, dice);
  const start = before.tokens[quote.first]?.start ?? 0;
  const end = before.tokens[quote.last]?.end ?? 0;
  const selectors = describePlace(createTextIndex(before.text, before.lineStarts), start, end);
  const words = before.tokens
    .slice(quote.first, quote.last + 1)
    .map(wordOf)
    .filter(Boolean);
  if (!selectors || words.length === 0) return;
  const options = { article, dice, quote, share: (5 + dice.below(36)) / 100, foreign };
  const edited = kind === 'sentence removed' ? removeQuote(options) : edit(kind, options);
  const after = print(edited);
  if (!after.text) return;
  const { spans, isRecognisable } = truthOf(after, quote, words);

  const finders: Record<Method, Finder> = {
    // Everything that a page costs: folding and indexing too.
    khulasa: (text, wanted) => findPlace(createTextIndex(text, after.lineStarts), wanted),
    hypothesis,
    'dom-anchor-text-quote': domAnchorTextQuote,
  };
  for (const method of methods) {
    const tally = tallyOf(outcome, kind, method);
    const begun = performance.now();
    const found = finders[method](after.text, selectors);
    tally.ms += performance.now() - begun;
    tally.trials += 1;
    if (isRecognisable) tally.recognisable += 1;
    if (!found) tally.orphans += 1;
    const best = found ? Math.max(0, ...spans.map((span) => overlap(span, found))) : 0;
    const isRight = best >= RIGHT;
    const isWrong = found !== null && best < WRONG;
    if (found && best === 1) tally.same += 1;
    if (isRecognisable && isRight) tally.right += 1;
    if (isWrong) tally.wrong += 1;
    if (method !== 'khulasa' || !(isWrong || (isRecognisable && !isRight))) continue;
    outcome.failures.push({
      kind,
      what: isWrong ? 'wrong' : 'missed',
      quote: selectors.quote.exact,
      found: found ? after.text.slice(found.start, found.end) : '',
      true: spans[0] ? after.text.slice(spans[0].start, spans[0].end) : '',
      nextBest: selectors.nextBest,
      places: placesIn(after, selectors),
    });
  }
}

const SHOWN_PLACES = 3;

function placesIn({ text, lineStarts }: PrintedArticle, selectors: HighlightSelectors): Failure['places'] {
  const index = createTextIndex(text, lineStarts);
  const indexed = index.wordsNear(selectors.position.start);
  const pattern = createPattern(indexed.words, selectors);
  const candidates = pattern ? candidatesFor(index, indexed, pattern).slice(0, SHOWN_PLACES) : [];
  return candidates.map(({ like, start, end }) => ({ ...like, text: text.slice(start, end) }));
}

/** Some words, a sentence's length, or whole blocks; a sixth of them run on into the next block. */
function pickQuote({ tokens }: PrintedArticle, dice: Dice): { first: number; last: number } {
  const first = dice.below(tokens.length);
  const block = tokens[first]?.block;
  const inBlock = tokens.filter((token) => token.block === block);
  const length = dice.pick([1 + dice.below(3), 4 + dice.below(9), 4 + dice.below(9), 13 + dice.below(30)]);
  if (dice.below(6) === 0) return { first: inBlock[0]?.origin ?? first, last: inBlock.at(-1)?.origin ?? first };
  const mayRunOn = dice.below(6) === 0;
  const most = mayRunOn ? tokens.length - 1 : (inBlock.at(-1)?.origin ?? first);
  return { first, last: Math.min(most, first + length - 1) };
}

function tallyOf({ tallies }: Outcome, kind: TrialKind, method: Method): Tally {
  const ofKind = tallies.get(kind) ?? new Map<Method, Tally>();
  tallies.set(kind, ofKind);
  const tally = ofKind.get(method) ?? newTally();
  ofKind.set(method, tally);
  return tally;
}
