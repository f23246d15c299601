/** Numbers that one text tells in digits and its copy in words: «3 أهداف», «ثلاثة أهداف»; both say the same. */
import { once } from './once.ts';
import { wordHashes } from './word-hashes.ts';

/** Forms of 1 to 9 as they count, as they follow «عشر», and as they say which one. */
const UNITS = [
  'واحد واحده احد احدي حادي حاديه اول اولي',
  'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي ثاني ثانيه',
  'ثلاثه ثلاث ثالث ثالثه',
  'اربعه اربع رابع رابعه',
  'خمسه خمس خامس خامسه',
  'سته ست سادس سادسه',
  'سبعه سبع سابع سابعه',
  'ثمانيه ثماني ثمان ثامن ثامنه',
  'تسعه تسع تاسع تاسعه',
];
const TENS = [
  'عشره عشر عاشر عاشره',
  'عشرون عشرين',
  'ثلاثون ثلاثين',
  'اربعون اربعين',
  'خمسون خمسين',
  'ستون ستين',
  'سبعون سبعين',
  'ثمانون ثمانين',
  'تسعون تسعين',
];
const HUNDREDS = [
  'مئه مائه ميه',
  'مئتان مئتين مائتان مائتين',
  'ثلاثمئه ثلاثمائه',
  'اربعمئه اربعمائه',
  'خمسمئه خمسمائه',
  'ستمئه ستمائه',
  'سبعمئه سبعمائه',
  'ثمانمئه ثمانمائه',
  'تسعمئه تسعمائه',
];
/** What Arabic writes together with a number. */
const PREFIXES = ['', 'و', 'ال', 'وال', 'ب', 'بال', 'ل', 'لل'];
/** Numbers above are dates, sums and counts, which copies do not put into words. */
const MOST = 999;

interface Table {
  /** The value of a number in digits by its hash. */
  values: Map<number, number>;
  /** The hashes of the words for 1 to 9, 10 to 90 and 100 to 900. */
  forms: Array<Array<ReadonlySet<number>>>;
}

const table = once((): Table => {
  const digits = Array.from({ length: MOST }, (_, i) => i + 1);
  const hashes = wordHashes(digits.join(' '));
  const withArticle = wordHashes(digits.map((value) => `ال${value}`).join(' '));
  const formsOf = (list: string): Set<number> =>
    new Set(PREFIXES.flatMap((prefix) => wordHashes(list.replace(/(^| )/g, `$1${prefix}`))));
  return {
    values: new Map([hashes, withArticle].flatMap((list) => list.map((hash, i) => [hash, digits[i] ?? 0] as const))),
    forms: [UNITS, TENS, HUNDREDS].map((list) => list.map(formsOf)),
  };
});

/** Whether a word, as its hash, tells a number or a part of one: «ثلاثة», «الحادية», «عشرة». */
export const tellsNumber = (hash: number): boolean =>
  table().forms.some((power) => power.some((forms) => forms.has(hash)));

/** Words before and behind the expected place in which a number's words may stand: «مئة وخمسة وعشرين». */
const BEFORE = 2;
const BEHIND = 5;

/**
 * Whether a number in digits stands in words at its place in another text: each of its parts, hundreds, tens and units, is said there.
 *
 * @param hash the number's hash, of `wordHashes`
 * @param words the other text, as hashes
 * @param place where in it the number would stand
 */
export function isToldInWords(hash: number, words: readonly number[], place: number): boolean {
  const { values, forms } = table();
  const value = values.get(hash);
  if (!value) return false;
  const near = words.slice(Math.max(0, place - BEFORE), place + BEHIND);
  return [value % 10, Math.floor(value / 10) % 10, Math.floor(value / 100)].every(
    (digit, power) => digit === 0 || near.some((word) => forms[power]?.[digit - 1]?.has(word)),
  );
}
