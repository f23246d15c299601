/** An orphan instead of the wrong words: what few words, equal sentences and long quotes need before they are found. */
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../lib/anchoring/describe.ts';
import { findPlace } from '../../../lib/anchoring/match.ts';
import { createTextIndex } from '../../../lib/anchoring/text-index.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

const LEAD = 'زار الوزير أمس مصنع الزجاج في الضاحية الشرقية واطلع على خطوط الإنتاج الجديدة.';
const WAGES = 'وطالب العمال برفع الأجور وتحسين ظروف السلامة قبل نهاية العام.';
const REPLY = 'وردت الإدارة بأن الأرباح تراجعت بعد ارتفاع أسعار الغاز والنقل البحري.';
const ROAD = 'وفي المساء تفقد رئيس البلدية الطريق الساحلي وأمر بإصلاح الإنارة فيه.';

function select(
  text: string,
  quote: string,
  from = 0,
  isHidden?: (place: { start: number }) => boolean,
): HighlightSelectors {
  const start = text.indexOf(quote, from);
  const selectors = describePlace(createTextIndex(text), start, start + quote.length, isHidden);
  if (start < 0 || !selectors) throw new Error(`Not in the text: ${quote}`);
  return selectors;
}

function found(text: string, selectors: HighlightSelectors): string | null {
  const place = findPlace(createTextIndex(text), selectors);
  return place && text.slice(place.start, place.end);
}

describe('a highlight whose sentence is gone', () => {
  it('does not go to the same sentence elsewhere', () => {
    const text = [LEAD, WAGES, REPLY, ROAD, WAGES].join(' ');
    expect(found([LEAD, REPLY, ROAD, WAGES].join(' '), select(text, WAGES))).toBeNull();
  });

  it('of one word does not go to a word that is only like it', () => {
    const text = [LEAD, REPLY, ROAD].join(' ');
    expect(
      found(text.replace('الأرباح', 'العوائد').replace('الإنارة', 'والأرباح'), select(text, 'الأرباح')),
    ).toBeNull();
  });
});

describe('a quote that was torn', () => {
  it('by a sentence in its middle does not take that sentence in', () => {
    const text = [LEAD, WAGES, REPLY].join(' ');
    const quote = `${WAGES} ${REPLY}`;
    const now = [LEAD, WAGES, 'وغادر الوفد ليلا.', REPLY].join(' ');
    const place = found(now, select(text, quote));
    expect([REPLY, null]).toContain(place);
  });

  it('is not found by its two ends alone, however long it is', () => {
    const sentences = Array.from(
      { length: 60 },
      (_, at) => `وقال الشاهد ${at} إن الحادث ${at * 7} وقع في الشارع ${at * 13} ليلا.`,
    );
    const text = [LEAD, ...sentences, ROAD].join(' ');
    const quote = sentences.join(' ');
    const ends = [LEAD, ...sentences.slice(0, 9), REPLY, ...sentences.slice(-9), ROAD].join(' ');
    expect(found(ends, select(text, quote))).toBeNull();
    const edited = text.replaceAll('ليلا', 'مساء');
    expect(found(edited, select(text, quote))).toBe(quote.replaceAll('ليلا', 'مساء'));
  });
});

describe('the next best place', () => {
  it('is no copy that is hidden: where one of the two is left it is the highlight’s', () => {
    const text = [LEAD, WAGES, REPLY, LEAD, WAGES, REPLY].join(' ');
    const copy = text.lastIndexOf(WAGES);
    const isHidden = ({ start }: { start: number }) => start >= text.lastIndexOf(LEAD);
    const selectors = select(text, WAGES, 0, isHidden);
    expect(select(text, WAGES).nextBest?.words).toBe(1);
    expect(selectors.nextBest?.words).toBeLessThan(0.5);
    expect(copy).toBeGreaterThan(selectors.position.start);
    expect(found([LEAD, WAGES.replace('برفع', 'بزيادة'), REPLY].join(' '), selectors)).toBe(
      WAGES.replace('برفع', 'بزيادة'),
    );
  });

  it('is measured wherever words of the quote stand in order', () => {
    const text = [LEAD, WAGES, REPLY, 'وتوقع خبراء تحسين السلامة قبل نهاية الموسم.', ROAD].join(' ');
    expect(select(text, 'وتحسين ظروف السلامة قبل نهاية العام').nextBest?.words).toBeGreaterThanOrEqual(0.6);
  });
});
