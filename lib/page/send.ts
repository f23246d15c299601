/** Sends to the background until it answers. */
import { sendToBackground, type ToBackground } from '../messages.ts';
import { reliably } from './reliably.ts';

/**
 * @returns the background's answer
 * @throws see `reliably`
 */
export function sendReliably<T extends keyof ToBackground>(
  type: T,
  data: Parameters<ToBackground[T]>[0],
): Promise<ReturnType<ToBackground[T]>> {
  const send = sendToBackground as (
    type: T,
    data: Parameters<ToBackground[T]>[0],
  ) => Promise<ReturnType<ToBackground[T]>>;
  return reliably(() => send(type, data));
}
