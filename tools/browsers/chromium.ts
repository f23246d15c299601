/** Chromium with the built extension loaded, driven by Playwright and, where that does not reach, by the DevTools protocol. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
import type { browser as extensionApi } from 'wxt/browser';
import { attachTarget, type RawPage } from './chromium-target.ts';
import { CHROMIUM_FLAGS, chromiumPath } from './paths.ts';
import { ANSWER_MS, until } from './wait.ts';

/** In functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

export interface ChromiumOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the profile, to start again with the same one; absent: a temporary one that goes at the end. */
  profile?: string;
  headless?: boolean;
  /** `http://HOST:PORT` of a proxy that every request goes through, loopback included. */
  proxy?: string;
  /** Size of the pages; null: as large as the window. */
  viewport?: { width: number; height: number } | null;
}

export interface ExtensionChromium {
  context: BrowserContext;
  /** The DevTools protocol of the whole browser. */
  protocol: CDPSession;
  extensionId: string;
  /** Runs a function in a page of the extension that stays open behind the others. */
  inExtension<A, R>(run: (arg: A) => R | Promise<R>, arg: A): Promise<R>;
  /** The background's service worker. Not to be asked after it was stopped: Playwright does not see it start again. */
  worker(): Promise<Worker>;
  /** Stops the service worker as the browser does when it is idle. */
  stopWorker(): Promise<void>;
  /** Opens a page of the extension, for example `library.html`, in a tab. */
  openView(path: string): Promise<Page>;
  /**
   * Clicks the toolbar button while `page` is in front: grants activeTab and opens the popup. Where access was withheld,
   * the browser takes the first click for a wish to let the extension in, and opens no popup.
   */
  clickToolbarButton(page: Page): Promise<void>;
  /** Waits for a page of the extension outside the tabs (popup, side panel) and attaches to it. */
  attach(path: string): Promise<RawPage>;
  /** Changes what the reader sets on chrome://extensions. The extension starts anew when access to private windows changes. */
  configure(change: { incognitoAccess?: boolean; hostAccess?: 'ON_CLICK' | 'ON_ALL_SITES' }): Promise<void>;
  /** The tab's id, as the extension knows it, of a page at this address. */
  tabId(url: string): Promise<number>;
  close(): Promise<void>;
}

/** What chrome://extensions calls; not in the public types. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: object): Promise<void>;
}

/** How long Chromium may take to come up, milliseconds: the first start on a cold disk is a slow one. */
const START_MS = 90_000;

const isOurs = (worker: Worker) => worker.url().endsWith('/background.js');

/** Starts Chromium with the extension and waits until its background runs. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionChromium> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'khulasa-chromium-'));
  // A second try where the first did not come up; the driver ends that one's process before it tells.
  const context = await start(profile, options).catch(() => {
    rmSync(join(profile, 'SingletonLock'), { force: true });
    return start(profile, options);
  });
  const browser = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for the profile.');
  const protocol = await browser.newBrowserCDPSession();
  const running = () => context.serviceWorkers().find(isOurs);
  const first = await until('the extension’s service worker', running);
  const extensionId = new URL(first.url()).host;
  const targets = async () => (await protocol.send('Target.getTargets')).targetInfos;

  let behind = context.pages()[0];
  await behind?.goto(`chrome-extension://${extensionId}/options.html`);

  const self: ExtensionChromium = {
    context,
    protocol,
    extensionId,
    async inExtension<A, R>(run: (arg: A) => R | Promise<R>, arg: A) {
      if (!behind || behind.isClosed()) behind = await self.openView('options.html');
      return behind.evaluate(run as (arg: unknown) => R | Promise<R>, arg);
    },
    worker: () => until('the extension’s service worker', running),
    async stopWorker() {
      const page = await context.newPage();
      await page.goto('chrome://serviceworker-internals');
      const stop = page.locator('[data-command="stop"]');
      await stop.waitFor();
      // Watched from before the click: an open panel starts it again within a second.
      await stop.evaluate(
        (button) =>
          new Promise<void>((stopped) => {
            const look = () => /Running Status:\s*STOPPED/.test(document.body.textContent) && stopped();
            new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
            (button as HTMLElement).click();
          }),
      );
      await page.close();
    },
    async openView(path) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${path}`);
      return page;
    },
    async clickToolbarButton(page) {
      await page.bringToFront();
      const { targetInfos } = await protocol.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }) => url === page.url());
      if (!tab) throw new Error(`No tab shows ${page.url()}.`);
      const send = protocol.send as (method: string, params: object) => Promise<unknown>;
      await send.call(protocol, 'Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    },
    async attach(path) {
      const url = `chrome-extension://${extensionId}/${path}`;
      const inTabs = new Set(context.pages().map((page) => page.url()));
      if (inTabs.has(url)) throw new Error(`${path} is open in a tab too; close that first.`);
      const target = await until(`${path} to open`, async () => (await targets()).find((info) => info.url === url));
      return attachTarget(protocol, target.targetId);
    },
    async configure(change) {
      const before = running();
      const page = await context.newPage();
      await page.goto('chrome://extensions');
      await page.evaluate(
        async ([id, change]) => {
          const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
          // Without it Chromium switches an unpacked extension off when it starts anew.
          await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
          await developerPrivate.updateExtensionConfiguration({ extensionId: id, ...change });
        },
        [extensionId, change] as const,
      );
      await page.close();
      // With access to private windows the extension starts anew, and the worker of before is still listed for a while.
      await until('the service worker', () =>
        change.incognitoAccess === undefined ? running() : running() && running() !== before,
      );
    },
    async tabId(url) {
      return until(`a tab at ${url}`, () =>
        self.inExtension(async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id, url),
      );
    },
    async close() {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return self;
}

/** Starts the browser. Throws where it or the extension did not come up in time. */
async function start(profile: string, options: ChromiumOptions): Promise<BrowserContext> {
  const { extension, headless = true, proxy, viewport = { width: 1280, height: 800 } } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    timeout: START_MS,
    headless,
    viewport,
    // The extension must survive the back/forward cache, so the browser keeps it as it does for readers.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...CHROMIUM_FLAGS,
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ...(proxy ? { proxy: { server: proxy, bypass: '<-loopback>' } } : {}),
  });
  context.setDefaultTimeout(ANSWER_MS);
  try {
    await until('the extension’s service worker', () => context.serviceWorkers().some(isOurs));
  } catch (error) {
    await context.close();
    throw error;
  }
  return context;
}
