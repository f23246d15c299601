/**
 * `npm run -s quality -- FOLDER`: how well the product does on evaluation data beside the project (`FOLDER/corpus`),
 * measured by the scorers there (`FOLDER/score`). Prints each scorer's figures; fails only where a promise is broken:
 * no answer for a line, a wrong verdict, a hidden sentence of a story.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from './build.ts';

interface Check {
  name: string;
  passed: boolean;
}

/** The parts of the scorer's answer for pages that are a promise. */
interface PageScore {
  detection: { wrong: unknown[] };
  safety: { hiddenTruth: number };
}

const MEGABYTES = 1024 * 1024;

const shared = resolve(process.argv[2] ?? '');
const work = mkdtempSync(join(tmpdir(), 'khulasa-quality-'));
const checks: Check[] = [];
const check = (name: string, passed: boolean) => void checks.push({ name, passed });

/** Runs a tool of the project; its answer goes into a file. Gives that file and the number of its lines. */
function answers(tool: string, input: string): { file: string; lines: number; status: number | null } {
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'tools', `${tool}.ts`), input], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
    maxBuffer: 500 * MEGABYTES,
  });
  const file = join(work, `${tool}.jsonl`);
  writeFileSync(file, stdout);
  return { file, lines: stdout.split('\n').filter(Boolean).length, status };
}

/** Runs a scorer and prints what it says. */
function score(scorer: string, ...args: string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [join(shared, 'score', scorer), ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 2],
  });
  console.log(stdout.trim());
  check(`${scorer} scores the answers`, status === 0);
  return stdout;
}

/** Number of lines of a file that hold something. */
const lineCount = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean).length;

function pages(): void {
  const folder = join(shared, 'corpus/pages');
  const expected = (JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as unknown[]).length;
  console.log('\n── pages');
  const { file, lines, status } = answers('inspect', folder);
  check('inspect answers every page', lines === expected && status === 0);
  const { detection, safety } = JSON.parse(score('pages.mjs', file, folder)) as PageScore;
  check('every verdict is right', detection.wrong.length === 0);
  check('no sentence of a story is hidden', safety.hiddenTruth === 0);
}

function insights(): void {
  const input = join(shared, 'corpus/insights/articles.jsonl');
  console.log('\n── actors, quotes, summary');
  const { file, lines, status } = answers('analyse', input);
  check('analyse answers every article', lines === lineCount(input) && status === 0);
  score('insights.mjs', join(shared, 'corpus/insights/gold'), file);
}

function stories(): void {
  const input = join(shared, 'corpus/stories/articles.jsonl');
  console.log('\n── stories');
  const { file, lines, status } = answers('stories', input);
  check('stories answers every article', lines === lineCount(input) && status === 0);
  score('stories.mjs', join(shared, 'corpus/stories/pairs.json'), file);
}

if (!existsSync(join(shared, 'score'))) {
  console.error('usage: npm run -s quality -- FOLDER, where FOLDER holds score/ and corpus/');
  process.exitCode = 1;
} else {
  for (const measure of [pages, insights, stories]) {
    try {
      measure();
    } catch (error) {
      console.error(error);
      check(measure.name, false);
    }
  }
  const failed = checks.filter(({ passed }) => !passed);
  for (const { name } of failed) console.log(`Failed: ${name}`);
  console.log(`${checks.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
rmSync(work, { recursive: true, force: true });
