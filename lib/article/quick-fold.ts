/** Folding for wording rules. */

/**
 * Folds Arabic text like lib/arabic/fold.ts in everything that wording rules look at, in whole strings instead of unit by
 * unit: rules run over every line of a page. Patterns of one letter are run without being compiled, as a class of letters is.
 */
export function quickFold(text: string): string {
  return text
    .replace(
      /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g,
      '',
    )
    .replace(/ {2,}/g, ' ')
    .replace(/أ/g, 'ا')
    .replace(/إ/g, 'ا')
    .replace(/آ/g, 'ا')
    .replace(/ٱ/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ة/g, 'ه')
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .toLowerCase();
}
