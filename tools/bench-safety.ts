/**
 * `npm run bench:safety -- [FILE.jsonl …]`: what the cleaning would hide of real stories. Each article ({ title, paragraphs }, a line
 * each, also gzipped) is set as a plain page and read in Chromium; every line that would go is printed, with how often, for a person to
 * judge: what is of its story must not be among them. Without files those of ../shared/corpus are taken.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { HiddenLine, PlainStory } from './bench/safety/in-page.ts';
import { withScript } from './browsers/bundle.ts';
import { ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

/** Runs in the page. */
declare const hiddenOf: (stories: readonly PlainStory[]) => Array<HiddenLine[] | null>;

const AT_ONCE = 500;
/** Shorter articles are news in brief, with nothing between their lines. */
const FEWEST_PARAGRAPHS = 3;

function readStories(file: string): PlainStory[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as PlainStory)
    .filter(({ paragraphs }) => paragraphs.length >= FEWEST_PARAGRAPHS);
}

ensureSystem(['chromium']);
const given = process.argv.slice(2);
const own = ['stories/articles.jsonl', 'text/news-2018.jsonl.gz'].map((name) => join(ROOT, '../shared/corpus', name));
const files = given.length ? given : own.filter(existsSync);
if (!files.length) {
  console.error('No stories: name a file of articles, one JSON object with title and paragraphs a line.');
  process.exit(1);
}
const stories = files.flatMap(readStories);
const counts = new Map<string, number>();
let articles = 0;
let paragraphs = 0;
await withScript('tools/bench/safety/in-page.ts', async (page) => {
  for (let i = 0; i < stories.length; i += AT_ONCE) {
    const some = stories.slice(i, i + AT_ONCE).map(({ title, paragraphs }) => ({ title, paragraphs }));
    for (const [at, hidden] of (await page.evaluate((list) => hiddenOf(list), some)).entries()) {
      if (!hidden) continue;
      articles++;
      paragraphs += some[at]?.paragraphs.length ?? 0;
      for (const { reason, rule, text } of hidden) {
        const line = `${reason} ${rule}: ${text.slice(0, 160)}`;
        counts.set(line, (counts.get(line) ?? 0) + 1);
      }
    }
  }
});
const sum = [...counts.values()].reduce((all, count) => all + count, 0);
console.log(`${stories.length} stories, ${articles} taken for articles, ${paragraphs} paragraphs, ${sum} hidden`);
for (const [line, count] of [...counts].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)} ${line}`);
