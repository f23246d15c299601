/** Settings, language and theme of an extension page, live. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import {
  type Dictionary,
  interfaceLanguage,
  type Language,
  regionalLocale,
  type Translator,
  translatorOf,
} from '../i18n.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings, watchSettings } from '../settings.ts';
import { dress } from './dress.ts';

export interface Appearance {
  settings: ReadonlySignal<Settings>;
  translator: ReadonlySignal<Translator>;
}

/** A view speaks one language and loads no other. */
const DICTIONARIES: Record<Language, () => Promise<Dictionary>> = {
  ar: () => import('../../locales/ar.ts').then(({ ar }) => ar),
  en: () => import('../../locales/en.ts').then(({ en }) => en),
};

/** Reads the settings and keeps `<html lang dir data-theme>` and the document's title as they say. */
export async function startAppearance(title: (translator: Translator) => string): Promise<Appearance> {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speak = async (language: Language) =>
    translatorOf(await DICTIONARIES[language](), language, regionalLocale(language, languages));
  // Most readers leave the language to the browser, so its strings come while the settings are read.
  const likely = speak(interfaceLanguage(DEFAULT_SETTINGS, languages));
  const read = await readSettings();
  const chosen = interfaceLanguage(read, languages);
  const first = await likely;
  const settings = signal(read);
  const translator = signal(first.language === chosen ? first : await speak(chosen));
  watchSettings((next) => {
    settings.value = next;
  });
  effect(() => {
    const language = interfaceLanguage(settings.value, languages);
    if (language === translator.peek().language) return;
    void speak(language).then((next) => {
      // Chosen and chosen again while it was loaded: the last choice counts.
      if (interfaceLanguage(settings.peek(), languages) === language) translator.value = next;
    });
  });
  effect(() => {
    dress(document, translator.value, settings.value.theme);
    document.title = title(translator.value);
  });
  return { settings, translator };
}
