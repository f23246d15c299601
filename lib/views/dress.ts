/** The look of a document: language, direction, theme. */
import type { Translator } from '../i18n.ts';
import type { Settings } from '../settings.ts';

/** Gives a document the language, direction and theme of the interface. */
export function dress({ documentElement: root }: Document, translator: Translator, theme: Settings['theme']): void {
  root.lang = translator.locale;
  root.dir = translator.direction;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
