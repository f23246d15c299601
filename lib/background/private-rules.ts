/**
 * Site rules made in a private window. Stored with the others they would tell which sites were open there, so they stand in
 * session storage, in memory, and go with the last private window.
 */
import { browser } from 'wxt/browser';
import type { SiteRule } from '../site-rules.ts';
import type { Site } from '../types.ts';

const KEY = 'private-site-rules';

type Kept = Record<Site, SiteRule[]>;

async function readAll(): Promise<Kept> {
  return ((await browser.storage.session.get(KEY))[KEY] ?? {}) as Kept;
}

/** A site's rules as private windows see them; undefined where none was changed there. */
export async function privateRules(site: Site): Promise<SiteRule[] | undefined> {
  const kept = await readAll();
  return Object.hasOwn(kept, site) ? kept[site] : undefined;
}

/** Keeps a site's rules for private windows, in place of those in the settings. */
export async function keepPrivateRules(site: Site, rules: SiteRule[]): Promise<void> {
  await browser.storage.session.set({ [KEY]: { ...(await readAll()), [site]: rules } });
}

/** Forgets them all: when the last private window closes. */
export async function forgetPrivateRules(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
