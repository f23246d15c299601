import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/arabic/fold.ts';
import { analyse } from '../../../lib/insight/analyse.ts';
import { STORY } from './story.ts';

const insight = analyse(STORY);
const actor = (name: string) => insight.actors.find((one) => one.name === name || one.aliases.includes(name));

describe('actors', () => {
  it('merges a person’s full name and surname, with the role that the text gives', () => {
    expect(actor('سولبرغ')).toMatchObject({
      name: 'هنريك سولبرغ',
      kind: 'person',
      role: 'نائب المدير العام للتحالف',
    });
    expect(actor('سولبرغ')?.mentions).toHaveLength(2);
  });

  it('merges an organisation with its acronym and its head noun, behind clitics too', () => {
    const alliance = actor('تحالف بحر الشمال');
    expect(alliance?.kind).toBe('organisation');
    expect(alliance?.mentions.length).toBeGreaterThanOrEqual(4);
  });

  it('puts what is in headline and lead first', () => {
    expect(insight.actors.slice(0, 3).map(({ name }) => name)).toContain('تحالف بحر الشمال');
    expect(insight.actors.slice(0, 4).map(({ name }) => name)).toContain('البرتغال');
  });

  it('takes adjectives of a country for no mention of it', () => {
    for (const { mentions } of insight.actors) {
      for (const { paragraph, start, end } of mentions) {
        const text = paragraph < 0 ? STORY.title : (STORY.paragraphs[paragraph] ?? '');
        expect(text.slice(start, end)).not.toMatch(/^النرويجية$/);
      }
    }
    expect(actor('وزارة الطاقة النرويجية')?.kind).toBe('organisation');
  });

  it('leaves the author and agencies out', () => {
    expect(actor('مازن العطار')).toBeUndefined();
    expect(insight.actors.filter(({ name }) => /وكالات/.test(name))).toEqual([]);
  });

  it('gives places at which the name stands', () => {
    for (const { name, aliases, mentions } of insight.actors) {
      const names = [name, ...aliases].map((one) => fold(one).replace(/^ال/, ''));
      for (const { paragraph, start, end } of mentions) {
        const text = fold((paragraph < 0 ? STORY.title : (STORY.paragraphs[paragraph] ?? '')).slice(start, end));
        expect(names.some((one) => text === one || text === `ال${one}`)).toBe(true);
      }
    }
  });

  it('keeps two people of one surname apart', () => {
    const { actors } = analyse({
      title: '',
      byline: '',
      publishedAt: '',
      paragraphs: [
        'التقى الوزير سمير حداد أمس المهندس كريم حداد في مقر الوزارة.',
        'وقال سمير حداد إن اللقاء كان مثمرا جدا.',
      ],
    });
    expect(
      actors
        .filter(({ name }) => name.endsWith('حداد'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['سمير حداد', 'كريم حداد']);
  });
});

describe('quotes', () => {
  it('binds reported speech to the person behind the title', () => {
    expect(insight.quotes).toContainEqual(
      expect.objectContaining({
        speaker: 'هنريك سولبرغ',
        kind: 'indirect',
        text: 'الفريق سيبقى في البلاد أسبوعين على الأقل',
      }),
    );
  });

  it('gives a direct quote without its marks to the speaker of the sentence', () => {
    expect(insight.quotes).toContainEqual(
      expect.objectContaining({
        speaker: 'هنريك سولبرغ',
        kind: 'direct',
        text: 'لن نترك أحدا وحده في هذه الأزمة الصعبة',
      }),
    );
  });

  it('gives «وأضافت أن» to the last speaker', () => {
    const added = insight.quotes.find(({ text }) => text.startsWith('أوسلو مستعدة'));
    expect(added?.speaker).toBe('وزارة الطاقة النرويجية');
  });

  it('gives places at which the text stands', () => {
    for (const { text, span } of insight.quotes) {
      expect((STORY.paragraphs[span.paragraph] ?? '').slice(span.start, span.end)).toBe(text);
    }
  });

  it.each([
    ['«لن ننسحب من الملعب قبل نهاية المباراة»، قال المدرب سامي خليل بعد اللقاء.', 'سامي خليل', 'direct'],
    ['وقال مصدر أمني إن الطريق الساحلي أغلق أمام السيارات.', 'مصدر أمني', 'indirect'],
    ['وبحسب منظمة الصحة العالمية فإن عدد الحالات تراجع كثيرا هذا الشهر.', 'منظمة الصحة العالمية', 'indirect'],
    ['نقلت رويترز عن مسؤول مصري قوله إن المفاوضات توقفت تماما.', 'مسؤول مصري', 'indirect'],
    ['وقال الخبير سامي خليل: السوق بحاجة إلى وقت طويل كي تتعافى.', 'سامي خليل', 'direct'],
    ['ودعا الرئيس كمال منصور إلى حوار وطني شامل بين جميع الأطراف.', 'كمال منصور', 'indirect'],
  ])('%s', (paragraph, speaker, kind) => {
    const { quotes } = analyse({ title: '', byline: '', publishedAt: '', paragraphs: [paragraph] });
    expect(quotes.map((quote) => [quote.speaker, quote.kind])).toEqual([[speaker, kind]]);
  });

  it('takes a name in quotation marks for no quote', () => {
    const { quotes } = analyse({
      title: '',
      byline: '',
      publishedAt: '',
      paragraphs: ['فاز فيلم «ليل المدينة الطويل» بجائزة المهرجان.'],
    });
    expect(quotes).toEqual([]);
  });

  it('takes no measure for a speaker', () => {
    const paragraphs = ['وتختار المدرسة مواعيد الرحلات في كل عام بحسب حالة الطقس في الجبال القريبة.'];
    expect(analyse({ title: '', byline: '', publishedAt: '', paragraphs }).quotes).toEqual([]);
  });
});

describe('summary', () => {
  it('gives three whole sentences in the article’s order by default', () => {
    expect(insight.summary).toHaveLength(3);
    const places = insight.summary.map(({ span }) => span.paragraph * 10_000 + span.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const { text, span } of insight.summary)
      expect(STORY.paragraphs[span.paragraph]?.slice(span.start, span.end)).toBe(text);
  });

  it('leaves dateline, placeholder and byline out, however many are asked for', () => {
    const all = analyse({ ...STORY, paragraphs: [...STORY.paragraphs, 'مازن العطار'], sentences: 50 }).summary.map(
      ({ text }) => text,
    );
    expect(all.length).toBeGreaterThan(5);
    expect(all.join('\n')).not.toMatch(/visit_count|وكالات|مازن/);
  });

  it('never says a sentence twice', () => {
    const paragraphs = [...STORY.paragraphs, ...STORY.paragraphs];
    const texts = analyse({ ...STORY, paragraphs, sentences: 50 }).summary.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives what there is when the text is short', () => {
    const { summary } = analyse({
      title: '',
      byline: '',
      publishedAt: '',
      paragraphs: ['أغلقت المدارس أبوابها أمس بسبب الأمطار الغزيرة.'],
    });
    expect(summary).toHaveLength(1);
  });
});

describe('text of every kind', () => {
  it.each([
    ['nothing', []],
    ['empty paragraphs', ['', ' ', '\n']],
    ['no Arabic', ['The minister said “we will go on” on 14 September 2022.', '東京で会議が開かれた。']],
    ['marks alone', ['«»"".،؛؟!', ')(', '{{']],
    ['mixed directions', ['أعلنت شركة Apple في \u202bمصر\u202c عن iPhone 15 (Pro) بسعر $999.']],
    ['broken marks and lone surrogates', ['قال «إن \ud800 الأمر انتهى', 'ـ'.repeat(500)]],
  ])('%s', (_name, paragraphs) => {
    const { actors, quotes, summary, dates } = analyse({
      title: '',
      byline: '',
      publishedAt: 'not a date',
      paragraphs,
    });
    for (const list of [actors, quotes, summary, dates]) expect(Array.isArray(list)).toBe(true);
  });

  it('takes a paragraph of 100,000 words', () => {
    const paragraph = Array.from(
      { length: 5_000 },
      (_, i) =>
        `وقال سمير حداد${i % 50} إن البند رقم ${i} من الخطة اكتمل في موعده المحدد بلا تأخير أو زيادة على الكلفة المقررة.`,
    ).join(' ');
    const { summary, actors } = analyse({ title: 'خطة', byline: '', publishedAt: '', paragraphs: [paragraph] });
    expect(summary.length).toBeGreaterThan(0);
    expect(actors.length).toBeGreaterThan(0);
  });
});
