/** The gate's cheapest questions, and the pages that could deceive them. */
import { describe, expect, it } from 'vitest';
import { isForeignThroughout, isPlainlyForeign } from '../../../lib/article/foreign.ts';
import { lookAtPage } from '../../../lib/article/gate.ts';
import { Dice, newsStory, tags } from '../../fixtures/build.ts';
import { openPage } from './open-page.ts';

const ENGLISH = Array.from(
  { length: 6 },
  (_, i) =>
    `We and our ${i + 2} partners store and use cookies on this device to measure how our pages are read by visitors.`,
);
const html = (title: string, body: string, lang = '') =>
  `<!doctype html><html${lang && ` lang="${lang}"`}><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;
/** A dialog in English in front of everything, with more and longer paragraphs than the gate asks for. */
const DIALOG = `<div class="dialog">${tags('p', ENGLISH)}</div>`;

describe('an English page', () => {
  it('is told by its paragraphs alone', async () => {
    const page = await openPage(
      html('How our pages are read', `<h1>How our pages are read</h1>${tags('p', ENGLISH)}`, 'en'),
    );
    expect(isPlainlyForeign(page)).toBe(true);
    expect(lookAtPage(page)).toEqual({ verdict: 'not-arabic', reason: 'not-arabic' });
  });

  it('is told without paragraphs by all of its text', async () => {
    const page = await openPage(html('How our pages are read', tags('span', ENGLISH)));
    expect(isPlainlyForeign(page)).toBe(false);
    expect(isForeignThroughout(page)).toBe(true);
  });
});

describe.each([1, 2, 3, 4, 5])('an Arabic page behind a dialog in English, story %i', (seed) => {
  const { headline, paragraphs } = newsStory(new Dice(seed));
  const lines = paragraphs.join('<br><br>');
  it.each([
    [
      'in paragraphs, called English',
      html('News', `${DIALOG}<div><h2>${headline}</h2>${tags('p', paragraphs)}</div>`, 'en-US'),
    ],
    [
      'in boxes',
      html('News', `${DIALOG}<div><h2>${headline}</h2>${tags('div', [...paragraphs, ...paragraphs])}</div>`),
    ],
    ['in lines of one box, with its headline as title', html(headline, `${DIALOG}<div>${lines}</div>`, 'en')],
    ['in lines of one box, with its headline above it', html('', `${DIALOG}<h1>${headline}</h1><div>${lines}</div>`)],
    ['in lines of one box, called Arabic', html('News', `${DIALOG}<div><h2>${headline}</h2>${lines}</div>`, 'ar-EG')],
  ])('is Arabic %s', async (_, source) => {
    const page = await openPage(source);
    expect(isPlainlyForeign(page)).toBe(false);
    expect(isForeignThroughout(page)).toBe(false);
    expect(lookAtPage(page).verdict).toBe('arabic');
  });
});

it('leaves a page in Persian to its letters, whatever its title says of it', async () => {
  const line =
    'رئیس شورای شهر گفت که پروژه‌ی تازه‌ی مترو تا پایان سال آینده به بهره‌برداری می‌رسد و هزینه‌ی آن پرداخت شده است.';
  const page = await openPage(
    html('پروژه‌ی تازه‌ی مترو', `<h1>پروژه‌ی تازه‌ی مترو</h1>${tags('p', Array(12).fill(line))}`),
  );
  expect(lookAtPage(page)).toEqual({ verdict: 'not-arabic', reason: 'other-language' });
});
