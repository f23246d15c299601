/** The trained tagger, read once from the extension's own package. */
import { browser } from 'wxt/browser';
import { loadTagger, type Tagger } from '../insight/tagger/tagger.ts';

let loading: Promise<Tagger | undefined> | undefined;

/**
 * The tagger, loaded when it is first asked for; undefined where its file is missing or damaged. Then the rules find the
 * actors alone, and the next start of the background tries again.
 */
export function packagedTagger(): Promise<Tagger | undefined> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Tagger | undefined> {
  try {
    const response = await fetch(browser.runtime.getURL('/models/entities.bin'));
    if (!response.ok) throw new Error(`The tagger’s model cannot be read: ${response.status}`);
    return loadTagger(await response.arrayBuffer());
  } catch (error) {
    console.warn(error);
    return undefined;
  }
}
