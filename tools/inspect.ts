/**
 * `npm run -s inspect -- [--browser chromium|firefox] PATH…`: loads pages (files, or folders of .html) into the built
 * extension in a real headless browser and prints what it makes of each, a JSON line a page.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Reply, startServer } from './browsers/server.ts';
import { pause } from './browsers/wait.ts';
import { ensureBuild } from './build.ts';
import { articleLine, type InspectLine, otherLine } from './inspect/answer.ts';
import { openChromium } from './inspect/chromium.ts';
import { openFirefox } from './inspect/firefox.ts';
import type { InspectionBrowser, OpenPage, Probe } from './inspect/probe.ts';
import { complain, fileError } from './lines.ts';
import { ensureSystem } from './setup.ts';

/** How long a verdict is waited for. */
const LIMIT_MS = 10_000;
/** How long a verdict must stand: text may still arrive by script, above all on a page that has none yet. */
const ARTICLE_STANDS_MS = 800;
const OTHER_STANDS_MS = 2_500;
/** After this a page that loads without end counts as loaded, and one that has no gate will get none. */
const LOAD_MS = 4_000;
const POLL_MS = 60;

/** The pages under a path in a fixed order. Throws an Error that says why there are none. */
function pagesUnder(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const pages = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter((name) => /\.html?$/i.test(name));
    if (pages.length === 0) throw new Error('no .html file in this folder');
    return pages.sort().map((name) => join(path, name));
  } catch (error) {
    throw fileError(error);
  }
}

/** Whether nothing is missing from an answer: the page is no article, or its insight is there. */
function isWhole({ gate, report, insight }: Probe): boolean {
  if (report) return report.verdict !== 'article' || insight !== null;
  return gate?.verdict === 'not-arabic';
}

/** Waits until the verdict stands. Gives the last answer when the time is over, whole or not. */
async function waitForVerdict(page: OpenPage): Promise<Probe> {
  const start = Date.now();
  let since = start;
  let seen = '';
  for (;;) {
    const probe = await page.probe();
    const passed = Date.now() - start;
    const loaded = probe.complete || passed > LOAD_MS;
    const state = JSON.stringify([probe.gate?.verdict, probe.report?.article, probe.report?.hidden, isWhole(probe)]);
    if (state !== seen || !loaded || !isWhole(probe)) since = Date.now();
    seen = state;
    const stands = probe.report?.verdict === 'article' ? ARTICLE_STANDS_MS : OTHER_STANDS_MS;
    const isLost = probe.complete && !probe.gate && passed > LOAD_MS;
    if (Date.now() - since >= stands || passed >= LIMIT_MS || isLost) return probe;
    await pause(POLL_MS);
  }
}

/** The line of a page, undefined where the extension gives no verdict in time. */
async function inspectPage(browser: InspectionBrowser, file: string, url: string): Promise<InspectLine | undefined> {
  const page = await browser.open(url);
  const probe = await waitForVerdict(page);
  if (!isWhole(probe)) return undefined;
  const { gate, report, insight } = probe;
  const line =
    report && insight && report.verdict === 'article'
      ? articleLine(file, report, insight)
      : otherLine(file, report?.reason ?? gate?.reason ?? '', await page.language(), {
          ...report?.timings,
          gateMs: gate?.gateMs ?? 0,
        });
  await page.close();
  return line;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string', default: 'chromium' } },
  });
  const isFirefox = values.browser === 'firefox';
  if (positionals.length === 0 || !['chromium', 'firefox'].includes(values.browser)) {
    throw new Error('usage: npm run -s inspect -- [--browser chromium|firefox] PATH…');
  }
  ensureSystem([isFirefox ? 'firefox' : 'chromium']);
  const extension = ensureBuild(isFirefox ? 'firefox' : 'chrome');

  let current: { url: string; reply: Reply } | undefined;
  const server = await startServer((url) => (url.href === current?.url ? current.reply : undefined));
  const open = () =>
    isFirefox
      ? openFirefox(extension, { host: '127.0.0.1', port: server.port })
      : openChromium(extension, server.origin);
  let browser: InspectionBrowser | undefined;

  for (const path of positionals) {
    let pages: string[] = [];
    try {
      pages = pagesUnder(path);
    } catch (error) {
      complain(path, error);
    }
    for (const [index, file] of pages.entries()) {
      try {
        const url = new URL(`/${index}/${encodeURIComponent(basename(file))}`, server.origin).href;
        current = { url, reply: { body: readFileSync(file), type: 'text/html' } };
        browser ??= await open();
        let line = await inspectPage(browser, file, url);
        if (!line) {
          // Its script never ends, or stopped the loading halfway to lead elsewhere. A new browser, since a page that
          // hangs must not take the next ones with it.
          console.error(`${file}: no verdict with its scripts; read without them`);
          await browser.close();
          browser = await open();
          current.reply.headers = { 'content-security-policy': "script-src 'none'" };
          line = await inspectPage(browser, file, url);
        }
        if (!line) throw new Error(`no verdict within ${LIMIT_MS / 1_000} s`);
        console.log(JSON.stringify(line));
      } catch (error) {
        complain(file, fileError(error));
        await browser?.close();
        browser = undefined;
      }
    }
  }
  await browser?.close();
  await server.close();
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
