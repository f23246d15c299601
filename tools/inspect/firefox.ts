/** Opens pages for `inspect` in Firefox. */
import { launchFirefox } from '../browsers/firefox.ts';
import { until, within } from '../browsers/wait.ts';
import { detectLanguage, type InspectionBrowser, pageText, probeTab, tabIds } from './probe.ts';

/** Time for the page to hand over its text, and for the browser to end, milliseconds. */
const PATIENCE_MS = 3_000;

/** Starts Firefox; `proxy` answers for every host. */
export async function openFirefox(
  extension: string,
  proxy: { host: string; port: number },
): Promise<InspectionBrowser> {
  const firefox = await launchFirefox({ extension, proxy });
  const view = await firefox.openView('options.html');
  const inView = <A extends unknown[], R>(run: (...args: A) => Promise<R>, ...args: A) =>
    view.evaluate<R>(`(${run})(...${JSON.stringify(args)})`);

  return {
    async open(url) {
      const before = new Set(await inView(tabIds));
      const page = await firefox.newPage();
      const tabId = await until('the new tab', async () =>
        (await inView(tabIds)).find((candidate) => !before.has(candidate)),
      );
      page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
      page.on('popup', (popup) => void popup?.close());
      await page.setRequestInterception(true);
      let loads = 0;
      page.on('request', (request) => {
        const isNavigation = request.isNavigationRequest() && request.frame() === page.mainFrame();
        const answer = !isNavigation
          ? request.abort()
          : request.url() === url && loads++ === 0
            ? request.continue()
            : // "No content" leaves the page as it is, where an error would put an error page in its place.
              request.respond({ status: 204 });
        answer.catch(() => undefined);
      });
      // Not awaited: a page whose script never ends never finishes loading. What went wrong shows in the verdict.
      page.goto(url, { timeout: 0 }).catch(() => undefined);
      return {
        probe: () => within('the extension’s page', PATIENCE_MS, inView(probeTab, tabId)),
        async language() {
          const text = page.evaluate(pageText);
          return inView(detectLanguage, await within('the text of the page', PATIENCE_MS, text));
        },
        close: () => within('closing the tab', PATIENCE_MS, page.close()),
      };
    },
    async close() {
      await within('closing Firefox', PATIENCE_MS, firefox.close()).catch(() =>
        firefox.browser.process()?.kill('SIGKILL'),
      );
    },
  };
}
