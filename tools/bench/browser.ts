/** One Chromium in which the extension and its two peers read the same pages, each in a fresh load. */
import type { BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { type Reply, startServer } from '../browsers/server.ts';
import { until } from '../browsers/wait.ts';
import { type Probe, probeTab, tabIds } from '../inspect/probe.ts';
import { type PeerName, type PeerReading, peerScripts, readWithPeer } from './peers.ts';

/** After this a verdict that is not there will not come, ms. */
const LIMIT_MS = 20_000;
/** A page that loads without end counts as loaded, ms. */
const LOAD_MS = 4_000;

/** An event of the browser's trace; times in microseconds. */
export interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  /** Time that the thread really ran, where the browser can tell. */
  tdur?: number;
  args?: unknown;
}

/** What the extension made of one load. */
export interface OwnReading {
  article: boolean;
  /** The story's paragraphs, one a line. */
  text: string;
  hidden: string[];
  /** Milliseconds of the page's thread, of the first reading. */
  gateMs: number;
  articleMs: number;
  hideMs: number;
}

export interface BenchBrowser {
  /** Gives a page an address; `scripts` false serves it with a policy that forbids them. */
  serve(name: string, html: Uint8Array | string, scripts?: boolean): string;
  /** Loads a page with the extension. */
  readOwn(url: string): Promise<OwnReading>;
  /** Loads a page without the extension and lets a peer read it. */
  readPeer(peer: PeerName, url: string): Promise<PeerReading>;
  /** Opens a page without the extension. */
  openPlain<T>(url: string, use: (page: Page) => Promise<T>): Promise<T>;
  /** Opens a page with the extension; `probe` asks it what it made of the page. */
  openOwn<T>(url: string, use: (page: Page, probe: () => Promise<Probe>) => Promise<T>): Promise<T>;
  /** Records the browser's trace of tasks and scripts while something runs. */
  trace(use: () => Promise<unknown>): Promise<TraceEvent[]>;
  close(): Promise<void>;
}

/** Starts Chromium with the built extension. The peers work in a context of their own, where no extension runs. */
export async function openBench(extension: string): Promise<BenchBrowser> {
  const replies = new Map<string, Reply>();
  const server = await startServer((url) => replies.get(url.href));
  const chromium = await launchChromium({ extension, proxy: server.origin });
  const browser = chromium.context.browser();
  if (!browser) throw new Error('Playwright gave no browser.');
  const plain = await browser.newContext({
    proxy: { server: server.origin, bypass: '<-loopback>' },
    viewport: { width: 1280, height: 800 },
  });
  const view = await chromium.openView('options.html');
  const sources = peerScripts();

  const open = async (context: BrowserContext, url: string): Promise<Page> => {
    const page = await context.newPage();
    // What leads away is answered "no content", which leaves the page as it is; other hosts get nothing.
    let loads = 0;
    await page.route('**/*', (route) => {
      const request = route.request();
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
      return request.url() === url && loads++ === 0 ? route.continue() : route.fulfill({ status: 204 });
    });
    await page.goto(url, { waitUntil: 'load', timeout: LOAD_MS }).catch(() => undefined);
    return page;
  };

  const readOnce = (url: string): Promise<OwnReading> =>
    self.openOwn(url, (_page, probe) =>
      until(
        `a verdict on ${url}`,
        async () => {
          const { gate, report } = await probe();
          if (report) return ownReading(report);
          return gate?.verdict === 'not-arabic' ? { ...NOTHING, gateMs: gate.gateMs } : undefined;
        },
        LIMIT_MS,
      ),
    );

  const self: BenchBrowser = {
    serve(name, html, scripts = true) {
      const url = new URL(`/${replies.size}/${encodeURIComponent(name)}`, server.origin).href;
      const headers: Record<string, string> = scripts ? {} : { 'content-security-policy': "script-src 'none'" };
      replies.set(url, { body: html, type: 'text/html', headers });
      return url;
    },
    async openOwn(url, use) {
      const before = new Set(await view.evaluate(tabIds));
      const page = await open(chromium.context, url);
      const after = await view.evaluate(tabIds);
      const id = after.find((candidate) => !before.has(candidate)) ?? 0;
      const result = await use(page, () => view.evaluate(probeTab, id));
      await page.close();
      return result;
    },
    // A reading that is lost (a tab that crashed or was not seen) is worth a second load, not the end of the run.
    readOwn: (url) => readOnce(url).catch(() => readOnce(url)),
    async openPlain(url, use) {
      const page = await open(plain, url);
      const result = await use(page);
      await page.close();
      return result;
    },
    readPeer: (peer, url) =>
      self.openPlain(url, async (page) => {
        await page.evaluate(sources[peer]);
        return page.evaluate(readWithPeer, peer);
      }),
    async trace(use) {
      const { protocol } = chromium;
      const events: TraceEvent[] = [];
      const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
      protocol.on('Tracing.dataCollected', collect);
      const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
      await protocol.send('Tracing.start', {
        categories: 'toplevel,devtools.timeline,v8',
        transferMode: 'ReportEvents',
      });
      await use();
      await protocol.send('Tracing.end');
      await complete;
      protocol.off('Tracing.dataCollected', collect);
      return events;
    },
    async close() {
      await plain.close();
      await chromium.close();
      await server.close();
    },
  };
  return self;
}

const NOTHING: OwnReading = { article: false, text: '', hidden: [], gateMs: 0, articleMs: 0, hideMs: 0 };

function ownReading(report: NonNullable<Probe['report']>): OwnReading {
  return {
    article: report.verdict === 'article',
    text: report.article?.paragraphs.map(({ text }) => text).join('\n') ?? '',
    hidden: report.hidden.map(({ text }) => text),
    ...report.timings,
  };
}
