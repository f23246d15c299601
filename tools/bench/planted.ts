/** The pages once more with noise planted in them: how much of it goes, and whether the story stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pause } from '../browsers/wait.ts';
import { ROOT } from '../build.ts';
import type { BenchBrowser } from './browser.ts';
import type { CorpusPage } from './pages.ts';
import { inParts, PLANS } from './plans.ts';
import { lookAtPlanted, type Plan, type PlantedPage, type PlantedSight, plantNoise } from './plant.ts';
import { type Report, round } from './report.ts';
import { wordsOf } from './score.ts';

/** After the first reading: what it decided in later slices, ms. The pages' own scripts do not run, so nothing else comes. */
const SETTLE_MS = 400;

interface Sum {
  planted: number;
  gone: number;
  lost: number;
}

/**
 * Plants noise in the articles and counts what is still to be seen. Copies of the story are planted in each article, every other
 * plan in one of them, in turn. Then the same with pieces that nobody had seen when the rules were written and the model trained.
 */
export async function measurePlanted(browser: BenchBrowser, pages: CorpusPage[], report: Report): Promise<void> {
  report.heading('Planted noise');
  const all = await measurePlans(browser, pages, PLANS, report);
  if (!all) return;
  report.bound('planted noise gone, share', all.gone / Math.max(1, all.planted), '>=', 0.98);
  report.bound('paragraphs of stories lost', all.lost, '<=', 0);
  report.heading('Planted noise by writers whom neither rules nor model have met');
  const unseen = await measurePlans(browser, pages, heldOutPlans(), report);
  if (!unseen) return;
  report.bound('planted noise gone, share', unseen.gone / Math.max(1, unseen.planted), '>=', 0.98);
  report.bound('paragraphs of stories lost', unseen.lost, '<=', 0);
}

const HELD_OUT = join(ROOT, 'tests/fixtures/lots/held-out');

/** The noise of the held-out lots by its kind; what shows no text of its own is left out. */
function heldOutPlans(): Plan[] {
  const byKind = new Map<string, string[]>();
  for (const name of ['first.jsonl', 'second.jsonl', 'third.jsonl', 'fourth.jsonl']) {
    for (const line of readFileSync(join(HELD_OUT, name), 'utf8').split('\n').filter(Boolean)) {
      const { kind, html } = JSON.parse(line) as { kind: string; html: string };
      if (kind !== 'keep') byKind.set(kind, [...(byKind.get(kind) ?? []), html]);
    }
  }
  return [...byKind].flatMap(([kind, blocks]) => inParts(kind, blocks, 5));
}

/** Null where no page could be planted. */
async function measurePlans(
  browser: BenchBrowser,
  pages: CorpusPage[],
  plans: readonly Plan[],
  report: Report,
): Promise<Sum | null> {
  const articles = pages.filter(({ isArticle, paragraphs }) => isArticle && paragraphs.length > 0);
  const sums = new Map<string, Sum>();
  for (const [i, plan] of plans.entries()) {
    const chosen = plan.copy ? articles : articles.slice(i % articles.length, (i % articles.length) + 1);
    const sum = sums.get(plan.name) ?? { planted: 0, gone: 0, lost: 0 };
    sums.set(plan.name, sum);
    for (const page of chosen) {
      const made = await plantInto(browser, page, plan);
      if (!made) continue;
      const { planted, left, texts, story } = await look(browser, page, made);
      const missing = missingParagraphs(page, made, story);
      for (const text of texts) report.note(`left in ${page.name}, ${plan.name}: ${text.replace(/\s+/g, ' ')}`);
      for (const text of missing) report.note(`LOST in ${page.name}, ${plan.name}: ${text.slice(0, 80)}`);
      sum.planted += planted;
      sum.gone += planted - left;
      sum.lost += missing.length;
    }
  }
  if (!sums.size) return null;
  const all = { planted: 0, gone: 0, lost: 0 };
  for (const [name, { planted, gone, lost }] of sums) {
    report.note(`${name}: ${round(gone)} of ${planted} gone, ${lost} paragraphs lost`);
    all.planted += planted;
    all.gone += gone;
    all.lost += lost;
  }
  report.note(`all: ${round(all.gone)} of ${all.planted}`);
  return all;
}

async function plantInto(browser: BenchBrowser, page: CorpusPage, plan: Plan): Promise<PlantedPage | null> {
  const bare = browser.serve(page.name, page.html, false);
  return browser.openPlain(bare, (tab) => tab.evaluate(plantNoise, [plan, page.paragraphs] as [Plan, string[]]));
}

async function look(browser: BenchBrowser, page: CorpusPage, made: PlantedPage): Promise<PlantedSight> {
  const html = made.html.replace(/<meta[^>]*charset[^>]*>/gi, '').replace(/<head[^>]*>/i, '$&<meta charset="utf-8">');
  return browser.openOwn(browser.serve(page.name, html, false), async (tab) => {
    await tab.waitForSelector('html[data-khulasa="article"]', { state: 'attached', timeout: 8_000 }).catch(() => null);
    await pause(SETTLE_MS);
    return tab.evaluate(lookAtPlanted, made.insides);
  });
}

const spaced = (text: string): string => wordsOf(text).join(' ');

/** The paragraphs that are not to be seen; placeholders that were planted in them are another count. */
function missingParagraphs(page: CorpusPage, { insides }: PlantedPage, story: string): string[] {
  const seen = spaced(insides.reduce((text, inside) => text.replaceAll(inside, ' '), story));
  return page.paragraphs.filter((paragraph) => !seen.includes(spaced(paragraph)));
}
