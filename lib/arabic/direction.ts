/** Direction of a text by its script, since pages say it wrongly or not at all. */

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/g;
const LETTERS = /\p{L}/gu;

/**
 * The direction in which most letters of the text run; `null` where it has no letters. Arabic with some Latin names
 * stays right to left.
 */
export function textDirection(text: string): 'rtl' | 'ltr' | null {
  const letters = text.match(LETTERS)?.length ?? 0;
  if (letters === 0) return null;
  const rightToLeft = text.match(RIGHT_TO_LEFT)?.filter((character) => /\p{L}/u.test(character)).length ?? 0;
  return rightToLeft * 2 >= letters ? 'rtl' : 'ltr';
}
