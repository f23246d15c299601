/**
 * `npm run bench:anchoring -- [--trials N] [--seed N] [--stories FILE] [--no-peers] [--show N]`: highlights are found again after
 * seeded edits, beside two peers (--trials 0: only painting is measured), on the project's own articles and on those of FILE (JSON lines with `paragraphs`; by default
 * ../shared/corpus/stories/articles.jsonl where that is present). Exit status 1 when a bound is missed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Dice } from '../tests/fixtures/build.ts';
import { measurePainting } from './bench/anchoring/painting.ts';
import {
  METHODS,
  type Method,
  type Outcome,
  ownArticle,
  runTrials,
  type Tally,
  TRIAL_KINDS,
} from './bench/anchoring/trials.ts';
import { Report, round } from './bench/report.ts';
import { ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** Articles that trials are drawn from. */
const OWN_ARTICLES = 300;
const STORIES = 600;
/** Shorter ones have nothing to confuse a quote with, longer ones only take time; words. */
const LEAST_WORDS = 60;
const MOST_WORDS = 1_500;

const LEAST_RIGHT = 0.99;

/** Paintings of each kind of page, beside the first one. */
const PAINT_RUNS = 5;

function readStories(file: string, dice: Dice): string[][] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const articles: string[][] = [];
  for (const line of dice.sample(lines, lines.length)) {
    const { title, paragraphs } = JSON.parse(line) as { title?: string; paragraphs?: string[] };
    if (!paragraphs) throw new Error(`${file}: a line has no paragraphs.`);
    const article = [title ?? '', ...paragraphs].filter((text) => text.trim());
    const words = article.join(' ').split(/\s+/).length;
    if (words >= LEAST_WORDS && words <= MOST_WORDS) articles.push(article);
    if (articles.length >= STORIES) break;
  }
  return articles;
}

function sum(outcome: Outcome, method: Method): Tally {
  const total: Tally = { trials: 0, recognisable: 0, right: 0, wrong: 0, orphans: 0, same: 0, ms: 0 };
  for (const tallies of outcome.tallies.values()) {
    const tally = tallies.get(method);
    for (const key of Object.keys(total) as Array<keyof Tally>) total[key] += tally?.[key] ?? 0;
  }
  return total;
}

function show(outcome: Outcome, report: Report, methods: readonly Method[]): void {
  for (const kind of [...TRIAL_KINDS, 'all'] as const) {
    for (const method of methods) {
      const tally = kind === 'all' ? sum(outcome, method) : outcome.tallies.get(kind)?.get(method);
      if (!tally) continue;
      const share = tally.recognisable ? `${round((100 * tally.right) / tally.recognisable)} %` : '-';
      report.note(
        `${kind.padEnd(28)} ${method.padEnd(22)} ${String(tally.trials).padStart(6)} trials, recognisable ${String(tally.recognisable).padStart(6)}, ` +
          `right ${share.padStart(9)}, wrong ${String(tally.wrong).padStart(5)}, orphans ${String(tally.orphans).padStart(5)}, ${round(tally.ms / tally.trials)} ms each`,
      );
    }
  }
}

function judge(name: string, outcome: Outcome, report: Report, methods: readonly Method[]): void {
  const own = sum(outcome, 'khulasa');
  const unchanged = outcome.tallies.get('unchanged')?.get('khulasa');
  report.bound(`${name}: unchanged page, exact`, (unchanged?.same ?? 0) / (unchanged?.trials || 1), '>=', 1);
  report.bound(`${name}: recognisable quotes found right`, own.right / (own.recognisable || 1), '>=', LEAST_RIGHT);
  report.bound(`${name}: wrong places in ${own.trials} trials`, own.wrong, '<=', 0);
  for (const method of methods.slice(1)) {
    const peer = sum(outcome, method);
    report.note(
      `       beside ${method}: right ${round(own.right / own.recognisable)} to ${round(peer.right / peer.recognisable)}, ` +
        `wrong ${own.wrong} to ${peer.wrong}, time ${round(own.ms / peer.ms)} of its time`,
    );
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      trials: { type: 'string', default: '12000' },
      seed: { type: 'string', default: '1' },
      stories: { type: 'string', default: join(ROOT, '../shared/corpus/stories/articles.jsonl') },
      'no-peers': { type: 'boolean', default: false },
      show: { type: 'string', default: '0' },
    },
  });
  const report = new Report();
  const trials = Math.max(0, Number(values.trials) || 0);
  const seed = Number(values.seed) || 1;
  const methods = values['no-peers'] ? METHODS.slice(0, 1) : METHODS;
  ensureSystem(['chromium']);
  await measurePainting(report, PAINT_RUNS);
  const dice = new Dice(seed);
  const sets: Array<[string, string[][]]> = [
    ['own articles', Array.from({ length: OWN_ARTICLES }, () => ownArticle(dice))],
  ];
  if (existsSync(values.stories)) sets.push(['stories', readStories(values.stories, dice)]);
  else report.note(`No stories: ${values.stories} is not there; only the project's own articles are used.`);
  for (const [name, articles] of trials > 0 ? sets : []) {
    report.heading(`${name}: ${articles.length} articles`);
    const outcome = runTrials(articles, trials, seed, methods);
    show(outcome, report, methods);
    judge(name, outcome, report, methods);
    for (const failure of outcome.failures.slice(0, Number(values.show))) report.note(JSON.stringify(failure, null, 1));
  }
  process.exitCode = report.finish() ? 0 : 1;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
