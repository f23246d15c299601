/** Markup as the product sees it, in Chromium. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../browsers/paths.ts';
import { ROOT } from '../build.ts';
import type { MarkupUnit } from './in-page.ts';

/** Pieces put into one page at a time. */
const AT_ONCE = 400;

/** Runs in the page. */
declare const unitsOfMarkup: (pieces: readonly string[]) => Array<MarkupUnit | null>;

/** Each piece as a unit; null for one that shows no text. */
export async function unitsOfPieces(pieces: readonly string[]): Promise<Array<MarkupUnit | null>> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="ar" dir="rtl"><body></body></html>');
    await page.addScriptTag({ content: await bundle() });
    const units: Array<MarkupUnit | null> = [];
    for (let i = 0; i < pieces.length; i += AT_ONCE) {
      units.push(...(await page.evaluate((some) => unitsOfMarkup(some), pieces.slice(i, i + AT_ONCE))));
    }
    return units;
  } finally {
    await browser.close();
  }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'tools/train-clutter/in-page.ts'), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('Vite built nothing.');
  return output.output[0].code;
}
