/** Popup and side panel are no tabs, so Playwright does not see them; the DevTools protocol reaches them. */
import type { CDPSession } from 'playwright-core';
import { until } from './wait.ts';

export interface RawPage {
  /** Evaluates an expression in the page, waiting for a promise. Throws what the page throws. */
  evaluate<T>(expression: string): Promise<T>;
  /** Clicks the middle of the first element that matches, as a mouse does: with user activation. */
  click(selector: string): Promise<void>;
  /** Waits until the page's text has these words. */
  waitForText(text: string | RegExp): Promise<void>;
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

interface Answer {
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Evaluated<T> {
  result: { value: T };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Attaches to a target by its id. Closing closes the page itself. */
export async function attachTarget(protocol: CDPSession, targetId: string): Promise<RawPage> {
  const { sessionId } = await protocol.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  let isGone = false;
  protocol.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = JSON.parse(event.message) as Answer;
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  protocol.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    isGone = true;
    for (const answer of waiting.values()) answer({ error: { message: 'The page was closed.' } });
  });

  const send = async <T>(method: string, params: object = {}): Promise<T> => {
    const id = ++last;
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    await protocol.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result as T;
  };

  const self: RawPage = {
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await send<Evaluated<T>>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async click(selector) {
      // A popup grows while it fills, so the place counts only once it stays: the same twice, with nothing over it.
      let before = '';
      const { x, y } = await until(`${selector} to click`, async () => {
        const place = await self.evaluate<{ x: number; y: number } | null>(`(() => {
          const element = document.querySelector(${JSON.stringify(selector)});
          if (!element) return null;
          element.scrollIntoView({ block: 'center' });
          const { x, y, width, height } = element.getBoundingClientRect();
          const middle = { x: x + width / 2, y: y + height / 2 };
          return width > 0 && element.contains(document.elementFromPoint(middle.x, middle.y)) ? middle : null;
        })()`);
        const isSame = place !== null && before === `${place.x} ${place.y}`;
        before = place ? `${place.x} ${place.y}` : '';
        return isSame && place;
      });
      const button = { x, y, button: 'left', clickCount: 1 };
      await send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
      await send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button }).catch((error: unknown) => {
        // A click that closes the page leaves nobody to answer.
        if (!isGone) throw error;
      });
    },
    async waitForText(text) {
      const has = (body: string) => (typeof text === 'string' ? body.includes(text) : text.test(body));
      await until(`the text ${text}`, async () => has(await self.evaluate<string>('document.body.innerText')));
    },
    async screenshot() {
      const { data } = await send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    async close() {
      await protocol.send('Target.closeTarget', { targetId });
    },
  };
  return self;
}
