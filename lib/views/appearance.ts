/** Settings, language and theme of an extension page, live. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { createTranslator } from '../dictionaries.ts';
import { interfaceLanguage, type Language, regionalLocale, type Translator } from '../i18n.ts';
import { dress } from './dress.ts';
import { followSettings, type LiveSettings } from './live-settings.ts';

export interface Appearance extends LiveSettings {
  translator: ReadonlySignal<Translator>;
}

/** Reads the settings and keeps `<html lang dir data-theme>` and the document's title as they say. */
export async function startAppearance(title: (translator: Translator) => string): Promise<Appearance> {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const speak = (language: Language) => createTranslator(language, regionalLocale(language, languages));
  const { settings, change } = await followSettings();
  const translator = signal(speak(interfaceLanguage(settings.peek(), languages)));
  effect(() => {
    const language = interfaceLanguage(settings.value, languages);
    if (language !== translator.peek().language) translator.value = speak(language);
  });
  effect(() => {
    dress(document, translator.value, settings.value.theme);
    document.title = title(translator.value);
  });
  return { settings, change, translator };
}
