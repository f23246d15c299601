/** The reader's site rules at work: asked by pages, changed from panel, menu and options, carried to the open pages. */
import { browser } from 'wxt/browser';
import { type BlockName, onBackgroundMessage, sendToPage } from '../messages.ts';
import { siteOf } from '../page-key.ts';
import { changeSettings, readSettings, type Settings, watchSettings } from '../settings.ts';
import {
  changeRules,
  overruling,
  type PageRules,
  pageRules,
  type RuleChange,
  type SiteRule,
  wayBack,
} from '../site-rules.ts';
import { changeText, rulesOfSite } from '../site-rules-text.ts';
import type { Site } from '../types.ts';
import { forgetPrivateRules, keepPrivateRules, privateRules } from './private-rules.ts';
import { readTabState } from './tab-states.ts';

/** Answers pages and views, and carries each change to the open pages. */
export function watchSiteRules(): void {
  onBackgroundMessage('overrule', async ({ data: { url, verdict, scope, isPrivate }, sender }) =>
    inTurn(async () => {
      const site = siteOf(url);
      const inPrivate = isPrivate ?? sender.tab?.incognito === true;
      const rules = await rulesOf(site, inPrivate, await readSettings());
      const wanted = overruling(rules, url, verdict, scope);
      const { treatAs } = pageRules(changeRules(rules, wanted), url, []);
      return { ...(await change(site, inPrivate, wanted)), treatAs };
    }),
  );
  onBackgroundMessage('changeRules', ({ data, sender }) =>
    changeSiteRules(data.site, data.isPrivate ?? sender.tab?.incognito === true, data.change),
  );
  onBackgroundMessage('keepBlock', ({ data, sender }) =>
    changeSiteRules(data.site, data.isPrivate ?? sender.tab?.incognito === true, keeping(data.block)),
  );
  watchSettings((after, before) => void carry(before, after));
  browser.windows.onRemoved.addListener(() => void forgetWithLastPrivateWindow());
}

/** The rules for "keep this block": where a rule of the reader hides it, that goes; else one that keeps it comes. */
export function keeping({ selector, hiddenBy }: BlockName): RuleChange {
  if (hiddenBy.length > 0) return { add: [], remove: hiddenBy.map((value) => ({ kind: 'hide', value })) };
  return { add: [{ kind: 'keep', value: selector }], remove: [] };
}

/** The rules for "hide this block": those that keep it go, since keeping is stronger. */
export function hiding({ selector, keptBy }: BlockName): RuleChange {
  return { add: [{ kind: 'hide', value: selector }], remove: keptBy.map((value) => ({ kind: 'keep', value })) };
}

/** Changes a site's rules where its window may keep them. Resolves with what undoes it, once it is kept. */
export function changeSiteRules(site: Site, isPrivate: boolean, wanted: RuleChange): Promise<{ undo: RuleChange }> {
  return inTurn(() => change(site, isPrivate, wanted));
}

let queue: Promise<unknown> = Promise.resolve();

/** Two changes at once would each write over the other's. */
function inTurn<T>(step: () => Promise<T>): Promise<T> {
  const result = queue.then(step, step);
  queue = result.catch(() => undefined);
  return result;
}

async function change(site: Site, isPrivate: boolean, wanted: RuleChange): Promise<{ undo: RuleChange }> {
  const settings = await readSettings();
  const before = await rulesOf(site, isPrivate, settings);
  const after = changeRules(before, wanted);
  if (isPrivate) {
    await keepPrivateRules(site, after);
    await carryTo(
      (url) => pageRules(before, url, settings.clutterOff),
      (url) => pageRules(after, url, settings.clutterOff),
      (tab) => tab.isPrivate && tab.site === site,
    );
  } else {
    await changeSettings({ siteRules: changeText(settings.siteRules, site, wanted) });
  }
  return { undo: wayBack(before, after) };
}

/** A site's rules in a kind of window. */
async function rulesOf(site: Site, isPrivate: boolean, settings: Settings): Promise<SiteRule[]> {
  const own = isPrivate ? await privateRules(site) : undefined;
  return own ?? rulesOfSite(settings.siteRules, site);
}

/** The reader's rules for a page, in its kind of window. */
export async function rulesOfPage(url: string, isPrivate: boolean, settings: Settings): Promise<PageRules> {
  return pageRules(await rulesOf(siteOf(url), isPrivate, settings), url, settings.clutterOff);
}

/** Carries changed settings to the pages that they concern. */
async function carry(before: Settings, after: Settings): Promise<void> {
  if (before.siteRules === after.siteRules && String(before.clutterOff) === String(after.clutterOff)) return;
  await carryTo(
    (url, isPrivate) => rulesOfPage(url, isPrivate, before),
    (url, isPrivate) => rulesOfPage(url, isPrivate, after),
    () => true,
  );
}

type RulesAt = (url: string, isPrivate: boolean) => PageRules | Promise<PageRules>;

async function carryTo(
  before: RulesAt,
  after: RulesAt,
  concerns: (tab: { site: Site; isPrivate: boolean }) => boolean,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id, url: shown, incognito: isPrivate }) => {
      if (id === undefined) return;
      // Without access to its address a tab may still hold a reader (activeTab): its state knows it.
      const url = /^https?:/.test(shown ?? '') ? shown : (await readTabState(id))?.url;
      if (!url || !concerns({ site: siteOf(url), isPrivate })) return;
      const rules = await after(url, isPrivate);
      if (JSON.stringify(rules) === JSON.stringify(await before(url, isPrivate))) return;
      await sendToPage(id, 'rulesChanged', { rules });
    }),
  );
}

async function forgetWithLastPrivateWindow(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (!windows.some(({ incognito }) => incognito)) await forgetPrivateRules();
}
