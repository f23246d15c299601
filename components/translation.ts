/** The interface's language for every view below the provider. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { createTranslator, type Translator } from '../lib/i18n.ts';

const Translation = createContext<Translator>(createTranslator('en'));

/** Gives the views below it their translator: `<TranslationProvider value={translator}>`. */
export const TranslationProvider = Translation.Provider;

/** The translator of the nearest provider. */
export const useTranslator = (): Translator => useContext(Translation);
