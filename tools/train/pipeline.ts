/** From tagged sentences and what is known of words to a model. */
import { findEntities } from '../../lib/insight/entities.ts';
import { IS_LEXICAL } from '../../lib/insight/tagger/features.ts';
import type { Model } from '../../lib/insight/tagger/model.ts';
import { createTagger } from '../../lib/insight/tagger/tagger.ts';
import { FEATURE_HASH_BITS } from '../../lib/insight/tagger/weights.ts';
import { type WiderClasses, WordFacts } from '../../lib/insight/tagger/word-facts.ts';
import { type WordColumns, WordTable } from '../../lib/insight/tagger/word-table.ts';
import { tokensFrom } from '../../lib/insight/tokens.ts';
import { goldLabels, type TaggedSentence } from './corpora.ts';
import { trainCrf } from './crf.ts';
import { quantise } from './encode.ts';
import { buildProblem, hashSentences, numberFeatures } from './problem.ts';
import { addScores, type Score } from './score.ts';

/** What is known of words before any tagged sentence is read. */
export interface WordKnowledge {
  columns: WordColumns;
  wider: WiderClasses;
}

export interface ModelOptions {
  weightOf(sentence: TaggedSentence): number;
  epochs: number;
  rate: number;
  decay: number;
  dropout: number;
  wordDropout: number;
  /** Tokens in which a feature has to stand; a text that comes with two annotations counts twice. */
  leastTokens: number;
  /** Number of features that stay in the model. */
  mostFeatures: number;
  /** See `Model`. */
  outside: number;
  seed: number;
}

/** Trains a model. The same sentences, words and options give the same model. */
export function trainModel(
  sentences: readonly TaggedSentence[],
  words: WordKnowledge,
  options: ModelOptions,
  onEpoch?: (epoch: number) => void,
): Model {
  const facts = new WordFacts(new WordTable(words.columns), words.wider);
  const hashed = hashSentences(sentences, facts);
  const rows = numberFeatures(hashed, FEATURE_HASH_BITS, options.leastTokens);
  const problem = buildProblem(sentences, hashed, rows, FEATURE_HASH_BITS, options.weightOf);
  hashed.length = 0;
  const weights = trainCrf(problem, { ...options, lexical: IS_LEXICAL }, onEpoch);
  return {
    words: words.columns,
    wider: words.wider,
    ...quantise(weights, rows, options.mostFeatures),
    outside: Math.fround(options.outside),
  };
}

const FIRST_LABEL = { person: 1, place: 3, organisation: 5 };

/** Scores of a model on tagged sentences, by the very code that the extension runs. */
export function measure(model: Model, sentences: readonly TaggedSentence[]): Map<string, Score> {
  const pieces = sentences.map(({ words }) => {
    const tokens = tokensFrom(words);
    return { tokens, ruleEntities: findEntities(tokens) };
  });
  const scores = new Map<string, Score>();
  createTagger(model)
    .tag(pieces)
    .forEach((spans, i) => {
      const sentence = sentences[i];
      if (!sentence) return;
      const said = new Uint8Array(sentence.words.length);
      for (const { kind, first, last } of spans) {
        said.fill(FIRST_LABEL[kind] + 1, first, last + 1);
        said[first] = FIRST_LABEL[kind];
      }
      addScores(scores, goldLabels(sentence), said);
    });
  return scores;
}
