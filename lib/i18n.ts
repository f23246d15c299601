/**
 * The interface's language: which one, its strings, its numbers. No browser API, so that page and tests use it alike, and no dictionary:
 * these are in dictionaries.ts.
 */
import type { en } from '../locales/en.ts';
import type { ParametersOf, PluralForms } from '../locales/message-types.ts';
import type { Settings } from './settings.ts';
import type { NoiseReason } from './types.ts';

export type Language = 'ar' | 'en';
export type MessageKey = keyof typeof en;

type Parameters<Key extends MessageKey> = ParametersOf<(typeof en)[Key]>;
type Arguments<Key extends MessageKey> = keyof Parameters<Key> extends never ? [] : [parameters: Parameters<Key>];

/** All strings of one language. */
export type Dictionary = Readonly<Record<MessageKey, string | PluralForms>>;

export interface Translator {
  language: Language;
  direction: 'rtl' | 'ltr';
  /** BCP 47 tag for Intl: the reader's own region where the browser names one, so that months and digits are theirs. */
  locale: string;
  /**
   * The string for a key. Texts put into it are wrapped in Unicode isolates, so that a Latin host name cannot reorder an
   * Arabic sentence; numbers are written as the locale does.
   */
  t: <Key extends MessageKey>(key: Key, ...parameters: Arguments<Key>) => string;
  number: (value: number) => string;
  /** Whether there is a string under a key that was put together. */
  has: (key: string) => key is MessageKey;
}

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

const isLanguage = (tag: string): tag is Language => tag === 'ar' || tag === 'en';
const primaryOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The language that the interface speaks.
 *
 * @param browserLanguages the browser's languages by preference, its own interface language first. The first one that
 * the interface speaks wins; English where it speaks none of them.
 */
export function interfaceLanguage(
  settings: Pick<Settings, 'interfaceLanguage'>,
  browserLanguages: readonly string[],
): Language {
  if (settings.interfaceLanguage !== 'browser') return settings.interfaceLanguage;
  return browserLanguages.map(primaryOf).find(isLanguage) ?? 'en';
}

/** The reader's regional tag of a language (`ar-EG`), or the bare language where the browser names no valid one. */
export function regionalLocale(language: Language, browserLanguages: readonly string[]): string {
  const own = browserLanguages.find((tag) => primaryOf(tag) === language);
  try {
    return own ? (Intl.getCanonicalLocales(own)[0] ?? language) : language;
  } catch {
    return language;
  }
}

/**
 * @param dictionary the strings of the language
 * @param language the interface's language
 * @param locale a regional tag of it (see `regionalLocale`), for digits, dates and plural rules
 */
export function translatorOf(dictionary: Dictionary, language: Language, locale: string = language): Translator {
  const plural = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const number = (value: number): string => numbers.format(value);
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    locale,
    number,
    has: (key): key is MessageKey => Object.hasOwn(dictionary, key),
    t: (key, ...[parameters]) => {
      const values: Record<string, string | number> = parameters ?? {};
      const message = dictionary[key];
      const text = typeof message === 'string' ? message : formFor(message, plural, values.count);
      return text.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name] ?? '';
        return typeof value === 'number' ? number(value) : `${FIRST_STRONG_ISOLATE}${value}${POP_DIRECTIONAL_ISOLATE}`;
      });
    },
  };
}

function formFor(forms: PluralForms, plural: Intl.PluralRules, count: string | number | undefined): string {
  return forms[plural.select(Number(count ?? 0))] ?? forms.other;
}

type KeyUnder<Group extends string> = Extract<MessageKey, `${Group}.${string}`>;

const isKeyUnder = <Group extends string>(
  group: Group,
  key: string,
  { has }: Pick<Translator, 'has'>,
): key is KeyUnder<Group> => key.startsWith(`${group}.`) && has(key);

/** The key of what a noise rule says to the reader; a rule without words of its own takes those of its reason. */
export function ruleKey(translator: Pick<Translator, 'has'>, rule: string, reason: NoiseReason): KeyUnder<'rule'> {
  const own = `rule.${rule}`;
  return isKeyUnder('rule', own, translator) ? own : `rule.${reason}`;
}

/** The key of a keyboard command's words; null for a command that the strings do not know. */
export function commandKey(translator: Pick<Translator, 'has'>, command: string): KeyUnder<'command'> | null {
  const own = `command.${command}`;
  return isKeyUnder('command', own, translator) ? own : null;
}
