/** What the panel points at is painted in a colour of its own, on light and dark pages, and goes without a trace. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { Painter } from '../../../lib/page/paint.ts';
import { PAINT_SHEET } from '../../../lib/page/paint-sheet.ts';
import { SpanMarks } from '../../../lib/page/span-marks.ts';
import { addSheet, rangeOf, show } from './page.ts';
import { pixels } from './pixels.ts';

/** The background behind the words, and the words themselves. */
const MARKED = '211,194,255';
const WORDS = '26,26,26';

const marks = new SpanMarks();
let removeSheet = () => {};
beforeEach(() => {
  removeSheet = addSheet(PAINT_SHEET);
});
afterEach(() => {
  marks.clear();
  removeSheet();
  show('');
});

describe('marked places', () => {
  it('are all painted, on a light and on a dark page', async () => {
    for (const theme of ['background:#fff;color:#000', 'background:#111;color:#eee']) {
      show(`<p style="${theme};font-size:24px">قال الوزير إن الوفد وصل</p>`);
      marks.show([rangeOf('الوزير')]);
      const one = (await pixels('p')).get(MARKED) ?? 0;
      marks.show([rangeOf('الوزير'), rangeOf('الوفد')]);
      const both = await pixels('p');
      expect(one).toBeGreaterThan(300);
      expect(both.get(MARKED)).toBeGreaterThan(one * 1.5);
      expect(both.get(WORDS)).toBeGreaterThan(10);
    }
  });

  it('stand above a highlight and below the flash', async () => {
    show('<p style="font-size:24px">قال الوزير إن الوفد وصل</p>');
    const painter = new Painter(document);
    painter.paint([{ id: 'a', colour: 'yellow', range: rangeOf('الوزير') }]);
    marks.show([rangeOf('الوزير'), rangeOf('الوفد')]);
    expect((await pixels('p')).get('255,227,122')).toBeUndefined();
    painter.flash(rangeOf('الوفد'));
    const counts = await pixels('p');
    expect(counts.get('255,180,84')).toBeGreaterThan(300);
    expect(counts.get(MARKED)).toBeGreaterThan(300);
    painter.clear();
  });

  it('change no node, and go when others or none are asked for', async () => {
    const body = show('<p style="font-size:24px">قال <b>الوز</b>ير إن الوفد وصل</p>');
    const before = body.outerHTML;
    marks.show([rangeOf('الوفد')]);
    expect(body.outerHTML).toBe(before);
    marks.show([rangeOf('وصل')]);
    expect([...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String))).toEqual(['وصل']);
    marks.show([]);
    expect(CSS.highlights.size).toBe(0);
    expect((await pixels('p')).get(MARKED)).toBeUndefined();
  });

  it('show where the reader forces colours', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    await cdp().send('Emulation.setEmulatedMedia', { features });
    show('<p style="font-size:24px">قال الوزير إن الوفد وصل</p>');
    marks.show([rangeOf('الوزير')]);
    const marked = await pixels('p');
    marks.clear();
    const plain = await pixels('p');
    expect([...marked].filter(([colour, count]) => count > 300 && !plain.has(colour))).toHaveLength(1);
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
});
