/** Highlights in open shadow roots: found, selected and painted. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { describeRange } from '../../../lib/anchoring/describe.ts';
import { findRange } from '../../../lib/anchoring/find.ts';
import { snapToWords } from '../../../lib/anchoring/snap.ts';
import { buildTextMap } from '../../../lib/anchoring/text-map.ts';
import { Painter } from '../../../lib/page/paint.ts';
import { PAINT_SHEET } from '../../../lib/page/paint-sheet.ts';
import { selectedRange } from '../../../lib/page/selected-range.ts';
import { addSheet, one, rangeOf, show } from './page.ts';

let removeSheet = () => {};
beforeEach(() => {
  removeSheet = addSheet(PAINT_SHEET);
  show('<p>قبل القصة</p><div id="host"><span>نص في الشق</span></div><p>بعد القصة</p>');
  one('#host').attachShadow({ mode: 'open' }).innerHTML =
    '<p id="story" style="font-size:24px">قال الوزير إن الوفد وصل إلى العاصمة</p><slot></slot>';
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  removeSheet();
  show('');
});

const root = () => one('#host').shadowRoot as ShadowRoot;
const story = () => root().getElementById('story') as HTMLElement;

describe('text in an open shadow root', () => {
  it('stands in the order of the page, slotted text in its slot', () => {
    expect(buildTextMap(document.body).text).toBe('قبل القصة قال الوزير إن الوفد وصل إلى العاصمة نص في الشق بعد القصة');
  });

  it('is found again, and boundaries around it are in their places', () => {
    const map = buildTextMap(document.body);
    const selectors = describeRange(map, rangeOf('الوفد وصل', story()));
    if (!selectors) throw new Error('No text.');
    expect(findRange(buildTextMap(document.body), selectors)?.toString()).toBe('الوفد وصل');
    expect(map.offsetOf(document.body, 0)).toBe(0);
    expect(map.text.slice(map.offsetOf(document.body, 2))).toBe('بعد القصة');
    expect(snapToWords(rangeOf('وفد', story())).toString()).toBe('الوفد');
  });

  it('can be selected with the mouse', async () => {
    const box = rangeOf('الوزير', story()).getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect();
    const at = {
      x: (frame?.left ?? 0) + box.left + box.width / 2,
      y: (frame?.top ?? 0) + box.top + box.height / 2,
      button: 'left' as const,
      clickCount: 2,
    };
    await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    expect(selectedRange(document, [root()])?.toString().trim()).toBe('الوزير');
  });

  it('is painted by the page’s sheet', async () => {
    const painter = new Painter(document);
    const before = await page.elementLocator(one('#host')).screenshot({ save: false });
    painter.paint([{ id: 'a', colour: 'yellow', range: rangeOf('الوزير', story()) }]);
    const after = await page.elementLocator(one('#host')).screenshot({ save: false });
    painter.clear();
    expect(after).not.toBe(before);
  });
});
