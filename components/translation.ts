/** The interface's language for every view below the provider. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../lib/i18n.ts';

const Translation = createContext<Translator | null>(null);

/** Gives the views below it their translator: `<TranslationProvider value={translator}>`. */
export const TranslationProvider = Translation.Provider;

/** The translator of the nearest provider. @throws Error outside of one */
export function useTranslator(): Translator {
  const translator = useContext(Translation);
  if (!translator) throw new Error('The view stands in no TranslationProvider.');
  return translator;
}
