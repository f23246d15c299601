/** Pictures of the extension at work, each named after what it shows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { Settings } from '../../lib/settings.ts';
import type { ExtensionChromium } from '../browsers/chromium.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

interface View {
  name: string;
  path: string;
  width: number;
  /** CSS pixels; a taller view is cut. */
  height: number;
  /** What must be there before the picture is taken. */
  shows: string;
}

const APPEARANCES: Array<Pick<Settings, 'interfaceLanguage' | 'theme'>> = [
  { interfaceLanguage: 'ar', theme: 'light' },
  { interfaceLanguage: 'ar', theme: 'dark' },
  { interfaceLanguage: 'en', theme: 'light' },
  { interfaceLanguage: 'en', theme: 'dark' },
];

/** A picture into `folder/name.png`: of what the window shows, or of the whole page. */
export async function picture(page: Page, folder: string, name: string, fullPage = false): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot({ fullPage }));
}

/** Panel, popup, library and options in both languages and themes; leaves the settings as they were. */
export async function picturesOfViews(chromium: ExtensionChromium, tabId: number, folder: string): Promise<void> {
  const views: View[] = [
    { name: 'panel', path: `sidepanel.html?tab=${tabId}`, width: 400, height: 1000, shows: '.actor' },
    { name: 'popup', path: `popup.html?tab=${tabId}`, width: 380, height: 560, shows: '.visit' },
    { name: 'library', path: 'library.html', width: 900, height: 560, shows: '.visit' },
    { name: 'highlights', path: 'library.html#highlights', width: 900, height: 560, shows: '.highlight' },
    { name: 'options', path: 'options.html', width: 900, height: 1000, shows: 'input[type=radio]' },
  ];
  const before = await changeSettings(chromium, {});
  for (const appearance of APPEARANCES) {
    await changeSettings(chromium, appearance);
    for (const { name, path, width, height, shows } of views) {
      const page = await chromium.openView(path);
      await page.setViewportSize({ width, height });
      await page.locator(shows).first().waitFor();
      await picture(page, folder, `${name}-${appearance.interfaceLanguage}-${appearance.theme}`);
      await page.close();
    }
  }
  await changeSettings(chromium, before);
}

/** Changes settings as the options page stores them; gives those of before. */
export function changeSettings(chromium: ExtensionChromium, change: Partial<Settings>): Promise<Partial<Settings>> {
  return chromium.inExtension(async (change) => {
    const settings = ((await chrome.storage.local.get('settings')).settings ?? {}) as Partial<Settings>;
    await chrome.storage.local.set({ settings: { ...settings, ...change } });
    return settings;
  }, change);
}
