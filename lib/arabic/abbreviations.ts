/** Full stops that belong to a word and do not end a sentence: titles, initials, agencies, eras, numbers of list items. */
import { fold } from './fold.ts';

/** A short form in front of a full stop, with what may stand before it. */
const SHORT_FORM = /(?:^|[\s(«“"./-])و?((?:ا?د|مج|تح|[\p{Script=Arabic}A-Z])ـ?)$/u;

/** Latin short forms that a name or a number follows. */
const LATIN = /(?:^|[\s(«“"])(?:Mr|Mrs|Ms|Dr|St|No|Prof|Jr|vs|Inc|Ltd|Co|U\.S|U\.K|[A-Z](?:\.[A-Z])*)$/;

/** Names of Latin letters as agencies write them: «بي. بي. سي», «إتش. آر». Folded. */
const LETTER_NAME =
  /^(?:[اآ]?يه|ا?يه|بي|سي|دي|اي|اف|جي|اتش|جيه|كيه|ال|ام|ان|او|كيو|ار|اس|تي|يو|في|فيه|دبليو|اكس|واي|زد|زي)$/;

/** Those that are also words of prose. */
const LETTER_OR_WORD = /^(?:في|ان|او|اي|ال|ام|يو)$/;

/** Words whose letter is a name of its own («فيتامين د.», «المجموعة ب.»): the stop behind it may end a sentence. */
const LETTERED = /(?:فيتامين|المجموعه|مجموعه|الفئه|فئه|النوع|نوع|الحرف|حرف|الدرجه|فصيله|الكبد|الخطه|القسم|الملحق)\s+$/;

/**
 * Whether the full stop at `index` closes a short form: «د. سمير», «أ. ف. ب.», «أ.د.», «ج. ك. رولينغ», «St. Louis». A letter
 * behind a number is a unit or an era («1444 هـ.»), one behind «فيتامين» or «المجموعة» a name: both may end a sentence.
 *
 * @param from start of the sentence; both in UTF-16 units
 */
export function isAbbreviation(text: string, from: number, index: number): boolean {
  const before = text.slice(Math.max(from, index - 24), index);
  if (LATIN.test(before)) return true;
  const match = SHORT_FORM.exec(fold(before));
  if (!match) return false;
  // «300 ق.م.», «(ت. غ)»: the first stop of two is never the end, nor one between two letters.
  if (/^\s?\p{Script=Arabic}(?:\.|(?=[)\]]))/u.test(text.slice(index + 1, index + 4))) return true;
  const rest = fold(before).slice(0, match.index + 1);
  return !/\p{N}\s*[(/]?\s*$/u.test(rest) && !/\p{N}\s?[قبم]\.$/u.test(rest) && !LETTERED.test(rest);
}

/**
 * Whether the full stop at `index` stands between the names of letters («سي. إن. إن») or in front of the end of an address
 * («بيت. كوم»).
 *
 * @param from start of the sentence; both in UTF-16 units
 */
export function isSpelledOut(text: string, from: number, index: number): boolean {
  const behind = fold(text.slice(index + 1, index + 10));
  const next = /^\s*(\p{L}+)(?!\p{L})(.?)/u.exec(behind);
  if (!next) return false;
  const [, word = '', mark = ''] = next;
  if (/^(?:كوم|نت|اورغ|اورج)$/.test(word)) return true;
  if (!LETTER_NAME.test(word)) return false;
  const [earlier = '', name = ''] =
    /(?:(\p{L}+)\.\s*)?(\p{L}+)$/u.exec(fold(text.slice(Math.max(from, index - 16), index)))?.slice(1) ?? [];
  // «شركة بي. بي» may have a letter in front: «لبي. بي. سي».
  if (!LETTER_NAME.test(name.replace(/^[لوب](?=..)/, '')) && !LETTER_NAME.test(name)) return false;
  return mark === '.' || !LETTER_OR_WORD.test(word) || LETTER_NAME.test(earlier.replace(/^[لوب](?=..)/, ''));
}

/** Whether the stop closes the number or letter of a list item that opens the sentence: «1.», «٢.», «أ.». */
export function isItemNumber(text: string, from: number, index: number): boolean {
  return /^\s*[«("]?(?:\p{N}{1,3}|\p{Script=Arabic})$/u.test(text.slice(from, index));
}
