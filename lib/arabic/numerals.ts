/** Numbers written as words, as far as news dates and counts need them. */
import { fold } from './fold.ts';

const WORDS = [
  ['واحد', 'واحدة', 'أول', 'أولى'],
  ['اثنان', 'اثنين', 'اثنتين', 'اثنتان', 'ثاني', 'ثانية'],
  ['ثلاثة', 'ثلاث', 'ثالث', 'ثالثة'],
  ['أربعة', 'أربع', 'رابع', 'رابعة'],
  ['خمسة', 'خمس', 'خامس', 'خامسة'],
  ['ستة', 'ست', 'سادس', 'سادسة'],
  ['سبعة', 'سبع', 'سابع', 'سابعة'],
  ['ثمانية', 'ثماني', 'ثمان', 'ثامن', 'ثامنة'],
  ['تسعة', 'تسع', 'تاسع', 'تاسعة'],
  ['عشرة', 'عشر', 'عاشر', 'عاشرة'],
];

const NUMBERS = new Map(WORDS.flatMap((forms, i) => forms.map((form) => [fold(form), i + 1] as const)));

/** The value of a folded word that is a number in digits (of any kind, folded to ASCII) or a number word up to ten; else `null`. */
export function numberOf(folded: string): number | null {
  if (/^\d{1,9}$/.test(folded)) return Number(folded);
  return NUMBERS.get(folded.replace(/^ال/, '')) ?? null;
}
