/** Trains a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) by AdaGrad (Duchi et al. 2011). */
import { isForbidden } from '../../lib/insight/tagger/decoder.ts';
import { seededRandom, shuffle } from './random.ts';

/** Sentences as numbers, ready for training. */
export interface Problem {
  labels: number;
  /** Features of one token. */
  width: number;
  /** Number of different features; feature 0 is none. */
  rows: number;
  /** `width` features a token. */
  features: Int32Array;
  /** Labels that each token may have: bit n for label n. */
  allowed: Uint16Array;
  /** First token of each sentence, and the number of tokens at the end. */
  starts: Int32Array;
  /** How much each sentence counts. */
  weights: Float32Array;
}

export interface Weights {
  /** `labels` numbers a feature. */
  emissions: Float32Array;
  /** From label to label: row by row; the last row is for the start of a sentence. */
  transitions: Float32Array;
}

export interface TrainingOptions {
  epochs: number;
  rate: number;
  /** Pull of the weights towards 0 whenever they are touched. */
  decay: number;
  /** Share of the features of a token that are left out at random, against trusting any one of them too much. */
  dropout: number;
  /** Share of the tokens for which the features in `lexical` are left out, so that context learns to tell new names. */
  wordDropout: number;
  lexical: readonly boolean[];
  seed: number;
}

const NEGLIGIBLE = 2e-3;

/** What the tokens of one sentence score and how likely each label is; grown as needed and used again. */
class Lattice {
  readonly labels: number;
  scores = new Float64Array(0);
  likely = new Float64Array(0);
  #alpha = new Float64Array(0);
  #beta = new Float64Array(0);
  #exp = new Float64Array(0);
  readonly #steps: Float64Array;

  constructor(labels: number) {
    this.labels = labels;
    this.#steps = new Float64Array((labels + 1) * labels);
  }

  /** Makes room for the scores of `count` tokens, all 0. */
  reset(count: number): void {
    const size = count * this.labels;
    if (this.scores.length < size) {
      this.scores = new Float64Array(size * 2);
      this.likely = new Float64Array(size * 2);
      this.#alpha = new Float64Array(size * 2);
      this.#beta = new Float64Array(size * 2);
      this.#exp = new Float64Array(size * 2);
    }
    this.scores.fill(0, 0, size);
  }

  /** Reads the scores from label to label. */
  setTransitions(transitions: Float32Array): void {
    for (let i = 0; i < transitions.length; i++) this.#steps[i] = Math.exp(transitions[i] as number);
  }

  /**
   * Forward and backward over the scores, with only the labels that `allowed` names; the outcome is in `likely`.
   *
   * @param allowed bits of labels from `from` on, or null for all labels.
   */
  run(count: number, allowed: Uint16Array | null, from: number): void {
    const { labels, scores, likely } = this;
    const [alpha, beta, exp, steps] = [this.#alpha, this.#beta, this.#exp, this.#steps];
    for (let i = 0; i < count; i++) {
      const at = i * labels;
      const bits = allowed ? (allowed[from + i] as number) : 0xffff;
      let most = -Infinity;
      for (let y = 0; y < labels; y++) if ((bits >> y) & 1) most = Math.max(most, scores[at + y] as number);
      for (let y = 0; y < labels; y++) exp[at + y] = (bits >> y) & 1 ? Math.exp((scores[at + y] as number) - most) : 0;
      let sum = 0;
      for (let y = 0; y < labels; y++) {
        const own = exp[at + y] as number;
        let reach = 0;
        if (own > 0) {
          if (i === 0) reach = steps[labels * labels + y] as number;
          else
            for (let z = 0; z < labels; z++)
              reach += (alpha[at - labels + z] as number) * (steps[z * labels + y] as number);
        }
        alpha[at + y] = own * reach;
        sum += own * reach;
      }
      for (let y = 0; y < labels; y++) alpha[at + y] = (alpha[at + y] as number) / sum;
    }
    for (let i = count - 1; i >= 0; i--) {
      const at = i * labels;
      let sum = 0;
      for (let y = 0; y < labels; y++) {
        let reach = i === count - 1 ? 1 : 0;
        if (i < count - 1)
          for (let z = 0; z < labels; z++)
            reach +=
              (steps[y * labels + z] as number) * (exp[at + labels + z] as number) * (beta[at + labels + z] as number);
        beta[at + y] = reach;
        sum += reach * (alpha[at + y] as number);
      }
      let all = 0;
      for (let y = 0; y < labels; y++) {
        beta[at + y] = (beta[at + y] as number) / sum;
        likely[at + y] = (alpha[at + y] as number) * (beta[at + y] as number);
        all += likely[at + y] as number;
      }
      for (let y = 0; y < labels; y++) likely[at + y] = (likely[at + y] as number) / all;
    }
  }

  /** How likely each pair of labels is at token `i` - 1 and `i` after `run`; `labels` × `labels` numbers. */
  pairs(i: number, into: Float64Array): void {
    const { labels } = this;
    const at = i * labels;
    let all = 0;
    for (let z = 0; z < labels; z++) {
      const before = this.#alpha[at - labels + z] as number;
      for (let y = 0; y < labels; y++) {
        const chance =
          before *
          (this.#steps[z * labels + y] as number) *
          (this.#exp[at + y] as number) *
          (this.#beta[at + y] as number);
        into[z * labels + y] = chance;
        all += chance;
      }
    }
    for (let k = 0; k < labels * labels; k++) into[k] = (into[k] as number) / all;
  }
}

const FORBIDDEN = -30;

/** Trains; calls `onEpoch` after each round with the weights as they stand. */
export function trainCrf(
  problem: Problem,
  { epochs, rate, decay, dropout, wordDropout, lexical, seed }: TrainingOptions,
  onEpoch?: (epoch: number, weights: Weights) => void,
): Weights {
  const { labels, width, rows, features, allowed, starts, weights: counts } = problem;
  const emissions = new Float32Array(rows * labels);
  const squares = new Float32Array(rows * labels).fill(1e-2);
  const transitions = new Float32Array((labels + 1) * labels);
  const steps: StepState = {
    transitions,
    squares: new Float32Array((labels + 1) * labels).fill(1),
    saidPairs: new Float64Array(labels * labels),
    goldPairs: new Float64Array(labels * labels),
  };
  for (let z = 0; z <= labels; z++)
    for (let y = 0; y < labels; y++) if (isForbidden(z === labels ? 0 : z, y)) transitions[z * labels + y] = FORBIDDEN;
  const average: Weights = { emissions: new Float32Array(rows * labels), transitions: transitions.slice() };
  let averaged = 0;
  const random = seededRandom(seed);
  const order = Int32Array.from({ length: starts.length - 1 }, (_, i) => i);
  const lattice = new Lattice(labels);
  const gold = new Lattice(labels);
  const gradient = new Float64Array(labels);
  const kept = new Int32Array(width);
  const isLexical = Uint8Array.from(lexical, Number);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const sentence of order) {
      const from = starts[sentence] as number;
      const count = (starts[sentence + 1] as number) - from;
      const weight = counts[sentence] as number;
      if (weight === 0) continue;
      lattice.reset(count);
      gold.reset(count);
      lattice.setTransitions(transitions);
      gold.setTransitions(transitions);
      const drops = Math.floor(random() * 0x7fffffff);
      const limit = dropout * 65536;
      const wordLimit = wordDropout * 65536;
      const scale = dropout > 0 ? 1 / (1 - dropout) : 1;
      for (let i = 0; i < count; i++) {
        const at = i * labels;
        const base = (from + i) * width;
        const hidesWord = isDropped(drops, i, 997, wordLimit);
        for (let k = 0; k < width; k++) {
          const row = features[base + k] as number;
          if (row === 0 || (hidesWord && isLexical[k] === 1) || isDropped(drops, i, k, limit)) continue;
          const place = row * labels;
          for (let y = 0; y < labels; y++)
            lattice.scores[at + y] = (lattice.scores[at + y] as number) + (emissions[place + y] as number) * scale;
        }
      }
      gold.scores.set(lattice.scores.subarray(0, count * labels));
      lattice.run(count, null, 0);
      gold.run(count, allowed, from);
      for (let i = 0; i < count; i++) {
        const at = i * labels;
        let largest = 0;
        for (let y = 0; y < labels; y++) {
          const change = ((gold.likely[at + y] as number) - (lattice.likely[at + y] as number)) * weight;
          gradient[y] = change;
          largest = Math.max(largest, Math.abs(change));
        }
        if (largest < NEGLIGIBLE) continue;
        const base = (from + i) * width;
        let used = 0;
        const hidesWord = isDropped(drops, i, 997, wordLimit);
        for (let k = 0; k < width; k++) {
          const row = features[base + k] as number;
          if (row === 0 || (hidesWord && isLexical[k] === 1) || isDropped(drops, i, k, limit)) continue;
          kept[used++] = row;
        }
        for (let k = 0; k < used; k++) {
          const place = (kept[k] as number) * labels;
          for (let y = 0; y < labels; y++) {
            const held = emissions[place + y] as number;
            const change = (gradient[y] as number) * scale - decay * held;
            const square = (squares[place + y] as number) + change * change;
            squares[place + y] = square;
            emissions[place + y] = held + (rate * change) / Math.sqrt(square);
          }
        }
        moveTransitions(i, lattice, gold, weight, rate, steps);
      }
    }
    // The mean of the later rounds is steadier than the last.
    if (epoch >= epochs / 2) {
      averaged++;
      blend(average.emissions, emissions, 1 / averaged);
      blend(average.transitions, transitions, 1 / averaged);
    }
    onEpoch?.(epoch, averaged > 0 ? average : { emissions, transitions });
  }
  return average;
}

function blend(into: Float32Array, from: Float32Array, share: number): void {
  for (let i = 0; i < into.length; i++)
    into[i] = (into[i] as number) + share * ((from[i] as number) - (into[i] as number));
}

function isDropped(seed: number, i: number, k: number, limit: number): boolean {
  if (limit === 0 || k === 0) return false;
  let hash = Math.imul(seed ^ Math.imul(i * 131 + k, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0xc2b2ae35) >>> 16 < limit;
}

/** Moves the transitions into token `i` towards what the annotation says. */
function moveTransitions(
  i: number,
  said: Lattice,
  gold: Lattice,
  weight: number,
  rate: number,
  state: StepState,
): void {
  const { labels } = said;
  const { transitions, squares, saidPairs, goldPairs } = state;
  const base = i === 0 ? labels * labels : 0;
  if (i > 0) {
    said.pairs(i, saidPairs);
    gold.pairs(i, goldPairs);
  }
  for (let k = 0; k < (i === 0 ? labels : labels * labels); k++) {
    const place = base + k;
    if ((transitions[place] as number) <= FORBIDDEN) continue;
    const [g, s] = i === 0 ? [gold.likely[k], said.likely[k]] : [goldPairs[k], saidPairs[k]];
    const change = ((g as number) - (s as number)) * weight;
    const square = (squares[place] as number) + change * change;
    squares[place] = square;
    transitions[place] = (transitions[place] as number) + (rate * change) / Math.sqrt(square);
  }
}

interface StepState {
  transitions: Float32Array;
  squares: Float32Array;
  saidPairs: Float64Array;
  goldPairs: Float64Array;
}
