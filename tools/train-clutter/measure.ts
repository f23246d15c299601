/** How the learned rule does on a writer of whom it has seen nothing, and on real news. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { thresholdOf } from '../../lib/article/clutter-thresholds.ts';
import { MOST_WORDS } from '../../lib/article/unit-features.ts';
import { type Example, keep, readTexts } from './examples.ts';
import { bucketsOf, kindScores, scoreOf, trainKinds, trainWeights } from './model.ts';
import { KIND_BITS, KINDS, WEIGHT_BITS, weighted } from './settings.ts';

/** What is printed is counted at the product's own thresholds, and at these steps beside them. */
const THRESHOLDS = [-1, -0.5, 0, 0.5, 1];

interface Judged {
  example: Example;
  score: number;
  kind: string;
}

/** Trains once for each writer without that writer's pieces and prints what becomes of them; real news is judged by the last model. */
export function measureWriters(pieces: readonly Example[], stories: readonly Example[], folder: string): void {
  const judged: Judged[] = [];
  const writers = [...new Set(pieces.map(({ writer }) => writer))];
  for (const writer of writers) {
    const others = pieces.filter((piece) => piece.writer !== writer);
    const own = judge(
      pieces.filter((piece) => piece.writer === writer),
      others,
      stories,
    );
    judged.push(...own);
    print(writer, own);
  }
  print('all', judged);
  for (const kind of KINDS)
    print(
      kind,
      judged.filter(({ example }) => example.kind === kind),
    );
  const gone = judged.filter(({ example, score }) => example.kind !== 'keep' && score > 0);
  const right = gone.filter(({ example, kind }) => example.kind === kind).length;
  console.log(`kind right: ${((100 * right) / gone.length).toFixed(1)} %`);
  console.log('\nlost at 0:');
  for (const { example, score } of judged.filter((one) => one.example.kind === 'keep' && one.score > 0))
    console.log(`  ${score.toFixed(2)} ${example.writer} ${example.text}`);
  measureNews(pieces, stories, folder);
}

function judge(own: readonly Example[], others: readonly Example[], stories: readonly Example[]): Judged[] {
  const weights = trainWeights(weighted(others, stories), WEIGHT_BITS);
  const kinds = trainKinds(others, KINDS, KIND_BITS);
  return own.map((example) => {
    const votes = kindScores(bucketsOf(example, KIND_BITS), kinds, KINDS.length);
    return {
      example,
      score: scoreOf(bucketsOf(example, WEIGHT_BITS), weights) - thresholdOf(example.shape),
      kind: KINDS[votes.indexOf(Math.max(...votes))] ?? '',
    };
  });
}

function print(name: string, judged: readonly Judged[]): void {
  const isKeep = ({ example }: Judged): boolean => example.kind === 'keep';
  const clutter = judged.filter((one) => !isKeep(one));
  const kept = judged.filter(isKeep);
  const cells = THRESHOLDS.map((threshold) => {
    const over = (list: readonly Judged[]) => list.filter(({ score }) => score > threshold).length;
    return `${threshold}: ${((100 * over(clutter)) / Math.max(1, clutter.length)).toFixed(1)} % / ${over(kept)}`;
  });
  console.log(`${name.padEnd(12)} ${clutter.length} and ${kept.length} kept | ${cells.join(' | ')}`);
}

/** Real paragraphs that a model of all pieces would take for clutter; some of them are. */
function measureNews(pieces: readonly Example[], stories: readonly Example[], folder: string): void {
  const weights = trainWeights(weighted(pieces, stories), WEIGHT_BITS);
  const files = [join(folder, 'stories/articles.jsonl'), join(folder, 'text/news-2018.jsonl.gz')].filter(existsSync);
  const found: Array<{ score: number; text: string }> = [];
  let count = 0;
  for (const file of files) {
    for (const text of readTexts(file.endsWith('.gz') ? unpacked(file) : file)) {
      if (text.split(/\s+/).length > MOST_WORDS) continue;
      count++;
      const example = keep(text);
      const score = scoreOf(bucketsOf(example, WEIGHT_BITS), weights) - thresholdOf(example.shape);
      if (score > (THRESHOLDS[0] ?? 0)) found.push({ score, text });
    }
  }
  console.log(`\n${count} texts of real news`);
  const long = found.filter(({ text }) => text.split(/\s+/).length >= 6);
  for (const threshold of THRESHOLDS) {
    const over = (list: typeof found) => list.filter(({ score }) => score > threshold).length;
    console.log(`over ${threshold}: ${over(found)}, of six words and more ${over(long)}`);
  }
  for (const { score, text } of long.sort((a, b) => b.score - a.score).slice(0, 150))
    console.log(`  ${score.toFixed(2)} ${text.slice(0, 140)}`);
}

function unpacked(file: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'khulasa-news-')), 'news.jsonl');
  writeFileSync(path, gunzipSync(readFileSync(file)));
  return path;
}
