import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { Painter } from '../../../lib/page/paint.ts';
import { PAINT_SHEET } from '../../../lib/page/paint-sheet.ts';
import type { HighlightColour } from '../../../lib/types.ts';
import { addSheet, rangeOf, show } from './page.ts';
import { pixels } from './pixels.ts';

let painter: Painter;
let removeSheet = () => {};
beforeEach(() => {
  removeSheet = addSheet(PAINT_SHEET);
  painter = new Painter(document);
});
afterEach(() => {
  painter.clear();
  removeSheet();
  show('');
});

const BACKGROUNDS: Record<HighlightColour, string> = {
  yellow: '255,227,122',
  green: '181,232,168',
  blue: '179,217,255',
  pink: '255,194,220',
};

describe('painting', () => {
  it.each(Object.entries(BACKGROUNDS))('shows %s on a light and on a dark page', async (colour, background) => {
    for (const theme of ['background:#fff;color:#000', 'background:#111;color:#eee']) {
      show(`<p style="${theme};font-size:24px">قال الوزير إن الوفد وصل</p>`);
      painter.paint([{ id: 'a', colour: colour as HighlightColour, range: rangeOf('الوزير') }]);
      const counts = await pixels('p');
      expect(counts.get(background)).toBeGreaterThan(300);
      expect(counts.get('26,26,26')).toBeGreaterThan(5);
    }
  });

  it('changes no node, and takes everything away', async () => {
    const body = show('<p style="font-size:24px">قال <b>الوز</b>ير إن الوفد وصل</p>');
    const before = body.outerHTML;
    painter.paint([{ id: 'a', colour: 'green', range: rangeOf('الوز') }]);
    painter.flash(rangeOf('الوفد'));
    expect(body.outerHTML).toBe(before);
    expect(CSS.highlights.size).toBe(2);
    painter.clear();
    expect(CSS.highlights.size).toBe(0);
    expect((await pixels('p')).get(BACKGROUNDS.green)).toBeUndefined();
  });

  it('shows the given highlights and no others', () => {
    show('<p>قال الوزير إن الوفد وصل</p>');
    const [first, second] = [rangeOf('الوزير'), rangeOf('الوفد')];
    painter.paint([
      { id: 'a', colour: 'yellow', range: first },
      { id: 'b', colour: 'pink', range: second },
    ]);
    painter.paint([{ id: 'b', colour: 'yellow', range: second }]);
    const painted = [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String));
    expect(painted).toEqual(['الوفد']);
  });

  it('flashes for a moment, above a highlight', async () => {
    show('<p style="font-size:24px">قال الوزير إن الوفد وصل</p>');
    vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame'] });
    painter.paint([{ id: 'a', colour: 'yellow', range: rangeOf('الوزير') }]);
    painter.flash(rangeOf('الوزير'));
    vi.useRealTimers();
    expect((await pixels('p')).get('255,180,84')).toBeGreaterThan(300);
  });

  it('shows a mark where the reader forces colours', async () => {
    const features = [{ name: 'forced-colors', value: 'active' }];
    await cdp().send('Emulation.setEmulatedMedia', { features });
    show('<p style="font-size:24px">قال الوزير إن الوفد وصل</p>');
    painter.paint([{ id: 'a', colour: 'blue', range: rangeOf('الوزير') }]);
    const marked = await pixels('p');
    painter.clear();
    const plain = await pixels('p');
    expect([...marked].filter(([colour, count]) => count > 300 && !plain.has(colour))).toHaveLength(1);
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('ends a flash by itself', () => {
    vi.useFakeTimers();
    show('<p>قال الوزير</p>');
    painter.flash(rangeOf('الوزير'));
    expect(CSS.highlights.size).toBe(1);
    vi.runAllTimers();
    expect(CSS.highlights.size).toBe(0);
    vi.useRealTimers();
  });

  it('keeps a flash behind another tab until the page is in front, and for its moment then', () => {
    vi.useFakeTimers();
    // No frame is asked for behind another tab.
    const frame = vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(1);
    show('<p>قال الوزير</p>');
    painter.flash(rangeOf('الوزير'));
    vi.advanceTimersByTime(60_000);
    expect(CSS.highlights.size).toBe(1);
    frame.mock.calls[0]?.[0](0);
    expect(CSS.highlights.size).toBe(1);
    vi.runAllTimers();
    expect(CSS.highlights.size).toBe(0);
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
});
