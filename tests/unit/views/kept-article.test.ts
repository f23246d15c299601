import { describe, expect, it } from 'vitest';
import { filterText, hashOf, routeOf } from '../../../lib/views/library-route.ts';
import { markedParagraphs } from '../../../lib/views/marked-paragraphs.ts';
import { textDifference } from '../../../lib/views/text-difference.ts';
import { highlight, paragraphs } from '../library/samples.ts';

const mark = (exact: string, prefix = '', suffix = '') =>
  highlight({ selectors: { quote: { exact, prefix, suffix }, position: { start: 0, end: exact.length } } });
const TEXT = paragraphs('قال الوزير إن السعر ثابت.', 'وأضاف أن السعر ثابت حتى الصيف.');
const marked = (...highlights: ReturnType<typeof mark>[]) =>
  markedParagraphs(TEXT, highlights).map(({ runs }) =>
    runs.map(({ text, highlight }) => (highlight ? `[${text}]` : text)).join(''),
  );

describe('highlights in a kept text', () => {
  it('are where their words are', () => {
    expect(marked(mark('الوزير'))[0]).toBe('قال [الوزير] إن السعر ثابت.');
    expect(marked(mark('كلمات أخرى'))).toEqual(TEXT.map(({ text }) => text));
  });

  it('are at the place that their surroundings say', () => {
    expect(marked(mark('السعر ثابت', 'وأضاف أن ', ' حتى'))).toEqual([
      'قال الوزير إن السعر ثابت.',
      'وأضاف أن [السعر ثابت] حتى الصيف.',
    ]);
  });

  it('run over paragraphs and overlap without losing a letter', () => {
    expect(marked(mark('ثابت. وأضاف'), mark('وأضاف أن'))).toEqual([
      'قال الوزير إن السعر [ثابت.]',
      '[وأضاف][ أن] السعر ثابت حتى الصيف.',
    ]);
  });
});

describe('the difference of two texts', () => {
  it('is told by words', () => {
    const after = paragraphs('قال الوزير إن السعر سيرتفع.', 'وأضاف أن السعر ثابت حتى الصيف.');
    const changes = textDifference(TEXT, after).filter(({ kind }) => kind !== 'same');
    expect(changes).toEqual([
      { kind: 'removed', text: 'ثابت.' },
      { kind: 'added', text: 'سيرتفع.' },
    ]);
  });

  it('leaves out what is far from any change', () => {
    const long = Array.from({ length: 100 }, (_, i) => `كلمة${i}`).join(' ');
    const runs = textDifference(paragraphs(`${long} قديم`), paragraphs(`${long} جديد`));
    expect(runs[0]?.text).toMatch(/^… كلمة88/);
    expect(textDifference(TEXT, TEXT).every(({ kind }) => kind === 'same')).toBe(true);
  });
});

describe('the address of the library page', () => {
  it.each([
    { shelf: 'history', query: 'وزير "الخارجية" & موقع:x', article: 'akhbar.example/1?id=2#x', actor: '' },
    { shelf: 'highlights', query: '', article: '', actor: '' },
  ] as const)('says what is open: %o', (route) => expect(routeOf(hashOf(route))).toEqual(route));

  it.each(['', '#', '#nowhere', '#%E0%A4%A'])('opens the history for %s', (hash) => {
    expect(routeOf(hash)).toEqual({ shelf: 'history', query: '', article: '', actor: '' });
  });

  it('writes filters as a reader would', () => {
    expect(filterText('طرف', 'ليلى "الحداد"')).toBe('طرف:"ليلى  الحداد"');
    expect(filterText('site', 'akhbar.example')).toBe('site:akhbar.example');
  });
});
