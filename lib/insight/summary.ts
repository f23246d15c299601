/** An extractive summary: whole sentences of the article, weighed by learned weights and chosen one by one. */
import type { Actor, SummarySentence } from '../types.ts';
import type { Story } from './story.ts';
import { FEATURES, type SummaryCandidate, shared, summaryCandidates, type Weights } from './summary-candidates.ts';
import { type PlacedCandidates, placeByKind } from './summary-kinds.ts';
import { WEIGHTS } from './summary-weights.ts';

const DEFAULT_SENTENCES = 3;

/** Sentences that share more than this of their stems say the same. */
const SAME = 0.7;

/** How many times the next best is looked at among the best so many: a bound for very long articles. */
const POOL = 120;

/**
 * Chooses up to `story.sentences` (default 3) sentences and gives them in the article's order, each with its rank: the
 * first n by rank are the summary of n sentences. Bylines, agency lines, placeholders, promos, captions, tags, subheads and an
 * interviewer's questions never enter, nor a sentence that repeats one already chosen, nor one that leans on a sentence
 * before it («وذلك», «وأضاف أن») unless that is there too. Linear in the length.
 *
 * @param actors the story's actors, the most important first
 */
export function summarise(story: Story, actors: readonly Actor[]): SummarySentence[] {
  const placed = placeByKind(summaryCandidates(story, actors), story);
  return choose(placed, story.sentences ?? DEFAULT_SENTENCES, WEIGHTS)
    .map(toSentence)
    .sort(inOrder);
}

function inOrder(a: SummarySentence, b: SummarySentence): number {
  return a.span.paragraph - b.span.paragraph || a.span.start - b.span.start;
}

function toSentence({ part, sentence, order, opener }: SummaryCandidate, rank: number): SummarySentence {
  return {
    text: sentence.text,
    span: { paragraph: part.paragraph, start: sentence.start, end: sentence.end },
    rank,
    order,
    cut: opener.cut,
  };
}

/**
 * The chosen candidates, the first choice first.
 *
 * @param placed from `placeByKind`
 * @param wanted sentences at most
 */
export function choose({ candidates, bonus }: PlacedCandidates, wanted: number, weights: Weights): SummaryCandidate[] {
  const fixed = candidates.map((candidate, i) => (bonus[i] ?? 0) + weigh(candidate, weights));
  const left = new Map(
    candidates
      .map((candidate, i) => ({ candidate, fixed: fixed[i] ?? 0, known: 0 }))
      .sort((a, b) => b.fixed - a.fixed || a.candidate.order - b.candidate.order)
      .slice(0, Math.max(POOL, wanted * 8))
      .map((entry) => [entry.candidate, entry]),
  );
  const chosen: SummaryCandidate[] = [];
  const covered = new Set<string>();
  const orders = new Set<number>();
  while (chosen.length < wanted) {
    let top: SummaryCandidate | undefined;
    let most = -Infinity;
    for (const { candidate, fixed, known } of left.values()) {
      if (candidate.order > 0 && candidate.opener.needsBefore && !orders.has(candidate.order - 1)) continue;
      const score = fixed + weights.novelty * (1 - known / Math.max(1, candidate.stems.size));
      if (score > most) [top, most] = [candidate, score];
    }
    if (!top) break;
    left.delete(top);
    chosen.push(top);
    orders.add(top.order);
    const fresh = new Set([...top.stems].filter((word) => !covered.has(word)));
    for (const word of fresh) covered.add(word);
    for (const entry of left.values()) {
      if (sameness(entry.candidate.stems, top.stems) > SAME) left.delete(entry.candidate);
      else entry.known += shared(entry.candidate.stems, fresh);
    }
  }
  return chosen;
}

function weigh({ features }: SummaryCandidate, weights: Weights): number {
  let sum = 0;
  for (const name of FEATURES) sum += weights[name] * features[name];
  return sum;
}

/** The share of the smaller set's stems that the larger one has; 1 for short sentences only where they are equal. */
function sameness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size);
  if (small === 0) return 0;
  if (small <= 3) return a.size === b.size && shared(a, b) === small ? 1 : 0;
  return shared(a, b) / small;
}
