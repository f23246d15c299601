/** The documents that the summary's weights are learned from, taken apart once. */
import { readFileSync } from 'node:fs';
import { analyse } from '../../lib/insight/analyse.ts';
import { readStory } from '../../lib/insight/story.ts';
import { type SummaryCandidate, summaryCandidates } from '../../lib/insight/summary-candidates.ts';
import { type PlacedCandidates, placeByKind } from '../../lib/insight/summary-kinds.ts';
import type { Tagger } from '../../lib/insight/tagger/tagger.ts';
import { rougeWords } from './rouge.ts';

export interface TrainingDocument {
  id: string;
  set: string;
  placed: PlacedCandidates;
  /** Sentences of the summary. */
  wanted: number;
  words: ReadonlyMap<SummaryCandidate, string[]>;
  beginning: string[];
  references: string[][];
}

interface Line {
  id: string;
  title?: string;
  paragraphs: string[];
  sentences: number;
  references: string[][];
}

/** Reads a file of documents with references, one JSON object a line. */
export function readDocuments(file: string, set: string, tagger: Tagger): TrainingDocument[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => prepare(JSON.parse(line) as Line, set, tagger));
}

function prepare(line: Line, set: string, tagger: Tagger): TrainingDocument {
  const { id, paragraphs } = line;
  const input = { title: line.title ?? '', byline: '', paragraphs, publishedAt: '', sentences: line.sentences };
  const story = readStory(input);
  const candidates = summaryCandidates(story, analyse(input, tagger).actors);
  const references = line.references.map((reference) => rougeWords(reference.join(' ')));
  const words = new Map(candidates.map((candidate) => [candidate, rougeWords(candidate.sentence.text)]));
  const placed = placeByKind(candidates, story);
  return { id, set, placed, wanted: line.sentences, words, beginning: rougeWords(paragraphs.join(' ')), references };
}
