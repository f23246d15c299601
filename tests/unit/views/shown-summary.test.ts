import { describe, expect, it } from 'vitest';
import { readingLength, shownSummary, summaryAsText } from '../../../lib/views/shown-summary.ts';

const sentence = (text: string, order: number, rank: number, cut = 0, start = 0) => ({
  text,
  span: { paragraph: order, start, end: start + text.length },
  order,
  rank,
  cut,
});

const SUMMARY = [
  sentence('صور (وكالة الميناء) - افتتح المتحف أبوابه بعد ترميم طويل.', 0, 0),
  sentence('وقالت المديرة إن القاعات الجديدة مجانية.', 1, 2, 1),
  sentence('من جهة أخرى، أعلنت البلدية موعد المهرجان.', 2, 1, 'من جهة أخرى، '.length),
];
const ARTICLE = { dateline: 'صور (وكالة الميناء)' };

describe('the summary that is shown', () => {
  it('has as many sentences as asked, in the article’s order', () => {
    const shown = (length: number) => shownSummary(SUMMARY, length, { dateline: '' }).map(({ span }) => span.paragraph);
    expect([1, 2, 3, 7].map(shown)).toEqual([[0], [0, 2], [0, 1, 2], [0, 1, 2]]);
  });

  it('leaves a connective out, and says so, only where the sentence before is not there', () => {
    const [, second] = shownSummary(SUMMARY, 2, ARTICLE);
    expect(second).toMatchObject({ text: 'أعلنت البلدية موعد المهرجان.', isTrimmed: true, start: 13 });
    const all = shownSummary(SUMMARY, 3, ARTICLE);
    expect(all[1]).toMatchObject({ text: 'وقالت المديرة إن القاعات الجديدة مجانية.', isTrimmed: false });
    expect(all[2]?.isTrimmed).toBe(false);
  });

  it('leaves the dateline out and leads to the whole sentence all the same', () => {
    const [first] = shownSummary(SUMMARY, 1, ARTICLE);
    expect(first).toMatchObject({ text: 'افتتح المتحف أبوابه بعد ترميم طويل.', isTrimmed: false });
    expect(first?.span.start).toBe(0);
  });
});

describe('the mark of an item', () => {
  it.each([
    ['* تفتح القاعة أبوابها صباحا.', 'تفتح القاعة أبوابها صباحا.'],
    ['– «باب البحر» أولى رواياتها.', '«باب البحر» أولى رواياتها.'],
    ['-5 درجات سجلها المرصد ليلا.', '-5 درجات سجلها المرصد ليلا.'],
  ])('is left out of %s', (text, shown) => {
    expect(shownSummary([sentence(text, 3, 0)], 1, ARTICLE)[0]).toMatchObject({ text: shown, isTrimmed: false });
  });
});

describe('the summary as text', () => {
  it('has title, sentences, source, date and address, Arabic lines from the right', () => {
    const text = summaryAsText({
      headline: 'المتحف يفتح أبوابه',
      sentences: shownSummary(SUMMARY, 2, ARTICLE),
      source: 'CNN بالعربية',
      date: '٢٣ نوفمبر ٢٠٢٦',
      url: 'https://mina.example/1',
    });
    expect(text.split('\n')).toEqual([
      '\u200Fالمتحف يفتح أبوابه',
      '',
      '\u200F• افتتح المتحف أبوابه بعد ترميم طويل.',
      '\u200F• أعلنت البلدية موعد المهرجان.',
      '',
      '\u200FCNN بالعربية، ٢٣ نوفمبر ٢٠٢٦',
      'https://mina.example/1',
    ]);
  });
});

describe('the length of reading', () => {
  it('counts words and never says less than a minute', () => {
    const paragraphs = (count: number) => ({
      paragraphs: [{ kind: 'paragraph' as const, text: Array.from({ length: count }, () => 'كلمة').join(' ') }],
    });
    expect(readingLength(paragraphs(20))).toEqual({ words: 20, minutes: 1 });
    expect(readingLength(paragraphs(690))).toEqual({ words: 690, minutes: 5 });
  });
});
