/**
 * `npm run train:summary [-- --measure] [CORPUS_FOLDER]`: learns the weights of the summary from CORPUS_FOLDER/summaries, prints
 * their gain over the article's beginning, cross-validated, and writes lib/insight/summary-weights.ts. With `--measure` nothing
 * is written, and for the ablation the gain is printed without each group of features too.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Weights } from '../lib/insight/summary-candidates.ts';
import { readTagger } from './tagger.ts';
import { seededRandom } from './train/random.ts';
import { readDocuments } from './train-summary/documents.ts';
import { describeGain } from './train-summary/interval.ts';
import { bestTable, drawTables, gainer, leadWeights } from './train-summary/search.ts';

const FOLDS = 4;
/** Documents are parted into folds so many times, so that no single parting decides. */
const PARTINGS = 4;

/** What the ablation leaves out together. */
const GROUPS: Record<string, readonly (keyof Weights)[]> = {
  place: ['lead', 'logPlace', 'place'],
  headline: ['headline'],
  centrality: ['coverage', 'centrality', 'neighbours'],
  'actors and numbers': ['actors', 'numbers'],
  'the cost of length': ['tooLong'],
  'the cost of quotations': ['quoted'],
  novelty: ['novelty'],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, '../shared/corpus');

const tagger = readTagger();
if (!tagger) throw new Error('public/models/entities.bin is missing: train it with `npm run train`.');
const documents = ['easc', 'bbc'].flatMap((set) =>
  readDocuments(join(folder, 'summaries', `${set}-dev.jsonl`), set, tagger),
);
const sets = documents.map(({ set }) => set);
const gainers = documents.map(gainer);
console.error(`${documents.length} documents`);

const print = (name: string, gains: readonly number[]) =>
  console.log(
    [name, ...[...new Set(sets)].map((set) => `${set} ${describeGain(gains.filter((_, i) => sets[i] === set))}`)].join(
      ' | ',
    ),
  );

const tables = drawTables();
const gains = tables.map((table, i) => {
  if (i % 200 === 0) console.error(`table ${i} of ${tables.length}`);
  return gainers.map((gain) => gain(table));
});

/** The table of each document, learned from the documents of the other folds; one list for each parting. */
const random = seededRandom(1);
const heldOut = Array.from({ length: PARTINGS }, () => {
  const foldOf = documents.map(() => Math.floor(random() * FOLDS));
  const learned = Array.from({ length: FOLDS }, (_, fold) =>
    bestTable(
      tables,
      gains,
      sets.map((set, i) => (foldOf[i] === fold ? null : set)),
    ),
  );
  return foldOf.map((fold) => learned[fold] as Weights);
});

/** The gain of each document by tables that were learned without it, the mean of the partings. */
const crossValidated = (change: (table: Weights) => Weights) =>
  gainers.map(
    (gain, i) => heldOut.reduce((sum, tableOf) => sum + gain(change(tableOf[i] as Weights)), 0) / heldOut.length,
  );

const learned = bestTable(tables, gains, sets);
print(
  'the beginning, by the same rules',
  gainers.map((gain) => gain(leadWeights())),
);
print(
  'learned, cross-validated',
  crossValidated((table) => table),
);
print(
  'learned, on what it was learned from',
  gainers.map((gain) => gain(learned)),
);
if (process.argv.includes('--measure')) {
  for (const [name, group] of Object.entries(GROUPS)) {
    const nothing = Object.fromEntries(group.map((feature) => [feature, 0]));
    print(
      `without ${name}, cross-validated`,
      crossValidated((table) => ({ ...table, ...nothing })),
    );
  }
} else {
  const lines = Object.entries(learned).map(([name, weight]) => `  ${name}: ${weight},`);
  const file = join(root, 'lib/insight/summary-weights.ts');
  writeFileSync(
    file,
    `/** Written by \`npm run train:summary\`; do not edit by hand. */
import type { Weights } from './summary-candidates.ts';

export const WEIGHTS: Weights = {
${lines.join('\n')}
};
`,
  );
  console.error(`wrote ${file}`);
}
