/**
 * `npm run train [-- --measure | --cross-validate] [CORPUS_FOLDER]`: trains the entity tagger and writes
 * public/models/entities.bin. With `--measure` the development sentences are kept away from training and scored; with
 * `--cross-validate` the sentences that remain are cut into folds, and each setting in `VARIANTS` is scored on folds that its
 * models did not see. Both write nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { CELLS } from '../lib/insight/tagger/weights.ts';
import { crossValidate } from './train/cross-validate.ts';
import { encodeModel } from './train/encode.ts';
import { MODEL_OPTIONS, VARIANTS } from './train/options.ts';
import { measure, trainModel } from './train/pipeline.ts';
import { describeScores } from './train/score.ts';
import { readSets } from './train/sets.ts';
import { learnWords } from './train/words.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const started = Date.now();
const say = (what: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${what}`);

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(root, '../shared/corpus');
const crossValidates = process.argv.includes('--cross-validate');
const holdOut = crossValidates || process.argv.includes('--measure');

const { train, heldOut } = readSets(join(folder, 'entities'), holdOut);
const words = learnWords(folder, train, say);
say(`${words.columns.hashes.length} words known`);
if (crossValidates) printVariants();
else makeModel();

function makeModel(): void {
  const model = trainModel(train, words, MODEL_OPTIONS, (epoch) => say(`round ${epoch + 1}`));
  const bytes = encodeModel(model);
  const compressed = gzipSync(bytes, { level: 9 }).length;
  say(`${model.cells.length / CELLS} features, ${bytes.length} bytes, ${compressed} compressed`);
  if (holdOut) {
    for (const [name, sentences] of heldOut) console.log(name, describeScores(measure(model, sentences)));
    return;
  }
  const file = join(root, 'public/models/entities.bin');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  say(`wrote ${file}`);
}

function printVariants(): void {
  for (const { name, change } of VARIANTS)
    for (const [outside, bySet] of crossValidate(train, words, { ...MODEL_OPTIONS, ...change }, say))
      for (const [set, scores] of bySet) console.log(`${name}, O × ${outside}, ${set}: ${describeScores(scores)}`);
}
