/** Whether this view belongs to a private window, where nothing is kept and the library must not be opened. */
import { browser } from 'wxt/browser';

/** True also where the browser shares one extension process between private and other windows. */
export async function isPrivateWindow(): Promise<boolean> {
  if (browser.extension?.inIncognitoContext) return true;
  return (await browser.windows.getCurrent()).incognito;
}
