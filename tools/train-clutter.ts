/**
 * `npm run train:clutter [-- --measure] [CORPUS_FOLDER]`: trains the learned rule of clutter on tools/train-clutter/lines and on the
 * sentences of CORPUS_FOLDER that a model may learn from, and writes lib/article/clutter-weights.ts. With `--measure` each writer's
 * pieces are judged by a model that saw none of them, the news of CORPUS_FOLDER is counted, and nothing is written.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';
import { encodeWeights } from './train-clutter/encode.ts';
import { readMarkup, readStories } from './train-clutter/examples.ts';
import { measureWriters } from './train-clutter/measure.ts';
import { trainKinds, trainWeights } from './train-clutter/model.ts';
import { KIND_BITS, KINDS, RULE_OF, WEIGHT_BITS, weighted } from './train-clutter/settings.ts';

const folder = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? join(ROOT, '../shared/corpus');
if (!existsSync(join(folder, 'summaries')) || !existsSync(join(folder, 'entities'))) {
  console.error(`${folder}: no summaries and entities in it. Name the folder of the corpora.`);
  process.exit(1);
}
ensureSystem(['chromium']);
const pieces = await readMarkup();
const stories = readStories(folder);
console.error(`${pieces.length} pieces, ${stories.length} lines of stories`);
if (process.argv.includes('--measure')) measureWriters(pieces, stories, folder);
else write();

function write(): void {
  const weights = trainWeights(weighted(pieces, stories), WEIGHT_BITS);
  const kinds = trainKinds(pieces, KINDS, KIND_BITS);
  const file = join(ROOT, 'lib/article/clutter-weights.ts');
  writeFileSync(
    file,
    encodeWeights(
      weights,
      kinds,
      KINDS.map((kind) => RULE_OF[kind] ?? 'site-note'),
    ),
  );
  console.error(`wrote ${file}`);
}
