/** Puts a view into its page. */
import './styles/index.css';
import type { ReadonlySignal } from '@preact/signals';
import { type ComponentChild, render } from 'preact';
import type { Translator } from '../lib/i18n.ts';
import { TranslationProvider } from './translation.ts';

/**
 * Draws a view and draws it again when a signal that it reads changes.
 *
 * @param view reads signals and gives what to draw
 */
export function mount(translator: ReadonlySignal<Translator>, view: () => ComponentChild): void {
  const place = document.getElementById('app');
  if (!place) throw new Error('The page has no place for its view.');
  const View = () => <TranslationProvider value={translator.value}>{view()}</TranslationProvider>;
  render(<View />, place);
}
