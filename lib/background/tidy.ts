/** Forgets what is older than the reader wants it kept. */
import { browser } from 'wxt/browser';
import { forgetOlder } from '../library/forget.ts';
import { readSettings } from '../settings.ts';
import { indexSoon } from './indexing.ts';
import { library } from './library.ts';

const DAY_MS = 86_400_000;

/** Key in `storage.local`: when the library was last tidied, ms since the epoch. */
const TIDIED = 'tidiedAt';

/** Deletes visits past their time, in small steps. */
export async function tidy(): Promise<void> {
  const { keepDays } = await readSettings();
  await browser.storage.local.set({ [TIDIED]: Date.now() });
  if (keepDays === 0) return;
  const before = new Date(Date.now() - keepDays * DAY_MS).toISOString();
  if ((await forgetOlder(library(), before)) > 0) indexSoon();
}

/** `tidy`, at most once a day: the background may run for weeks, or start many times a day. */
export async function tidyDaily(): Promise<void> {
  const last = Number((await browser.storage.local.get(TIDIED))[TIDIED] ?? 0);
  if (Date.now() - last >= DAY_MS || last > Date.now()) await tidy().catch(console.warn);
}

/** At the start of the background: goes on with what was left to do. Where only private windows are open nothing is opened. */
export async function resumeLibrary(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => !incognito)) return;
  indexSoon();
  await tidyDaily();
}
