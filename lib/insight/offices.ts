/** Whether a title that stands alone («وزير الداخلية البحريني», «المتحدث باسم القصر») is the role that the text gave somebody. */
import { isDefinite, withoutArticle } from '../arabic/clitics.ts';
import { fold } from '../arabic/fold.ts';
import { PLACES } from './phrases.ts';
import { tokensFrom } from './tokens.ts';
import { countryOfAdjective } from './word-classes.ts';

/** Words of one meaning in titles; folded, without the article. */
const SAME: Readonly<Record<string, string>> = {
  ناطق: 'متحدث',
  ناطقه: 'متحدث',
  متحدثه: 'متحدث',
  وزيره: 'وزير',
  رئيسه: 'رئيس',
  مديره: 'مدير',
  مدرب: 'مدرب',
  عاهل: 'ملك',
};

/** Words that a title may have or not have. Folded, without the article. */
const EMPTY = /^(?:رسمي|رسميه|باسم|ب|ل|في|من|علي|لدي|دوله|مملكه|جمهوريه|سابق|حالي|جديد|عام|نفسه|ذاته)$/;

/** Forms of address in front of a title. Folded. */
export const ADDRESS =
  /^(?:معالي|سعاده|سمو|صاحب|السمو|الملكي|صاحبه|المعالي|السعاده|فضيله|فخامه|جلاله|دوله|سياده|السيد|السيده|الدكتور|الدكتوره|المهندس|الاستاذ|اللواء|العميد|العقيد|الفريق)$/;

/** «معاليه», «سموه»: somebody of rank who was named before. Folded. */
export const HIS_RANK =
  /^[وف]?(?:معالي|سعادت|سمو|فضيلت|فخامت|جلالت|سيادت|دولت|سماحت|غبطت|قداست|نيافت|سياد)(?:ه|ها|هم|هما)$/;

/**
 * True where a phrase may stand for whoever has a role: its first word opens an office of the role, and the role has every
 * further word of it, «البحريني» as «البحرين».
 */
export function isOffice(phrase: readonly string[], role: string): boolean {
  const wanted = telling(phrase);
  const [head = '', ...rest] = wanted;
  const has = telling(fold(role).split(/[\s،,]+/));
  const at = has.indexOf(head);
  if (at < 0) return false;
  return rest.every((word) => has.includes(word, at + 1));
}

/** Offices that one person holds at a time; folded, without the article. */
const UNIQUE =
  /^(?:رئيس|رئيسه|وزير|وزيره|مدير|مديره|ملك|ملكه|سلطان|امير|ولي|محافظ|حاكم|والي|عمده|قائد|سفير|سفيره|مدرب|زعيم|زعيمه|امين|امينه|متحدث|متحدثه|ناطق|ناطقه|مبعوث|مبعوثه|قائم|مفتي|بطريرك|نائب|نائبه|وكيل|مدعي|عميد|نقيب)$/;

/** Words of an office that was held once. Folded. */
const FORMER = /^(?:ال)?(?:سابق|اسبق|راحل)(?:ه|ين)?$/;

const isWoman = (word: string) => word.endsWith('ه');

/**
 * True where a phrase names the very office of a role, not only one inside it: «وزير الري» for «وزير الموارد المائية والري»,
 * but not for «نائب وزير الري», «وزيرة الري» or «وزير الري السابق». One word must be definite: «الوزير»; «الرئيس» is who is called that.
 *
 * @param phrase folded words, the first without proclitics
 */
export function holdsOffice(phrase: readonly string[], role: string): boolean {
  const roleWords = fold(role).split(/[\s،,]+/);
  const opens = (words: readonly string[]) => words.find((word) => word !== '' && !ADDRESS.test(word)) ?? '';
  const [said, held] = [withoutArticle(opens(phrase)), withoutArticle(opens(roleWords))];
  if (!UNIQUE.test(said) || meaning(said) !== meaning(held) || isWoman(said) !== isWoman(held)) return false;
  if (phrase.some((word) => FORMER.test(word)) !== roleWords.some((word) => FORMER.test(word))) return false;
  // «أول رئيس أميركي» and «رئيس للوزراء»: any one.
  if (
    phrase.some((word, i) => i > 0 && ((!word.startsWith('ال') && countryOfAdjective(word)) || word.startsWith('لل')))
  )
    return false;
  // «الرئيس الجزائري» is the head of the state, whatever else somebody presides over there.
  if (
    said === 'رئيس' &&
    isDefinite(opens(phrase)) &&
    !isDefinite(opens(roleWords)) &&
    !/^(?:ال)?جمهوريه$/.test(roleWords[1] ?? '')
  )
    return false;
  return saysWhichOffice(phrase) ? isOffice(phrase, role) : isDefinite(opens(phrase));
}

/** False for «الوزير» and «الأمين العام», which say no more than that somebody holds such an office. */
export function saysWhichOffice(phrase: readonly string[]): boolean {
  return telling(phrase).length > 1;
}

function telling(words: readonly string[]): string[] {
  return words
    .filter((word) => word !== '' && !ADDRESS.test(word))
    .map(meaning)
    .filter((word) => !EMPTY.test(word));
}

function meaning(word: string): string {
  const country = countryOfAdjective(word) || PLACES.match(tokensFrom([word]), 0)?.value.country;
  if (country) return country;
  // Two letters are left of «الري».
  const bare = word
    .replace(/^لل(?=...)/, '')
    .replace(/^[بل]ال(?=...)/, '')
    .replace(/^و?ال(?=..)/, '');
  return SAME[bare] ?? bare;
}
