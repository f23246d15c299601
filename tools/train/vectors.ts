/** Word vectors from unlabelled text: skip-gram with negative sampling where every position has outputs of its own. */
import { seededRandom } from './random.ts';
import type { NumberedText } from './vocabulary.ts';

/** Neighbours that a word has to foretell. The place matters: it tells names from verbs and places from persons. */
const OFFSETS = [-2, -1, 1, 2];
const NEGATIVES = 5;
const FIRST_RATE = 0.04;
/** Words above this share of the text are left out now and then, the more the more frequent they are. */
const SUBSAMPLE = 1e-4;
const TABLE_SIZE = 1 << 20;

/**
 * One vector of `size` numbers a word of the vocabulary, one behind the other. After Mikolov et al. (2013), with the
 * positional outputs of Ling et al., "Two/Too Simple Adaptations of Word2Vec for Syntax Problems" (2015).
 */
export function trainVectors(text: NumberedText, size: number, epochs: number, seed: number): Float32Array {
  const { stream, counts } = text;
  const random = seededRandom(seed);
  const words = counts.length;
  const vectors = new Float32Array(words * size);
  for (let i = 0; i < vectors.length; i++) vectors[i] = (random() - 0.5) / size;
  const outputs = OFFSETS.map(() => new Float32Array(words * size));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const keep = Float32Array.from(counts, (count) => Math.min(1, Math.sqrt((SUBSAMPLE * total) / count)));
  const noise = noiseTable(counts);
  const change = new Float32Array(size);
  const steps = epochs * stream.length;
  let state = seed | 1;
  for (let step = 0; step < steps; step++) {
    const at = step % stream.length;
    const word = stream[at] as number;
    if (word < 0 || random() > (keep[word] as number)) continue;
    const rate = FIRST_RATE * Math.max(0.02, 1 - step / steps);
    const base = word * size;
    change.fill(0);
    for (let k = 0; k < OFFSETS.length; k++) {
      const neighbour = neighbourOf(stream, at, OFFSETS[k] as number);
      if (neighbour < 0) continue;
      const output = outputs[k] as Float32Array;
      for (let n = 0; n <= NEGATIVES; n++) {
        let target = neighbour;
        if (n > 0) {
          state = (Math.imul(state, 1664525) + 1013904223) | 0;
          target = noise[(state >>> 8) & (TABLE_SIZE - 1)] as number;
          if (target === neighbour) continue;
        }
        const other = target * size;
        let dot = 0;
        for (let d = 0; d < size; d++) dot += (vectors[base + d] as number) * (output[other + d] as number);
        const gradient = ((n === 0 ? 1 : 0) - sigmoid(dot)) * rate;
        for (let d = 0; d < size; d++) {
          const held = output[other + d] as number;
          change[d] = (change[d] as number) + gradient * held;
          output[other + d] = held + gradient * (vectors[base + d] as number);
        }
      }
    }
    for (let d = 0; d < size; d++) vectors[base + d] = (vectors[base + d] as number) + (change[d] as number);
  }
  return vectors;
}

/** The word so many places away in the same paragraph; below 0 for none, or a rare one. */
function neighbourOf(stream: Int32Array, at: number, offset: number): number {
  const way = Math.sign(offset);
  for (let i = at + way; i !== at + offset + way; i += way) {
    const word = stream[i];
    if (word === undefined || word === -1) return -1;
    if (i === at + offset) return word;
  }
  return -1;
}

function sigmoid(x: number): number {
  return x > 8 ? 1 : x < -8 ? 0 : 1 / (1 + Math.exp(-x));
}

/** Words in proportion to their count to the power of 0.75. */
function noiseTable(counts: Uint32Array): Int32Array {
  const table = new Int32Array(TABLE_SIZE);
  const total = counts.reduce((sum, count) => sum + count ** 0.75, 0);
  let word = 0;
  let reached = (counts[0] ?? 0) ** 0.75 / total;
  for (let i = 0; i < TABLE_SIZE; i++) {
    table[i] = word;
    if ((i + 1) / TABLE_SIZE > reached && word < counts.length - 1) {
      word++;
      reached += (counts[word] ?? 0) ** 0.75 / total;
    }
  }
  return table;
}
