/** The sets that train and measure: which sentences are held out, and how much each set counts. */
import { join } from 'node:path';
import { readCorpus, type TaggedSentence } from './corpora.ts';

/** Sentences to learn from, and sentences by set that the trainer must not see. */
export interface Sets {
  train: TaggedSentence[];
  heldOut: Map<string, TaggedSentence[]>;
}

/** How much a sentence of each set counts. */
export const SET_WEIGHTS: Readonly<Record<string, number>> = { clean: 1, original: 0.5, aqmar: 0.5, wojood: 0.5 };

/** The share of the three ANERcorp files, which are one text, that is held out: their last sentences. */
const LAST_SHARE = 0.15;
/** Two articles of AQMAR, as ranges of its sentences: the first on a crusade, the second on a football team. */
const AQMAR_ARTICLES: ReadonlyArray<readonly [from: number, to: number]> = [
  [380, 480],
  [1740, 1850],
];

/**
 * Reads the tagged sets.
 *
 * @param holdOut true to keep the development sentences away from training, false to learn from everything.
 * @throws the error of the file system when a file cannot be read.
 */
export function readSets(folder: string, holdOut: boolean): Sets {
  const train: TaggedSentence[] = [];
  const heldOut = new Map<string, TaggedSentence[]>();
  const add = (name: string, sentences: TaggedSentence[], isHeldOut: (i: number, count: number) => boolean) => {
    const kept = sentences.filter((_, i) => isHeldOut(i, sentences.length));
    heldOut.set(name, kept);
    train.push(...(holdOut ? sentences.filter((_, i) => !isHeldOut(i, sentences.length)) : sentences));
  };
  const isLast = (i: number, count: number) => i >= Math.floor(count * (1 - LAST_SHARE));
  add('clean', readCorpus(join(folder, 'cleananercorp-train.conll'), 'clean'), isLast);
  add('original', readCorpus(join(folder, 'anercorp-original-train.conll'), 'original'), isLast);
  add('aqmar', readCorpus(join(folder, 'aqmar.conll'), 'aqmar'), (i) =>
    AQMAR_ARTICLES.some(([from, to]) => i >= from && i < to),
  );
  add('wojood', readCorpus(join(folder, 'wojood-sample.conll'), 'wojood'), (i) => i % 10 === 3);
  return { train, heldOut };
}
