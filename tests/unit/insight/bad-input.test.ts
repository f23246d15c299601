import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import { STORY } from './story.ts';
import { insightOf } from './support.ts';

describe('insight without the tagger’s model', () => {
  it('says that the actors are unavailable, and answers by rules', () => {
    const insight = analyse(STORY);
    expect(insight.actorsUnavailable).toBe(true);
    expect(insight.actors.length).toBeGreaterThan(3);
    expect(insight.summary.length).toBeGreaterThan(0);
  });

  it('does not say so with the model', () => {
    expect(insightOf(...STORY.paragraphs).actorsUnavailable).toBe(false);
  });
});

describe('insight with the model', () => {
  it.each([
    ['nothing', []],
    ['empty paragraphs', ['', ' ', '\n']],
    ['no Arabic', ['The minister said “we will go on” on 14 September 2022.', '東京で会議が開かれた。']],
    ['marks alone', ['«»"".،؛؟!', ')(', '{{', '- - -']],
    ['broken marks and lone surrogates', ['قال «إن \ud800 الأمر انتهى', 'ـ'.repeat(500)]],
  ])('has no actor in %s', (_, paragraphs) => {
    const { actors, actorsUnavailable } = insightOf(...paragraphs);
    expect(actors).toEqual([]);
    expect(actorsUnavailable).toBe(false);
  });

  it('takes mixed directions, and places point at what is printed', () => {
    const text = 'أعلنت شركة Apple في \u202bمصر\u202c عن iPhone 15 (Pro) بسعر $999، وقال Tim Cook إن البيع سيبدأ غدا.';
    const { actors, quotes } = insightOf(text);
    expect(actors.map(({ name }) => name)).toContain('مصر');
    for (const { mentions } of actors)
      for (const { start, end } of mentions) expect(text.slice(start, end).trim()).not.toBe('');
    for (const { span, text: said } of quotes) expect(text.slice(span.start, span.end)).toBe(said);
  });

  it('takes one paragraph of 100,000 words', () => {
    const sentence = (i: number) =>
      `وقال وزير النقل سمير حداد${i % 50} في بيروت إن البند رقم ${i} (ملحق) من خطة وزارة النقل «اكتمل في موعده بلا تأخير»، وأضاف أن الكلفة ثابتة.`;
    const paragraph = Array.from({ length: 4_200 }, (_, i) => sentence(i)).join(' ');
    const { actors, quotes, summary } = insightOf(paragraph);
    expect(actors.length).toBeGreaterThan(10);
    expect(quotes.length).toBeGreaterThan(4_000);
    expect(summary.length).toBeGreaterThan(0);
  }, 120_000);
});
