/**
 * Lines that say the same of somebody else: verdicts on several defendants, condolences, results by district, an article of a law in
 * its old and its new words. They differ in a few words as edited copies do, but in words that carry what is said.
 */
import { areExchanged } from '../arabic/exchanged-words.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { stem } from '../arabic/stem.ts';
import { kindOf } from './box-kind.ts';
import { quickFold } from './quick-fold.ts';
import { isReporting } from './style.ts';
import { tellsNumber } from './told-numbers.ts';
import { parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { wordHashes } from './word-hashes.ts';

/** Longer lines are not compared word by word: what they repeat in so many words is a copy. */
const MOST_WORDS = 120;

/** Words that turn what is said into its opposite, folded. */
const TURNS = new Set(
  'لا لم لن ليس ليست غير بلا دون بدون عدم ولا ولم ولن وليس وليست وغير وبلا ودون الا سوي'.split(' '),
);

/**
 * Whether two lines that are alike say different things: a word of substance stands in one where another stands in the other, or only
 * one of them says no or which.
 */
export function areParallel(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return false;
  const isShort = Math.min(a.length, b.length) < LONG;
  let exchanged = 0;
  for (const { at, left, right } of differences(a, b)) {
    if (left.some((word) => TURNS.has(word)) !== right.some((word) => TURNS.has(word))) return true;
    // The same number in digits and in words is the same; another one was told before.
    if ([...left, ...right].some((word) => /\d/.test(word))) continue;
    // «غارة ثانية على …»
    if (isShort && left.some(isNumber) !== right.some(isNumber)) return true;
    if (areOpposite(left, right) || areOpposite(right, left)) return true;
    const [own, others] = [left.filter(isOfSubstance), right.filter(isOfSubstance)];
    if (!own.length || !others.length) continue;
    const [mine, theirs] = apart(own, others);
    if (!mine.length && !theirs.length) continue;
    if (at < LABEL_WORDS || (mine.some(isNumber) && theirs.some(isNumber))) return true;
    // In a long line one verb may stand for another, not one name or two words for others.
    if (
      isShort ||
      [own, others].some((words) => words.length > 1 || words.some((word) => /^[وبلكف]?(?:ال|لل)/.test(word)))
    )
      return true;
    exchanged++;
  }
  return exchanged >= 2;
}

/** Whether a line says the opposite of another, another number in words, or what one may where the other says what one must. */
export function contradicts(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return false;
  // A line that was cut out of a longer one lacks the rest of it.
  return differences(a, b).some(
    ({ left, right }) =>
      left.length <= FEW &&
      right.length <= FEW &&
      (left.some((word) => TURNS.has(word)) !== right.some((word) => TURNS.has(word)) ||
        (left.some(isNumber) && right.some(isNumber) && ![...left, ...right].some((word) => /\d/.test(word))) ||
        areOpposite(left, right) ||
        areOpposite(right, left)),
  );
}

/** Whether a line says what another one says in words that editors exchange, and nothing besides. */
export function saysTheSame(line: string, source: string): boolean {
  const [a, b] = [wordsOf(line), wordsOf(source)];
  if (a.length < FEWEST_WORDS || a.length > MOST_WORDS || b.length > MOST_WORDS) return false;
  // A sentence that takes up a part of the lead goes on with it.
  if (a.length < b.length * WHOLE) return false;
  return differences(a, b).every(({ left, right }) => {
    if ([...left, ...right].some((word) => /\d/.test(word) || isNumber(word) || TURNS.has(word))) return false;
    const [own] = apart(left, right);
    return !own.some(isOfSubstance) && !areOpposite(left, right) && !areOpposite(right, left);
  });
}

/** A shorter line says the same of something else. */
const FEWEST_WORDS = 12;
/** Share of a paragraph's words that its copy has at least. */
const WHOLE = 0.8;

/** Words in which two such lines differ at one place. */
const FEW = 3;

/** Words at the beginning of a line that say of whom or what it speaks: «عدن: …», «ثالثا: معاقبة …». */
const LABEL_WORDS = 3;
/** In a line of so many words editors put one word for another. */
const LONG = 20;

/** «الأحد» and «الاثنين» are days. */
const isNumber = (word: string): boolean => !/^ال(?:احد|اثنين)$/.test(word) && tellsNumber(wordHashes(word)[0] ?? 0);

/**
 * Whether two lines are set in the same way, side by side or in boxes of the same kind: what is set apart to be seen repeats the text
 * on purpose.
 */
export function areSetAlike({ box: one }: PageBlock, { box: other }: PageBlock): boolean {
  const [outer, around] = [parentOf(one), parentOf(other)];
  const isSame = (a: Element, b: Element): boolean => a.tagName === b.tagName && kindOf(a) === kindOf(b);
  if (outer === around) return one.tagName === other.tagName;
  return isSame(one, other) && outer !== null && around !== null && isSame(outer, around);
}

/** Whether two labels have a word of substance in common. */
export function shareWord(one: string, other: string): boolean {
  const words = new Set(wordsOf(one).filter(isOfSubstance));
  return wordsOf(other).some((word) => words.has(word));
}

/** «لا سيما» says no «لا». */
const wordsOf = (text: string): string[] =>
  quickFold(text)
    .replace(/(?<![ء-ي])(و?)لا سيما/g, '$1سيما')
    .match(/[0-9a-zء-ي]+/g) ?? [];

/** What editors exchange freely: words of grammar and of reporting. */
function isOfSubstance(word: string): boolean {
  const bare = bareOf(word);
  return !isFunctionWord(word) && !isFunctionWord(bare) && !isReporting(bare);
}

/** Words of which one says the opposite of the other, or when else or where else; folded, without «و» and «ف». */
const OPPOSITES: ReadonlySet<string> = new Set(
  (
    'قبل:بعد داخل:خارج فوق:تحت يجب:يمكن اكثر:اقل جميع:بعض كل:بعض مع:ضد اعلي:ادني امس:اليوم امس:غدا اليوم:غدا قتل:اصيب مقتل:اصابه ' +
    'اكد:نفي اكدت:نفت اعلن:نفي اعلنت:نفت يجوز:يجب يجوز:يتعين دخول:مغادره دخوله:مغادرته دخول:خروج الغربي:الشرقي غرب:شرق الشمالي:الجنوبي شمال:جنوب الاول:الثاني ' +
    'رحب:ادان رحبت:ادانت دعا:رفض دعت:رفضت وافق:رفض وافقت:رفضت قبل:رفض ارتفع:انخفض ارتفعت:انخفضت ارتفع:تراجع ارتفعت:تراجعت زاد:تراجع ' +
    'فاز:خسر فازت:خسرت فتح:اغلق فتحت:اغلقت رفع:خفض رفعت:خفضت مليون:مليوني مليون:مليونين مليون:ملايين الف:الفي الف:الفين الف:الاف مليار:ملياري مليار:مليارين ' +
    'مئه:مئتي مئه:مئتين عام:عامين سنه:سنتين شهر:شهرين يوم:يومين ساعه:ساعتين اسبوع:اسبوعين'
  ).split(' '),
);

const areOpposite = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.some((other) => OPPOSITES.has(`${bareOf(one)}:${bareOf(other)}`)));

const bareOf = (word: string): string => (word.length > 3 ? word.replace(/^[وف]/, '') : word);

/** What is left of either when every word that has a form among the others has met it. */
function apart(mine: readonly string[], theirs: readonly string[]): [string[], string[]] {
  const left = [...theirs];
  const own = mine.filter((word) => {
    const at = left.findIndex((other) => areForms(word, other) || areExchanged(word, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [own, left];
}

/** Two forms of one word, or one with a slip in it: «المدينة» and «مدينتهم», «مسؤول» and «مسئول». */
function areForms(one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)];
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return true;
  return short.length >= SLIP_LENGTH && isOneSlipFrom(short, long);
}

/** Letters of a word in which one other letter is a slip and no other word. */
const SLIP_LENGTH = 5;

/** Whether one letter was put in, left out or exchanged. */
function isOneSlipFrom(short: string, long: string): boolean {
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}

interface Difference {
  /** Words of the first line in front of it. */
  at: number;
  left: string[];
  right: string[];
}

/** The stretches in which two lines differ, by their longest common subsequence of words (Wagner and Fischer 1974). */
function differences(a: string[], b: string[]): Difference[] {
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        a[i] === b[j] ? (common[at + width + 1] ?? 0) + 1 : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  const found: Difference[] = [];
  let [left, right]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      if (left.length || right.length) found.push({ at: i - left.length, left, right });
      [left, right] = [[], []];
      i++;
      j++;
    } else if (
      j >= b.length ||
      (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    )
      left.push(a[i++] ?? '');
    else right.push(b[j++] ?? '');
  }
  if (left.length || right.length) found.push({ at: i - left.length, left, right });
  return found;
}
