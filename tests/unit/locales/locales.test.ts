import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../lib/dictionaries.ts';
import { interfaceLanguage, type MessageKey, regionalLocale } from '../../../lib/i18n.ts';
import { ar } from '../../../locales/ar.ts';
import { en } from '../../../locales/en.ts';
import type { Message } from '../../../locales/message-types.ts';

const english: Record<string, Message> = en;
const arabic: Record<string, Message> = ar;
const keys = Object.keys(english) as MessageKey[];

const textsOf = (message: Message | undefined): string[] =>
  message === undefined ? [] : typeof message === 'string' ? [message] : Object.values(message);
const parametersOf = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([name]) => name).sort();

describe('dictionaries', () => {
  it('hold the same keys', () => expect(Object.keys(arabic).sort()).toEqual([...keys].sort()));

  it.each(keys)('%s says something in both', (key) => {
    for (const text of [...textsOf(english[key]), ...textsOf(arabic[key])]) expect(text.trim()).not.toBe('');
  });

  it.each(keys)('%s takes the same parameters in both', (key) => {
    const [inEnglish, inArabic] = [english[key], arabic[key]];
    if (typeof inEnglish === 'string') {
      expect(parametersOf(String(inArabic))).toEqual(parametersOf(inEnglish));
      return;
    }
    // The forms for none, one and two may say the number as a word.
    const known = new Set(textsOf(inEnglish).flatMap(parametersOf));
    for (const text of textsOf(inArabic)) expect(parametersOf(text).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(keys.filter((key) => typeof english[key] !== 'string'))('%s has all six Arabic forms', (key) => {
    expect(Object.keys(arabic[key] ?? {}).sort()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });

  it.each(keys)('%s has no Latin letter in Arabic', (key) => {
    for (const text of textsOf(arabic[key])) expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/\p{Script=Latin}/u);
  });

  it.each(keys.filter((key) => key !== 'languageArabic'))('%s has no Arabic letter in English', (key) => {
    for (const text of textsOf(english[key])) expect(text).not.toMatch(/\p{Script=Arabic}/u);
  });
});

describe('createTranslator', () => {
  it('writes Arabic counts in all six forms', () => {
    const { t } = createTranslator('ar', 'ar-EG');
    const said = [0, 1, 2, 3, 11, 100].map((count) => t('historyDeleted', { count }));
    expect(said).toEqual([
      'لم يكن في السجل شيء.',
      'حُذف خبر واحد من السجل.',
      'حُذف خبران من السجل.',
      'حُذفت ٣ أخبار من السجل.',
      'حُذف ١١ خبرًا من السجل.',
      'حُذف ١٠٠ خبر من السجل.',
    ]);
  });

  it('writes English counts', () => {
    const { t } = createTranslator('en');
    expect([1, 2, 1200].map((count) => t('mentionCount', { count }))).toEqual([
      '1 mention',
      '2 mentions',
      '1,200 mentions',
    ]);
  });

  it('isolates a foreign text that it puts into a sentence', () => {
    expect(createTranslator('ar').t('switchSiteNamed', { site: 'akhbar.example' })).toBe(
      'خُلاصة في \u2068akhbar.example\u2069',
    );
  });

  it('leaves a parameter that looks like one alone', () => {
    expect(createTranslator('en').t('nothingFound', { query: '{query} $&' })).toBe(
      'Nothing matches “\u2068{query} $&\u2069”.',
    );
  });

  it('writes digits as the region does', () => {
    expect(createTranslator('ar', 'ar-EG').number(1234)).toBe('١٬٢٣٤');
    expect(createTranslator('ar', 'ar-MA').number(1234)).toBe('1.234');
  });
});

describe('interfaceLanguage', () => {
  it('follows the reader’s choice before the browser', () =>
    expect(interfaceLanguage({ interfaceLanguage: 'ar' }, ['en-GB'])).toBe('ar'));
  it('takes the first browser language that it speaks', () =>
    expect(interfaceLanguage({ interfaceLanguage: 'browser' }, ['fr-MA', 'ar-MA', 'en'])).toBe('ar'));
  it('falls back to English', () =>
    expect(interfaceLanguage({ interfaceLanguage: 'browser' }, ['fr', 'arz'])).toBe('en'));
});

describe('regionalLocale', () => {
  it('is the reader’s own region', () => expect(regionalLocale('ar', ['en-US', 'ar-LB', 'ar'])).toBe('ar-LB'));
  it('is the bare language without one, or with a broken tag', () => {
    expect(regionalLocale('ar', ['en-US'])).toBe('ar');
    expect(regionalLocale('ar', ['ar-!!'])).toBe('ar');
  });
});
