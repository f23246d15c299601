/**
 * `npm run train:summary [-- --measure] [CORPUS_FOLDER]`: learns the weights of the summary from CORPUS_FOLDER/summaries and
 * writes lib/insight/summary-weights.ts. With `--measure` nothing is written: it prints the gain over the article's beginning
 * cross-validated, and for the ablation without each group of features.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Weights } from '../lib/insight/summary.ts';
import { FEATURES, type Feature } from '../lib/insight/summary-candidates.ts';
import { readTagger } from './tagger.ts';
import { readDocuments, type TrainingDocument } from './train-summary/documents.ts';
import { describeGain } from './train-summary/interval.ts';
import { gainOf, leadWeights, searchWeights } from './train-summary/search.ts';

const FOLDS = 4;

/** What the ablation leaves out together. */
const GROUPS: Record<string, readonly Feature[]> = {
  place: ['lead', 'logPlace', 'place'],
  'headline and deck': ['headline', 'headlineRare'],
  centrality: ['coverage', 'centrality', 'neighbours', 'likeLead'],
  'actors and numbers': ['actors', 'numbers'],
  length: ['length', 'tooLong'],
  'quoted and background': ['quoted', 'background'],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, '../shared/corpus');
const say = (what: string) => console.error(what);

function print(name: string, documents: readonly TrainingDocument[], tableOf: (i: number) => Weights): void {
  const gains = new Map<string, number[]>();
  for (const [i, document] of documents.entries()) {
    const list = gains.get(document.set) ?? [];
    list.push(gainOf(document, tableOf(i)));
    gains.set(document.set, list);
  }
  const cells = [...gains].map(([set, list]) => `${set} ${describeGain(list)}`);
  console.log([name, ...cells].join(' | '));
}

function crossValidated(name: string, documents: readonly TrainingDocument[], used: readonly Feature[]): void {
  const tables = Array.from({ length: FOLDS }, (_, fold) =>
    searchWeights(
      documents.filter((_, i) => i % FOLDS !== fold),
      used,
    ),
  );
  print(name, documents, (i) => tables[i % FOLDS] as Weights);
}

function weightsFile({ weights, choice }: Weights): string {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight},`);
  const { novelty, newActors, likeness } = choice;
  return `/** Written by \`npm run train:summary\`; do not edit by hand. */
import type { Feature } from './summary-candidates.ts';

/** What each feature of a sentence is worth. */
export const WEIGHTS: Record<Feature, number> = {
${lines.join('\n')}
};

/** What new words and new actors are worth beside those already chosen, and what likeness to a chosen sentence costs. */
export const CHOICE = { novelty: ${novelty}, newActors: ${newActors}, likeness: ${likeness} };
`;
}

const tagger = readTagger();
if (!tagger) throw new Error('public/models/entities.bin is missing: train it with `npm run train`.');
const documents = ['easc', 'bbc'].flatMap((set) =>
  readDocuments(join(folder, 'summaries', `${set}-dev.jsonl`), set, tagger),
);
say(`${documents.length} documents`);
if (process.argv.includes('--measure')) {
  print('the beginning, by the same rules', documents, leadWeights);
  crossValidated('all features, cross-validated', documents, FEATURES);
  const all = searchWeights(documents, FEATURES);
  print('all features, on what they were trained on', documents, () => all);
  for (const [name, group] of Object.entries(GROUPS)) {
    const left = Object.fromEntries(
      FEATURES.map((feature) => [feature, group.includes(feature) ? 0 : all.weights[feature]]),
    ) as Weights['weights'];
    print(`without ${name}`, documents, () => ({ ...all, weights: left }));
  }
} else {
  const table = searchWeights(documents, FEATURES, say);
  print('trained', documents, () => table);
  const file = join(root, 'lib/insight/summary-weights.ts');
  writeFileSync(file, weightsFile(table));
  say(`wrote ${file}`);
}
