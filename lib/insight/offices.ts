/** Whether a title that stands alone («وزير الداخلية البحريني», «المتحدث باسم القصر») is the role that the text gave somebody. */
import { withoutArticle } from '../arabic/clitics.ts';
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

function telling(words: readonly string[]): string[] {
  return words
    .filter((word) => word !== '' && !ADDRESS.test(word))
    .map(meaning)
    .filter((word) => !EMPTY.test(word));
}

function meaning(word: string): string {
  const country = countryOfAdjective(word) || PLACES.match(tokensFrom([word]), 0)?.value.country;
  if (country) return country;
  const bare = withoutArticle(word.replace(/^لل(?=...)/, '').replace(/^[بل]ال(?=...)/, ''));
  return SAME[bare] ?? bare;
}
