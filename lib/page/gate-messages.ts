/**
 * The gate's messages, in the words of lib/messages.ts and its library but without that: the gate starts on every page of the web,
 * where the library would be half of it.
 */
import { browser } from 'wxt/browser';
import type { ToBackground, ToPage } from '../messages.ts';
import { reliably } from './reliably.ts';

/** What the gate asks of the background. */
export type FromGate = <T extends 'arabicPage' | 'pageCleaned'>(
  type: T,
  data: Parameters<ToBackground[T]>[0],
) => Promise<ReturnType<ToBackground[T]>>;

/** In content scripts of both browsers, with callbacks. */
declare const chrome: typeof browser;

interface Answer {
  res?: never;
  err?: { message?: string };
}

/** Sends to the background until it answers; see `reliably`. */
export const sendFromGate: FromGate = (type, data) =>
  reliably(
    () =>
      new Promise((resolve, reject) => {
        const message = { id: 0, type, data, timestamp: Date.now() };
        // By callback, as the library does: the browser's trace then names the work behind the answer as a script's.
        chrome.runtime.sendMessage(message, (answer?: Answer) => {
          const failure = chrome.runtime.lastError ?? (answer ? answer.err : { message: 'No response' });
          if (failure) reject(new Error(failure.message));
          else resolve(answer?.res as never);
        });
      }),
  );

/** Answers messages to the page at once; of the others none is touched. */
export function answerFromGate(answers: { [T in keyof ToPage]?: () => ReturnType<ToPage[T]> }): void {
  browser.runtime.onMessage.addListener((message: { type?: keyof ToPage }, _sender, respond) => {
    const answer = answers[message?.type ?? 'stop'];
    if (answer) respond({ res: answer() });
  });
}
