/** Markup as the product sees it, in Chromium. */
import { withScript } from '../browsers/bundle.ts';
import type { MarkupUnit } from './in-page.ts';

/** Pieces put into one page at a time. */
const AT_ONCE = 400;

/** Runs in the page. */
declare const unitsOfMarkup: (pieces: readonly string[]) => Array<MarkupUnit | null>;

/** Each piece as a unit; null for one that shows no text. */
export function unitsOfPieces(pieces: readonly string[]): Promise<Array<MarkupUnit | null>> {
  return withScript('tools/train-clutter/in-page.ts', async (page) => {
    const units: Array<MarkupUnit | null> = [];
    for (let i = 0; i < pieces.length; i += AT_ONCE) {
      units.push(...(await page.evaluate((some) => unitsOfMarkup(some), pieces.slice(i, i + AT_ONCE))));
    }
    return units;
  });
}
