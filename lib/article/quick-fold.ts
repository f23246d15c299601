/** Folding for wording rules. */

/**
 * Folds Arabic text like lib/arabic/fold.ts in everything that wording rules look at, in whole strings instead of unit by
 * unit: rules run over every line of a page.
 */
export function quickFold(text: string): string {
  return text
    .replace(/[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replaceAll('ک', 'ك')
    .replaceAll('ة', 'ه')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
}
