/** An extractive summary: whole sentences of the article, weighed by learned weights and chosen one by one. */
import type { Actor, SummarySentence } from '../types.ts';
import type { Story } from './story.ts';
import { type SummaryCandidate, share, shared, summaryCandidates } from './summary-candidates.ts';
import { placeByKind } from './summary-kinds.ts';
import { CHOICE, WEIGHTS } from './summary-weights.ts';

const DEFAULT_SENTENCES = 3;

/** Sentences that share more than this of their stems say the same. */
const SAME = 0.7;

/** How many times the next best is looked at among the best so many: a bound for very long articles. */
const POOL = 120;

export type Weights = { weights: typeof WEIGHTS; choice: typeof CHOICE };

/**
 * Chooses up to `story.sentences` (default 3) sentences and gives them in the article's order, each with its rank: the
 * first n by rank are the summary of n sentences. Bylines, agency lines, placeholders, promos, captions, tags, subheads and an
 * interviewer's questions never enter, nor a sentence that repeats one already chosen, nor one that leans on a sentence
 * before it («وذلك», «وأضاف أن») unless that is there too. Linear in the length.
 *
 * @param actors the story's actors, the most important first
 * @param table other weights than those shipped, for training
 */
export function summarise(
  story: Story,
  actors: readonly Actor[],
  table: Weights = { weights: WEIGHTS, choice: CHOICE },
): SummarySentence[] {
  return choose(summaryCandidates(story, actors), story, table).map(toSentence).sort(inOrder);
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

/** The chosen candidates, the first choice first. */
export function choose(
  all: readonly SummaryCandidate[],
  story: Story,
  { weights, choice }: Weights,
): SummaryCandidate[] {
  const wanted = story.sentences ?? DEFAULT_SENTENCES;
  const { candidates, bonus } = placeByKind(all, story);
  const fixed = candidates.map((candidate, i) => (bonus[i] ?? 0) + weigh(candidate, weights));
  const best = candidates
    .map((_, i) => i)
    .sort((a, b) => (fixed[b] ?? 0) - (fixed[a] ?? 0) || a - b)
    .slice(0, Math.max(POOL, wanted * 8));
  const chosen: SummaryCandidate[] = [];
  const covered = new Set<string>();
  const named = new Set<number>();
  const orders = new Set<number>();
  const left = new Set(best);
  while (chosen.length < wanted) {
    let top: number | undefined;
    let most = -Infinity;
    for (const i of left) {
      const candidate = candidates[i];
      if (!candidate || (candidate.order > 0 && candidate.opener.needsBefore && !orders.has(candidate.order - 1)))
        continue;
      const likeness = Math.max(0, ...chosen.map((other) => sameness(candidate.stems, other.stems)));
      if (likeness > SAME) {
        left.delete(i);
        continue;
      }
      const score =
        (fixed[i] ?? 0) +
        choice.novelty * (1 - share(candidate.stems, covered)) +
        choice.newActors * Math.min(1, [...candidate.actors].filter((actor) => !named.has(actor)).length / 2) -
        choice.likeness * likeness;
      if (score > most) [top, most] = [i, score];
    }
    const candidate = top === undefined ? undefined : candidates[top];
    if (top === undefined || !candidate) break;
    left.delete(top);
    chosen.push(candidate);
    orders.add(candidate.order);
    for (const word of candidate.stems) covered.add(word);
    for (const actor of candidate.actors) named.add(actor);
  }
  return chosen;
}

function weigh({ features }: SummaryCandidate, weights: Weights['weights']): number {
  let sum = 0;
  for (const [name, weight] of Object.entries(weights)) sum += weight * features[name as keyof typeof features];
  return sum;
}

/** The share of the smaller set's stems that the larger one has; 1 for short sentences only where they are equal. */
function sameness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = Math.min(a.size, b.size);
  if (small === 0) return 0;
  if (small <= 3) return a.size === b.size && shared(a, b) === small ? 1 : 0;
  return shared(a, b) / small;
}
