/** The reader's command to save what is selected, also while the page's own script is still on its way there. */
import { sendToPage } from '../messages.ts';

/** Pauses before each question to the page, ms: the reader's script comes after the article is cleaned. */
const PAUSES_MS = [0, 150, 300, 600, 1_200, 2_400];

/**
 * Has a tab's page save its selection as a highlight.
 *
 * @returns whether the page took it; false after some 5 s where no reader runs, for example on a page that is not Arabic.
 */
export async function saveSelectionOf(tabId: number): Promise<boolean> {
  for (const ms of PAUSES_MS) {
    await new Promise((done) => setTimeout(done, ms));
    if (await sendToPage(tabId, 'saveSelection')) return true;
  }
  return false;
}
