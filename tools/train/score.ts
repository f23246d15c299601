/** Exact-match scores of entities, as the CoNLL shared tasks count them. */

export interface Score {
  hits: number;
  said: number;
  truth: number;
}

const KINDS = ['PER', 'LOC', 'ORG'];

function spans(labels: ArrayLike<number>): Set<number> {
  const found = new Set<number>();
  let start = -1;
  let kind = 0;
  for (let i = 0; i <= labels.length; i++) {
    const label = i < labels.length ? (labels[i] ?? 0) : 0;
    const next = label === 0 || label > 6 ? 0 : (label + 1) >> 1;
    const opens = label % 2 === 1;
    if (start >= 0 && (opens || next !== kind)) {
      found.add((start * 4096 + (i - start)) * 4 + kind);
      start = -1;
    }
    if (next > 0 && start < 0) {
      start = i;
      kind = next;
    }
  }
  return found;
}

/** Adds the entities of one sentence to the scores by kind and of all. */
export function addScores(scores: Map<string, Score>, truth: ArrayLike<number>, said: ArrayLike<number>): void {
  const [gold, found] = [spans(truth), spans(said)];
  for (const key of new Set([...gold, ...found])) {
    for (const name of [KINDS[(key % 4) - 1] ?? '', 'all']) {
      const score = scores.get(name) ?? { hits: 0, said: 0, truth: 0 };
      score.truth += Number(gold.has(key));
      score.said += Number(found.has(key));
      score.hits += Number(gold.has(key) && found.has(key));
      scores.set(name, score);
    }
  }
}

/** F1 of a score, 0 to 1. */
function f1({ hits, said, truth }: Score): number {
  return said + truth === 0 ? 0 : (2 * hits) / (said + truth);
}

/** One line: F1 (precision/recall) of all and of each kind. */
export function describeScores(scores: ReadonlyMap<string, Score>): string {
  return ['all', ...KINDS]
    .map((name) => {
      const score = scores.get(name) ?? { hits: 0, said: 0, truth: 0 };
      const [p, r] = [score.hits / Math.max(1, score.said), score.hits / Math.max(1, score.truth)];
      return `${name} ${f1(score).toFixed(3)} (${p.toFixed(2)}/${r.toFixed(2)})`;
    })
    .join('  ');
}
