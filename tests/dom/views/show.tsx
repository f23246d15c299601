/** Draws a view in the test page as an extension page would. */
import '../../../components/styles/index.css';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { TranslationProvider } from '../../../components/translation.ts';
import { createTranslator } from '../../../lib/dictionaries.ts';
import type { Language } from '../../../lib/i18n.ts';
import { dress } from '../../../lib/views/dress.ts';

export type Theme = 'light' | 'dark';
export const LOOKS: [Language, Theme][] = [
  ['ar', 'light'],
  ['ar', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
];

let place: HTMLElement | undefined;

/** Shows a view in a language and theme, in place of the one before. */
export async function show(view: ComponentChild, language: Language = 'en', theme: Theme = 'light') {
  hide();
  const translator = createTranslator(language, language === 'ar' ? 'ar-EG' : 'en-GB');
  dress(document, translator, theme);
  document.title = translator.t('productName');
  const app = document.body.appendChild(document.createElement('div'));
  place = app;
  const draw = (next: ComponentChild) =>
    act(() => render(<TranslationProvider value={translator}>{next}</TranslationProvider>, app));
  await draw(view);
  return { app, draw, t: translator.t };
}

/** Takes the view away. */
export function hide(): void {
  if (!place) return;
  render(null, place);
  place.remove();
  place = undefined;
}
