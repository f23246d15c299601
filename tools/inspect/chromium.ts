/** Opens pages for `inspect` in Chromium. */
import { launchChromium } from '../browsers/chromium.ts';
import { until, within } from '../browsers/wait.ts';
import { detectLanguage, type InspectionBrowser, pageText, probeTab, tabIds } from './probe.ts';

/** Time for the page to hand over its text, and for the browser to end, milliseconds. */
const PATIENCE_MS = 3_000;

/** Starts Chromium; `proxy` answers for every host. */
export async function openChromium(extension: string, proxy: string): Promise<InspectionBrowser> {
  const chromium = await launchChromium({ extension, proxy });
  const { context } = chromium;
  // What a page opens by itself is closed again; dialogs are dismissed by Playwright.
  context.on('page', async (page) => {
    if (await page.opener()) await page.close();
  });

  return {
    async open(url) {
      const before = new Set(await chromium.inExtension(tabIds, undefined));
      const page = await context.newPage();
      const tabId = await until('the new tab', async () =>
        (await chromium.inExtension(tabIds, undefined)).find((candidate) => !before.has(candidate)),
      );
      let loads = 0;
      await page.route('**/*', (route) => {
        const request = route.request();
        if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return route.abort();
        if (request.url() === url && loads++ === 0) return route.continue();
        // "No content" leaves the page as it is, where an error would put an error page in its place.
        return route.fulfill({ status: 204 });
      });
      await page.goto(url, { waitUntil: 'commit', timeout: PATIENCE_MS });
      return {
        probe: () => within('the extension’s page', PATIENCE_MS, chromium.inExtension(probeTab, tabId)),
        async language() {
          const text = page.evaluate(pageText);
          return chromium.inExtension(detectLanguage, await within('the text of the page', PATIENCE_MS, text));
        },
        close: () => within('closing the tab', PATIENCE_MS, page.close()),
      };
    },
    async close() {
      await within('closing Chromium', PATIENCE_MS, chromium.close()).catch(() => undefined);
    },
  };
}
