/** Markup as the product sees it, in Chromium. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../browsers/paths.ts';
import { ROOT } from '../build.ts';

/** Pieces put into one page at a time. */
const AT_ONCE = 400;

/** Runs in the page. */
declare const featuresOfMarkup: (pieces: readonly string[]) => number[][];

/** The features of each piece; none for one that shows no text. */
export async function featuresOfPieces(pieces: readonly string[]): Promise<number[][]> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="ar" dir="rtl"><body></body></html>');
    await page.addScriptTag({ content: await bundle() });
    const features: number[][] = [];
    for (let i = 0; i < pieces.length; i += AT_ONCE) {
      features.push(...(await page.evaluate((some) => featuresOfMarkup(some), pieces.slice(i, i + AT_ONCE))));
    }
    return features;
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
