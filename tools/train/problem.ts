/** Tagged sentences become the numbers that training works on. */
import { findEntities } from '../../lib/insight/entities.ts';
import { LABEL_COUNT } from '../../lib/insight/tagger/decoder.ts';
import { extractFeatures, FEATURES } from '../../lib/insight/tagger/features.ts';
import { ruleCodes } from '../../lib/insight/tagger/rule-codes.ts';
import { topicsOf } from '../../lib/insight/tagger/tagger.ts';
import type { WordFacts } from '../../lib/insight/tagger/word-facts.ts';
import { tokensFrom } from '../../lib/insight/tokens.ts';
import type { TaggedSentence } from './corpora.ts';
import type { Problem } from './crf.ts';

/** Features of each sentence as hashes. Sentences that follow each other are one text. */
export function hashSentences(sentences: readonly TaggedSentence[], facts: WordFacts): Int32Array[] {
  const pieces = sentences.map(({ words }) => ({ tokens: tokensFrom(words) }));
  const topics = topicsOf(pieces);
  let offset = 0;
  return pieces.map(({ tokens }) => {
    const topic = topics.subarray(offset, offset + tokens.length);
    offset += tokens.length;
    return extractFeatures(tokens, ruleCodes(tokens.length, findEntities(tokens)), topic, facts);
  });
}

/** Numbers the features that stand in at least `least` tokens, from 1; 0 is none. Keys are buckets of the hash. */
export function numberFeatures(hashed: readonly Int32Array[], bits: number, least: number): Map<number, number> {
  const counts = new Uint16Array(1 << bits);
  const shift = 32 - bits;
  for (const hashes of hashed)
    for (const hash of hashes) {
      const bucket = hash >>> shift;
      if (hash !== 0 && (counts[bucket] ?? 0) < 65535) counts[bucket] = (counts[bucket] ?? 0) + 1;
    }
  const rows = new Map<number, number>();
  counts.forEach((count, bucket) => {
    if (count >= least) rows.set(bucket, rows.size + 1);
  });
  return rows;
}

/** Puts sentences and their hashes together. `weightOf` says how much a sentence counts. */
export function buildProblem(
  sentences: readonly TaggedSentence[],
  hashed: readonly Int32Array[],
  rows: ReadonlyMap<number, number>,
  bits: number,
  weightOf: (sentence: TaggedSentence) => number,
): Problem {
  const tokens = sentences.reduce((sum, { words }) => sum + words.length, 0);
  const features = new Int32Array(tokens * FEATURES);
  const allowed = new Uint16Array(tokens);
  const starts = new Int32Array(sentences.length + 1);
  const table = new Int32Array(1 << bits);
  for (const [bucket, row] of rows) table[bucket] = row;
  let token = 0;
  sentences.forEach((sentence, s) => {
    starts[s] = token;
    const hashes = hashed[s] as Int32Array;
    const at = token * FEATURES;
    for (let k = 0; k < hashes.length; k++) {
      const hash = hashes[k] as number;
      features[at + k] = hash === 0 ? 0 : (table[hash >>> (32 - bits)] as number);
    }
    allowed.set(sentence.allowed, token);
    token += sentence.words.length;
  });
  starts[sentences.length] = token;
  return {
    labels: LABEL_COUNT,
    width: FEATURES,
    rows: rows.size + 1,
    features,
    allowed,
    starts,
    weights: Float32Array.from(sentences, weightOf),
  };
}
