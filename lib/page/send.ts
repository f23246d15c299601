/** Sends to the background until it answers: the browser may stop the background between any two steps. */
import { browser } from 'wxt/browser';
import { sendToBackground, type ToBackground } from '../messages.ts';

/** Pauses before the second, third … try. Every message carries an id made here, so a repeated one changes nothing. */
const RETRY_PAUSES_MS = [100, 500, 2000];

/**
 * @returns the background's answer
 * @throws the last error, when every try failed or the extension is gone (updated, reloaded, disabled)
 */
export async function sendReliably<T extends keyof ToBackground>(
  type: T,
  data: Parameters<ToBackground[T]>[0],
): Promise<ReturnType<ToBackground[T]>> {
  const send = sendToBackground as (
    type: T,
    data: Parameters<ToBackground[T]>[0],
  ) => Promise<ReturnType<ToBackground[T]>>;
  for (const pause of RETRY_PAUSES_MS) {
    try {
      return await send(type, data);
    } catch (error) {
      if (!browser.runtime?.id) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return await send(type, data);
}
