/** The options' side of the site rules: checked with this browser's own selectors, saved with what changed elsewhere. */
import { changeSettings, readSettings } from '../settings.ts';
import { mergeTexts, parseSiteRules, type RuleError } from '../site-rules-text.ts';

const nothing = document.createDocumentFragment();

function isSelector(selector: string): boolean {
  try {
    nothing.querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong with a text of site rules, in this browser. */
export function checkRules(text: string): RuleError[] {
  return parseSiteRules(text, isSelector).errors;
}

/**
 * Keeps the text, with what the panel or the context menu changed since the reader began from `base`.
 *
 * @returns the way to undo that
 */
export async function saveRules(text: string, base: string): Promise<() => Promise<void>> {
  const { siteRules } = await readSettings();
  await changeSettings({ siteRules: mergeTexts(base, text, siteRules) });
  return () => changeSettings({ siteRules });
}
