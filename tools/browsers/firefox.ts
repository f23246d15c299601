/**
 * Firefox with the built extension installed, driven over WebDriver BiDi. Puppeteer refuses addresses of extensions and
 * knows no sidebar, so those go through BiDi's access to the browser's own window (`-remote-allow-system-access`).
 */
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type LaunchOptions, launch, type Page } from 'puppeteer-core';
import { FIREFOX_EXTENSION_ID, type FirefoxChrome, firefoxChrome, type InBrowserWindow } from './firefox-chrome.ts';
import { firefoxPath } from './paths.ts';
import { ANSWER_MS, until } from './wait.ts';

export interface FirefoxOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Folder of the profile, to start again with the same one; absent: a temporary one. */
  profile?: string;
  /** `HOST:PORT` of a proxy that every request goes through, loopback included. */
  proxy?: { host: string; port: number };
  /**
   * Whether the profile keeps the extension, as one that a reader installed; absent: it goes when the browser ends. Needs a
   * Firefox that can be told to take unsigned extensions: ESR, Developer Edition, Nightly.
   */
  isPermanent?: boolean;
  /** Further preferences. */
  preferences?: Record<string, unknown>;
}

/** A page of the extension in a tab. */
export interface FirefoxView {
  page: Page;
  /** Evaluates an expression in the page with user activation, waiting for a promise. Plain JSON comes back. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export interface ExtensionFirefox {
  browser: Browser;
  /** `moz-extension://UUID` */
  origin: string;
  /** What is outside of the pages: toolbar, sidebar, add-ons manager, windows. */
  chrome: FirefoxChrome;
  openView(path: string): Promise<FirefoxView>;
  /** Evaluates an expression in the browser's own window, where `gBrowser` and the like are. */
  inBrowserWindow: InBrowserWindow;
  /** Opens a tab, in front unless said otherwise. */
  newPage(where?: { background: boolean }): Promise<Page>;
  /** Runs what opens a tab or window, and gives its page. */
  pageOpenedBy(open: () => Promise<unknown>): Promise<Page>;
  close(): Promise<void>;
}

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface Context {
  context: string;
  url: string;
}

/** How long Firefox may take to come up, milliseconds: the first start on a cold disk is a slow one. */
const START_MS = 90_000;

/** Starts Firefox headless and installs the extension. */
export async function launchFirefox({
  extension,
  profile,
  proxy,
  isPermanent,
  preferences,
}: FirefoxOptions): Promise<ExtensionFirefox> {
  if (isPermanent && profile) {
    cpSync(extension, join(profile, 'extensions', FIREFOX_EXTENSION_ID), { recursive: true });
  }
  const browser = await start({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['-remote-allow-system-access'],
    ...(profile ? { userDataDir: profile } : {}),
    extraPrefsFirefox: {
      ...(proxy ? throughProxy(proxy) : {}),
      ...(isPermanent ? { 'xpinstall.signatures.required': false, 'extensions.autoDisableScopes': 0 } : {}),
      ...preferences,
    },
  });
  // Puppeteer's own BiDi connection: there is no public way to send it a command that Puppeteer has no method for.
  const { connection } = browser as unknown as { connection: Connection };

  const contexts = async (scope: object = {}) => {
    const { result } = await connection.send('browsingContext.getTree', { maxDepth: 0, ...scope });
    return (result as { contexts: Context[] }).contexts;
  };
  const evaluate = async <T>(context: string, expression: string): Promise<T> => {
    const { result } = await connection.send('script.evaluate', {
      // As JSON, since BiDi has its own notation for values.
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    const { result: value, exceptionDetails } = result as {
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (value?.value === undefined ? undefined : JSON.parse(value.value)) as T;
  };
  const inBrowserWindow: InBrowserWindow = async <T>(expression: string) => {
    const window = (await contexts({ 'moz:scope': 'chrome' })).find(({ url }) => url.endsWith('browser.xhtml'));
    if (!window) throw new Error('Firefox shows no window.');
    return evaluate<T>(window.context, expression);
  };

  const pageOpenedBy = async (open: () => Promise<unknown>) => {
    const before = new Set(await browser.pages());
    await open();
    const page = await until('the new page', async () => (await browser.pages()).find((page) => !before.has(page)));
    page.setDefaultTimeout(ANSWER_MS);
    return page;
  };
  const newPage = async (where?: { background: boolean }) => {
    const page = await browser.newPage(where);
    page.setDefaultTimeout(ANSWER_MS);
    return page;
  };

  if (!isPermanent) await browser.installExtension(extension);
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(FIREFOX_EXTENSION_ID)})`;
  const host = await until('the extension', () => inBrowserWindow<string>(`${policy}?.mozExtensionHostname`));
  const origin = `moz-extension://${host}`;

  return {
    browser,
    origin,
    chrome: firefoxChrome(inBrowserWindow),
    inBrowserWindow,
    pageOpenedBy,
    newPage,
    async openView(path) {
      const before = new Set((await contexts()).map(({ context }) => context));
      // A tab that the driver opened, led to the extension by the browser: the driver misses some tabs that others open.
      const page = await newPage();
      const blank = `about:blank#${randomUUID()}`;
      await page.goto(blank);
      await inBrowserWindow(`void [...Services.wm.getEnumerator('navigator:browser')]
        .flatMap(({ gBrowser }) => gBrowser.browsers)
        .find(({ currentURI }) => currentURI.spec === ${JSON.stringify(blank)})
        .fixupAndLoadURIString(${JSON.stringify(`${origin}/${path}`)}, {
          triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
        })`);
      const { context } = await until(`${path} to open`, async () =>
        (await contexts()).find((info) => !before.has(info.context) && info.url.startsWith(origin)),
      );
      await until(`${path} to load`, () => evaluate<boolean>(context, `document.readyState === 'complete'`));
      return {
        page,
        evaluate: (expression) => evaluate(context, expression),
        async close() {
          await connection.send('browsingContext.close', { context });
        },
      };
    },
    close: () => browser.close(),
  };
}

/** Starts a browser, a second time where the first did not come up. Throws what the second start threw. */
async function start(options: LaunchOptions): Promise<Browser> {
  const attempt = async () => {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), START_MS);
    try {
      // The driver's own limit would leave the process behind; this ends it, and only then comes the error.
      return await launch({ ...options, timeout: 0, signal: late.signal });
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    return await attempt();
  } catch {
    // The driver gives a profile of ours its preferences back after the process has ended.
    const { userDataDir } = options;
    const kept = userDataDir ? ['prefs.js', 'user.js'].map((file) => join(userDataDir, `${file}.puppeteer`)) : [];
    await until('the profile', () => !kept.some((file) => existsSync(file)));
    return attempt();
  }
}

function throughProxy({ host, port }: { host: string; port: number }): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': port,
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.failover_direct': false,
  };
}
