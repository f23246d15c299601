/** What the tagger knows of words: classes from unlabelled news, and lists of names. */
import { join } from 'node:path';
import type { TaggedSentence } from './corpora.ts';
import { LEAST_NAME_COUNT, VECTOR_OPTIONS } from './options.ts';
import type { WordKnowledge } from './pipeline.ts';
import { learnTendencies } from './tendencies.ts';
import { trainVectors } from './vectors.ts';
import { type NumberedText, numberText } from './vocabulary.ts';
import { type Classes, clusterWords } from './word-classes.ts';
import { buildColumns, readNames, withTendencies } from './word-columns.ts';

/**
 * Learns words.
 *
 * @param folder the corpus folder, with `text/` and `entities/`
 * @param train tagged sentences, from which the tendencies of words are learned
 * @param say hears what is done
 */
export function learnWords(
  folder: string,
  train: readonly TaggedSentence[],
  say: (what: string) => void,
): WordKnowledge {
  const text = numberText(join(folder, 'text/news-2018.jsonl.gz'), VECTOR_OPTIONS.leastCount);
  say(`${text.stream.length} tokens of unlabelled text, ${text.vocabulary.length} different words`);
  const classes = learnClasses(text, say);
  const names = readNames(join(folder, 'entities'));
  const columns = buildColumns(text.vocabulary, text.counts, classes.fine, names, LEAST_NAME_COUNT);
  const words = { columns, wider: { middle: classes.middle, coarse: classes.coarse } };
  const tendencies = learnTendencies(text, train, words);
  say('tendencies of words');
  return { ...words, columns: withTendencies(columns, text.vocabulary, tendencies) };
}

function learnClasses(text: NumberedText, say: (what: string) => void): Classes {
  const { size, epochs, classes, seed, classSeed } = VECTOR_OPTIONS;
  const vectors = trainVectors(text, size, epochs, seed);
  say('word vectors');
  const found = clusterWords(vectors, size, classes, classSeed);
  say('word classes');
  return found;
}
