/** The best labels of a sentence: how likely each is by forward and backward, then the best sequence that is allowed. */

/** Labels of the model in the order of its weights: O, then the first and the later tokens of each kind. */
const LABELS = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-ORG', 'I-ORG', 'B-MISC', 'I-MISC'] as const;
export const LABEL_COUNT = LABELS.length;

/** True for a step that no annotation makes: into the middle of a name that did not begin. */
export function isForbidden(from: number, to: number): boolean {
  return to > 0 && to % 2 === 0 && from !== to && from !== to - 1;
}

/**
 * How likely each label is at each token, by the forward-backward algorithm with scaling (Rabiner 1989).
 *
 * @param scores `LABEL_COUNT` numbers a token
 * @param steps e to the power of the weight from label to label, row by row; the last row is for the first token
 * @returns `LABEL_COUNT` chances a token
 */
export function labelChances(scores: Float32Array, steps: Float64Array): Float64Array {
  const count = scores.length / LABEL_COUNT;
  const own = new Float64Array(scores.length);
  const forward = new Float64Array(scores.length);
  for (let i = 0; i < count; i++) {
    const at = i * LABEL_COUNT;
    let most = -Infinity;
    for (let y = 0; y < LABEL_COUNT; y++) most = Math.max(most, scores[at + y] as number);
    let sum = 0;
    for (let y = 0; y < LABEL_COUNT; y++) {
      own[at + y] = Math.exp((scores[at + y] as number) - most);
      let reach = i === 0 ? (steps[LABEL_COUNT * LABEL_COUNT + y] as number) : 0;
      if (i > 0)
        for (let z = 0; z < LABEL_COUNT; z++)
          reach += (forward[at - LABEL_COUNT + z] as number) * (steps[z * LABEL_COUNT + y] as number);
      forward[at + y] = (own[at + y] as number) * reach;
      sum += forward[at + y] as number;
    }
    for (let y = 0; y < LABEL_COUNT; y++) forward[at + y] = (forward[at + y] as number) / sum;
  }
  const chances = new Float64Array(scores.length);
  const backward = new Float64Array(LABEL_COUNT).fill(1);
  const before = new Float64Array(LABEL_COUNT);
  for (let i = count - 1; i >= 0; i--) {
    const at = i * LABEL_COUNT;
    let sum = 0;
    for (let y = 0; y < LABEL_COUNT; y++) {
      chances[at + y] = (forward[at + y] as number) * (backward[y] as number);
      sum += chances[at + y] as number;
    }
    for (let y = 0; y < LABEL_COUNT; y++) {
      chances[at + y] = (chances[at + y] as number) / sum;
      let reach = 0;
      for (let z = 0; z < LABEL_COUNT; z++)
        reach += (steps[y * LABEL_COUNT + z] as number) * (own[at + z] as number) * (backward[z] as number);
      before[y] = reach / sum;
    }
    backward.set(before);
  }
  return chances;
}

/** The sequence of labels whose chances have the greatest product; the chance of O counts `outside` times (below 1 finds more). */
export function bestLabels(chances: Float64Array, outside: number): Uint8Array {
  const count = chances.length / LABEL_COUNT;
  const back = new Uint8Array(chances.length);
  const best = new Float64Array(LABEL_COUNT);
  const next = new Float64Array(LABEL_COUNT);
  for (let i = 0; i < count; i++) {
    for (let y = 0; y < LABEL_COUNT; y++) {
      let most = -Infinity;
      for (let z = 0; z < LABEL_COUNT; z++) {
        if (isForbidden(i === 0 ? 0 : z, y)) continue;
        const value = i === 0 ? 0 : (best[z] as number);
        if (value <= most) continue;
        most = value;
        back[i * LABEL_COUNT + y] = z;
      }
      next[y] = most + Math.log((chances[i * LABEL_COUNT + y] as number) * (y === 0 ? outside : 1) + 1e-9);
    }
    best.set(next);
  }
  const labels = new Uint8Array(count);
  let label = best.indexOf(Math.max(...best));
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * LABEL_COUNT + label] as number;
  }
  return labels;
}
