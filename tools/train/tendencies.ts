/**
 * What the neighbours of a word say that it is. A tagger that does not look at the word itself reads the unlabelled news;
 * its mean verdict on each word becomes a fact that the real tagger knows of the word. Only those numbers are kept.
 */
import { fold } from '../../lib/arabic/fold.ts';
import { LABEL_COUNT, labelChances } from '../../lib/insight/tagger/decoder.ts';
import { extractFeatures, FEATURES, IS_LEXICAL } from '../../lib/insight/tagger/features.ts';
import { FEATURE_HASH_BITS } from '../../lib/insight/tagger/weights.ts';
import { WordFacts } from '../../lib/insight/tagger/word-facts.ts';
import { WordTable } from '../../lib/insight/tagger/word-table.ts';
import { type Token, tokensFrom } from '../../lib/insight/tokens.ts';
import type { TaggedSentence } from './corpora.ts';
import { trainCrf } from './crf.ts';
import { MODEL_OPTIONS } from './options.ts';
import type { WordKnowledge } from './pipeline.ts';
import { buildProblem, numberFeatures } from './problem.ts';
import { type NumberedText, PARAGRAPH_END, RARE_WORD } from './vocabulary.ts';

const EPOCHS = 6;
/** Occurrences of a word that are enough. */
const ENOUGH = 40;
const LONGEST = 120;
/** A word that stands nowhere else is taken for this one, which no table holds. */
const UNKNOWN = 'ءءء';
/** The verdict of so many occurrences of an average word is added to each word's own. */
const PRIOR_COUNT = 2;
const PRIOR = 0.03;
/** Where the mean chance of a kind passes from one level to the next. */
const LEVELS = [0.08, 0.25, 0.55];

/** The tendency of each word of the vocabulary, as `WordColumns.tendencies` holds it. */
export function learnTendencies(
  text: NumberedText,
  sentences: readonly TaggedSentence[],
  words: WordKnowledge,
): Uint8Array {
  const facts = new WordFacts(new WordTable(words.columns), words.wider);
  const score = contextScorer(sentences, facts);
  const sums = new Float32Array(text.vocabulary.length * 3);
  const seen = new Uint16Array(text.vocabulary.length);
  const tokens = tokensFrom(text.vocabulary.map((word) => word));
  const unknown = tokensFrom([UNKNOWN])[0] as Token;
  let numbers: number[] = [];
  const flush = () => {
    if (numbers.some((number) => number >= 0 && (seen[number] as number) < ENOUGH)) {
      const chances = score(numbers.map((number) => tokens[number] ?? unknown));
      numbers.forEach((number, i) => {
        if (number < 0 || (seen[number] as number) >= ENOUGH) return;
        seen[number] = (seen[number] as number) + 1;
        for (let kind = 0; kind < 3; kind++) {
          const at = i * LABEL_COUNT + 2 * kind + 1;
          sums[number * 3 + kind] =
            (sums[number * 3 + kind] as number) + (chances[at] as number) + (chances[at + 1] as number);
        }
      });
    }
    numbers = [];
  };
  for (const number of text.stream) {
    if (number === PARAGRAPH_END) flush();
    else {
      numbers.push(number === RARE_WORD ? -1 : number);
      if (text.vocabulary[number] === '.' || numbers.length >= LONGEST) flush();
    }
  }
  flush();
  return Uint8Array.from(text.vocabulary, (_, number) => {
    let code = 0;
    for (let kind = 0; kind < 3; kind++) {
      const mean =
        ((sums[number * 3 + kind] as number) + PRIOR * PRIOR_COUNT) / ((seen[number] as number) + PRIOR_COUNT);
      code |= LEVELS.filter((level) => mean >= level).length << (2 * kind);
    }
    return code;
  });
}

/** Trains the tagger that looks at neighbours and at the word's class only. */
function contextScorer(
  sentences: readonly TaggedSentence[],
  facts: WordFacts,
): (tokens: readonly Token[]) => Float64Array {
  // The unlabelled text is folded, so this tagger must not see more of the tagged one.
  const extract = (tokens: readonly Token[]) =>
    extractFeatures(tokens, new Uint8Array(tokens.length), new Uint8Array(tokens.length), facts);
  const hashed = sentences.map(({ words }) => extract(tokensFrom(words.map((word) => fold(word) || word))));
  for (const hashes of hashed) for (let k = 0; k < hashes.length; k++) if (IS_LEXICAL[k % FEATURES]) hashes[k] = 0;
  const rows = numberFeatures(hashed, FEATURE_HASH_BITS, MODEL_OPTIONS.leastTokens);
  const problem = buildProblem(sentences, hashed, rows, FEATURE_HASH_BITS, MODEL_OPTIONS.weightOf);
  const { emissions, transitions } = trainCrf(problem, {
    ...MODEL_OPTIONS,
    epochs: EPOCHS,
    wordDropout: 0,
    lexical: IS_LEXICAL,
  });
  const table = new Int32Array(1 << FEATURE_HASH_BITS);
  for (const [bucket, row] of rows) table[bucket] = row;
  const steps = Float64Array.from(transitions, Math.exp);
  return (tokens) => {
    const features = extract(tokens);
    const scores = new Float32Array(tokens.length * LABEL_COUNT);
    for (let k = 0; k < features.length; k++) {
      const slot = k % FEATURES;
      if (IS_LEXICAL[slot]) continue;
      const row = table[(features[k] as number) >>> (32 - FEATURE_HASH_BITS)] as number;
      if (row === 0) continue;
      const at = ((k / FEATURES) | 0) * LABEL_COUNT;
      for (let y = 0; y < LABEL_COUNT; y++)
        scores[at + y] = (scores[at + y] as number) + (emissions[row * LABEL_COUNT + y] as number);
    }
    return labelChances(scores, steps);
  };
}
