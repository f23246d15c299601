/** Sending until it is answered: the browser may stop the background between any two steps. */
import { browser } from 'wxt/browser';

/** Pauses before the second, third … try. Every message carries an id made here, so a repeated one changes nothing. */
const RETRY_PAUSES_MS = [100, 500, 2000];

/**
 * @returns what `send` answers
 * @throws the last error, when every try failed or the extension is gone (updated, reloaded, disabled)
 */
export async function reliably<T>(send: () => Promise<T>): Promise<T> {
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return await send();
    } catch (error) {
      if (!browser.runtime?.id) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return await send();
}
