/** Both languages at hand: to load the one that is spoken costs a view more time than the other's bytes. */
import { ar } from '../locales/ar.ts';
import { en } from '../locales/en.ts';
import { type Language, type Translator, translatorOf } from './i18n.ts';

const DICTIONARIES = { ar, en };

/** The translator of a language. @param locale a regional tag of it, see `regionalLocale` */
export function createTranslator(language: Language, locale: string = language): Translator {
  return translatorOf(DICTIONARIES[language], language, locale);
}
