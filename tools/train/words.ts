/** What the tagger knows of words: classes from unlabelled news, and lists of names. */
import { join } from 'node:path';
import type { TaggedSentence } from './corpora.ts';
import { LEAST_NAME_COUNT, VECTOR_OPTIONS } from './options.ts';
import type { WordKnowledge } from './pipeline.ts';
import { trainVectors } from './vectors.ts';
import { type NumberedText, numberText } from './vocabulary.ts';
import { type Classes, clusterWords } from './word-classes.ts';
import { buildColumns, readNames } from './word-columns.ts';

/**
 * Learns words.
 *
 * @param folder the corpus folder, with `text/` and `entities/`
 * @param say hears what is done
 */
export function learnWords(
  folder: string,
  _train: readonly TaggedSentence[],
  say: (what: string) => void,
): WordKnowledge {
  const text = numberText(join(folder, 'text/news-2018.jsonl.gz'), VECTOR_OPTIONS.leastCount);
  say(`${text.stream.length} tokens of unlabelled text, ${text.vocabulary.length} different words`);
  const classes = learnClasses(text, say);
  return {
    columns: buildColumns(
      text.vocabulary,
      text.counts,
      classes.fine,
      readNames(join(folder, 'entities')),
      LEAST_NAME_COUNT,
    ),
    wider: { middle: classes.middle, coarse: classes.coarse },
  };
}

function learnClasses(text: NumberedText, say: (what: string) => void): Classes {
  const { size, epochs, classes, seed } = VECTOR_OPTIONS;
  const vectors = trainVectors(text, size, epochs, seed);
  say('word vectors');
  const found = clusterWords(vectors, size, classes, seed);
  say('word classes');
  return found;
}
