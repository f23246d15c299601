/**
 * What a reader does outside of any page: toolbar button, sidebar, keyboard commands, about:addons, private windows. No
 * driver knows these in Firefox, so the browser's own window does it, with the functions that its buttons call.
 */
import { randomUUID } from 'node:crypto';
import { ANSWER_MS, until, within } from './wait.ts';

export const FIREFOX_EXTENSION_ID = 'khulasa@khulasa.app';

/** Evaluates an expression in the browser's own window; plain JSON comes back. */
export type InBrowserWindow = <T>(expression: string) => Promise<T>;

/** Popup and sidebar are no tabs, and BiDi does not list them; the browser's frame scripts reach them. */
export interface FirefoxFrame {
  /** Evaluates an expression, in which `document` is the frame's. Throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the first element that matches, with user activation; waits for it. */
  click(selector: string): Promise<void>;
  /** The text on screen, white space collapsed. */
  text(): Promise<string>;
}

export interface FirefoxChrome {
  /** Clicks the toolbar button in the window in front: opens the popup. */
  clickToolbarButton(): Promise<FirefoxFrame>;
  /** The sidebar of the window in front, once it shows the extension's panel. */
  sidebar(): Promise<FirefoxFrame>;
  closeSidebar(): Promise<void>;
  /** Presses Alt+Shift and a letter in the window in front, as the browser's keyboard commands hear it. */
  pressAltShift(letter: string): Promise<void>;
  /** Presses an item of the context menu, once that is open. */
  pressMenuItem(label: string): Promise<void>;
  /** Stops the background as the browser does when it is idle. Throws where it runs on. */
  stopBackground(): Promise<void>;
  /** Reloads the extension as about:debugging does, which is what an update does to open tabs. */
  reloadExtension(): Promise<void>;
  setExtensionEnabled(enabled: boolean): Promise<void>;
  /** Ticks "Run in Private Windows" on about:addons; the extension starts anew. */
  allowPrivateWindows(): Promise<void>;
  /** Gives or takes access to all sites, as the reader does on about:addons. */
  setHostAccess(granted: boolean): Promise<void>;
  /** Opens one and waits for its start page. */
  openPrivateWindow(): Promise<void>;
  closePrivateWindows(): Promise<void>;
  /** The browser's own interface language from now on. */
  setLanguage(tag: string): Promise<void>;
  /** The tab's id, as the extension knows it, of a page at this address. */
  tabId(url: string): Promise<number>;
  /** The errors of the extension in the browser's console since the last call. */
  complaints(): Promise<string[]>;
}

/** How long a frame may take to answer, milliseconds. */
const FRAME_ANSWER_MS = 10_000;

const ID = JSON.stringify(FIREFOX_EXTENSION_ID);
const EXTENSION = `WebExtensionPolicy.getByID(${ID}).extension`;
const FRONT = `Services.wm.getMostRecentWindow('navigator:browser')`;
const POPUP = `${FRONT}.document.querySelector('browser.webextension-popup-browser')`;
const SIDEBAR = `${FRONT}.SidebarController.browser.contentDocument?.getElementById('webext-panels-browser')`;

const module = (path: string, name: string) => `ChromeUtils.importESModule('resource://gre/modules/${path}').${name}`;
const ADDON = `(await ${module('AddonManager.sys.mjs', 'AddonManager')}.getAddonByID(${ID}))`;
const API = `${module('ExtensionParent.sys.mjs', 'ExtensionParent')}.apiManager.global`;

export function firefoxChrome(inBrowserWindow: InBrowserWindow): FirefoxChrome {
  const run = (body: string) =>
    within('the browser’s window', ANSWER_MS, inBrowserWindow<null>(`(async () => { ${body}; return null; })()`)).then(
      () => undefined,
    );

  const frame = (element: string): FirefoxFrame => {
    const evaluate = async <T>(expression: string): Promise<T> => {
      const answering = inBrowserWindow<{ value?: string; error?: string }>(`new Promise((answer) => {
        const { messageManager } = ${element};
        const name = 'khulasa-test:' + Math.random();
        messageManager.addMessageListener(name, function hear({ data }) {
          messageManager.removeMessageListener(name, hear);
          answer(data);
        });
        const script = ${JSON.stringify(frameScript(expression))}.replaceAll('NAME', JSON.stringify(name));
        messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      })`);
      // A frame that is just being replaced (the popup changes its process while it opens) never answers.
      const answer = await within('the frame’s answer', FRAME_ANSWER_MS, answering);
      if (answer.error !== undefined) throw new Error(answer.error);
      return (answer.value === undefined ? undefined : JSON.parse(answer.value)) as T;
    };
    return {
      evaluate,
      async click(selector) {
        const id = randomUUID();
        await until(`${selector} to click`, () =>
          evaluate<boolean>(`(() => {
            const element = document.querySelector(${JSON.stringify(selector)});
            if (!element) return false;
            // Asked again because the answer came late, it must not click a second time.
            if (content.khulasaClick === '${id}') return true;
            content.khulasaClick = '${id}';
            // After this answer: a click that closes the popup takes the frame with it.
            content.setTimeout(() => {
              const activation = content.windowUtils.setHandlingUserInput(true);
              element.click();
              activation.destruct();
            });
            return true;
          })()`),
        );
      },
      text: async () => (await evaluate<string>('document.body.innerText')).replace(/\s+/g, ' '),
    };
  };

  const shown = async (what: string, element: string, path: string): Promise<FirefoxFrame> => {
    await until(what, () =>
      inBrowserWindow<boolean>(`!!${element}?.currentURI?.spec.includes(${JSON.stringify(path)})`),
    );
    const found = frame(element);
    await until(`${what} to load`, () => found.evaluate<boolean>(`document.readyState === 'complete'`));
    return found;
  };

  return {
    async clickToolbarButton() {
      // Its promise may outlast the popup.
      await run(`void ${API}.browserActionFor(${EXTENSION}).triggerAction(${FRONT})`);
      return shown('the popup', POPUP, 'popup.html');
    },
    sidebar: () => shown('the sidebar', SIDEBAR, 'sidepanel.html'),
    closeSidebar: () => run(`${FRONT}.SidebarController.hide()`),
    pressAltShift: (letter) =>
      run(`
        const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!input.beginInputTransactionForTests(${FRONT})) throw new Error('Another input is under way.');
        const keys = [['Alt', 'AltLeft'], ['Shift', 'ShiftLeft'], ['${letter}', 'Key${letter}']]
          .map(([key, code]) => new KeyboardEvent('', { key, code }));
        for (const key of keys) input.keydown(key);
        for (const key of keys.reverse()) input.keyup(key)`),
    pressMenuItem: (label) =>
      run(`
        const menu = ${FRONT}.document.getElementById('contentAreaContextMenu');
        if (menu.state !== 'open') await new Promise((shown) => menu.addEventListener('popupshown', shown, { once: true }));
        const item = [...menu.querySelectorAll('menuitem')].find((each) => each.label === ${JSON.stringify(label)});
        if (!item) throw new Error('No such item in the menu.');
        const submenu = item.parentElement === menu ? null : item.parentElement;
        if (submenu) {
          const shown = new Promise((done) => submenu.addEventListener('popupshown', done, { once: true }));
          submenu.parentElement.openMenu(true);
          await shown;
        }
        (submenu ?? menu).activateItem(item)`),
    stopBackground: () =>
      run(`
        await ${EXTENSION}.terminateBackground({ disableResetIdleForTest: true });
        // Asked here, since the next event of the browser starts it again.
        if (${EXTENSION}.backgroundState === 'running') throw new Error('The background runs on.')`),
    reloadExtension: () => run(`await ${ADDON}.reload()`),
    setExtensionEnabled: (enabled) => run(`await ${ADDON}.${enabled ? 'enable' : 'disable'}()`),
    allowPrivateWindows: () =>
      run(`
        await ${module('ExtensionPermissions.sys.mjs', 'ExtensionPermissions')}
          .add(${ID}, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
        await ${ADDON}.reload()`),
    setHostAccess: (granted) =>
      run(`
        await ${module('ExtensionPermissions.sys.mjs', 'ExtensionPermissions')}
          .${granted ? 'add' : 'remove'}(${ID}, { permissions: [], origins: ['http://*/*', 'https://*/*'] }, ${EXTENSION})`),
    async openPrivateWindow() {
      await run(`
        const opened = ${FRONT}.OpenBrowserWindow({ private: true });
        await new Promise((done) => opened.addEventListener('load', done, { once: true }))`);
      // An address that is given while the window's own start page loads gets lost, and the driver waits for it for ever.
      await until('the start page of the private window', () =>
        inBrowserWindow<boolean>(`(() => {
          const { selectedBrowser } = ${FRONT}.gBrowser;
          const isStart = selectedBrowser.currentURI.spec === 'about:privatebrowsing';
          return isStart && !selectedBrowser.webProgress.isLoadingDocument;
        })()`),
      );
    },
    closePrivateWindows: () =>
      run(`
        const { PrivateBrowsingUtils } = window;
        for (const each of [...Services.wm.getEnumerator('navigator:browser')]) {
          if (PrivateBrowsingUtils.isWindowPrivate(each)) each.close();
        }`),
    setLanguage: (tag) =>
      run(`
        Services.locale.availableLocales = ['en-US', '${tag}'];
        Services.locale.requestedLocales = ['${tag}']`),
    tabId: (url) =>
      until(`a tab at ${url}`, () =>
        inBrowserWindow<number | null>(`(() => {
          for (const { gBrowser } of Services.wm.getEnumerator('navigator:browser')) {
            const tab = gBrowser?.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
            if (tab) return ${API}.tabTracker.getId(tab);
          }
          return null;
        })()`),
      ),
    complaints: () =>
      inBrowserWindow(`(() => {
        const messages = Services.console.getMessageArray();
        Services.console.reset();
        return messages
          .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
          .filter(({ sourceName }) => sourceName.startsWith('moz-extension://'))
          // The browser's own words for a page that was closed or cached while an answer was on its way.
          .filter(({ errorMessage }) => !/^Promise \\w+ (after context unloaded|while context is inactive)/.test(errorMessage))
          .map(({ sourceName, lineNumber, columnNumber, errorMessage }) =>
            [sourceName, lineNumber, columnNumber].join(':') + ' ' + errorMessage);
      })()`),
  };
}

/** A frame script sees the frame's window as `content`. `NAME` is the message that carries the answer. */
function frameScript(expression: string): string {
  return `(async () => {
    const { document } = content;
    return JSON.stringify(await (${expression}));
  })().then(
    (value) => sendAsyncMessage(NAME, { value }),
    (error) => sendAsyncMessage(NAME, { error: String(error) }),
  )`;
}
