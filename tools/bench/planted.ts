/** The pages once more with noise planted in them: how much of it goes, and whether the story stays. */
import { pause } from '../browsers/wait.ts';
import type { BenchBrowser } from './browser.ts';
import type { CorpusPage } from './pages.ts';
import { PLANT_KINDS, type PlantedPage, type PlantKind, plantNoise } from './plant.ts';
import { type Report, round } from './report.ts';
import { wordsOf } from './score.ts';

/** Time for a first and a second reading, ms: copies may also be found when the page has come to rest. */
const SETTLE_MS = 1_500;

/** Plants each kind of noise in each article and counts what is still to be seen. */
export async function measurePlanted(browser: BenchBrowser, pages: CorpusPage[], report: Report): Promise<void> {
  report.heading('Planted noise');
  let planted = 0;
  let gone = 0;
  let lost = 0;
  for (const kind of PLANT_KINDS) {
    const sum = { planted: 0, gone: 0, lost: 0 };
    for (const page of pages.filter(({ isArticle }) => isArticle)) {
      const made = await plantInto(browser, page, kind);
      if (!made) continue;
      const seen = await visibleText(browser, page, made);
      const left = made.planted.filter((one) => isLeft(seen, one)).length;
      const missing = page.paragraphs.filter((paragraph) => !inWords(seen, paragraph, made)).length;
      if (left || missing) report.note(`${kind}, ${page.name}: ${left} left, ${missing} paragraphs missing`);
      sum.planted += made.planted.length;
      sum.gone += made.planted.length - left;
      sum.lost += missing;
    }
    report.note(`${kind}: ${sum.gone} of ${sum.planted} gone, ${sum.lost} paragraphs lost`);
    planted += sum.planted;
    gone += sum.gone;
    lost += sum.lost;
  }
  if (!planted) return;
  report.note(`all: ${gone} of ${planted}, ${round(gone / planted)}`);
  report.bound('planted noise gone, share', gone / planted, '>=', 0.98);
  report.bound('paragraphs of stories lost', lost, '<=', 0);
}

async function plantInto(browser: BenchBrowser, page: CorpusPage, kind: PlantKind): Promise<PlantedPage | null> {
  const bare = browser.serve(page.name, page.html, false);
  return browser.openPlain(bare, (tab) => tab.evaluate(plantNoise, [kind, page.paragraphs] as [PlantKind, string[]]));
}

async function visibleText(browser: BenchBrowser, page: CorpusPage, made: PlantedPage): Promise<string> {
  const html = made.html.replace(/<meta[^>]*charset[^>]*>/gi, '').replace(/<head[^>]*>/i, '$&<meta charset="utf-8">');
  return browser.openOwn(browser.serve(page.name, html, false), async (tab) => {
    await tab.waitForSelector('html[data-khulasa="article"]', { state: 'attached', timeout: 8_000 }).catch(() => null);
    await pause(SETTLE_MS);
    // biome-ignore lint/performance/useDomNodeTextContent: only what is rendered counts.
    return tab.evaluate(() => document.body.innerText);
  });
}

const spaced = (text: string): string => wordsOf(text).join(' ');

function isLeft(seen: string, { text, isCopy }: PlantedPage['planted'][number]): boolean {
  if (!isCopy) return seen.includes(text);
  const [words, probe] = [spaced(seen), spaced(text)];
  return words.indexOf(probe) !== words.lastIndexOf(probe);
}

/** Whether a paragraph is to be seen; placeholders that were planted in it are another count. */
function inWords(seen: string, paragraph: string, { planted }: PlantedPage): boolean {
  let text = seen;
  for (const one of planted) if (!one.isCopy) text = text.replaceAll(one.text, ' ');
  return spaced(text).includes(spaced(paragraph));
}
