/** Settings, language and theme of an extension page, live. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { createTranslator, interfaceLanguage, regionalLocale, type Translator } from '../i18n.ts';
import { readSettings, type Settings, watchSettings } from '../settings.ts';
import { dress } from './dress.ts';

export interface Appearance {
  settings: ReadonlySignal<Settings>;
  translator: ReadonlySignal<Translator>;
}

/** Reads the settings and keeps `<html lang dir data-theme>` and the document's title as they say. */
export async function startAppearance(title: (translator: Translator) => string): Promise<Appearance> {
  const languages = [browser.i18n.getUILanguage(), ...navigator.languages];
  const settings = signal(await readSettings());
  watchSettings((next) => {
    settings.value = next;
  });
  const translator = computed(() => {
    const language = interfaceLanguage(settings.value, languages);
    return createTranslator(language, regionalLocale(language, languages));
  });
  effect(() => {
    dress(document, translator.value, settings.value.theme);
    document.title = title(translator.value);
  });
  return { settings, translator };
}
