/** Code of the project as one script that a page can run. */
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { ROOT } from '../build.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './paths.ts';

/**
 * @param entry the module, from the project's folder on; what it puts on the page's global object is all that is left of it
 * @throws Error where the module cannot be bundled
 */
export async function bundleForPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  return output.output[0].code;
}

/** Opens an empty page that has run such a script, for as long as `use` needs it. */
export async function withScript<T>(entry: string, use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><html lang="ar" dir="rtl"><body></body></html>');
    await page.addScriptTag({ content: await bundleForPage(entry) });
    return await use(page);
  } finally {
    await browser.close();
  }
}
