/** What the trained tagger, which looks three words far, gets wrong at the edges of names. */
import { cliticReadings } from '../arabic/clitics.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { PLACES } from './phrases.ts';
import type { Span } from './tagger/tagger.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

/** The spans with names made whole, names that are none left out, and towns told by the word in front of them. */
export function mendSpans(tokens: readonly Token[], spans: readonly Span[]): Span[] {
  const mended: Span[] = [];
  for (const span of spans.flatMap((span) => parted(tokens, span))) {
    if (isPeople(tokens, span) || isCommonPlace(tokens, span)) continue;
    const before = mended.at(-1);
    const kind = isBehindPlaceWord(tokens, span) ? 'place' : span.kind;
    const whole = { ...span, kind, last: endOf(tokens, span) };
    if (before && isOneName(tokens, before, whole)) before.last = Math.max(before.last, whole.last);
    else if (!before || before.last < whole.first) mended.push(whole);
  }
  return mended;
}

/** «كارتر والبارزاني» are two persons. */
function parted(tokens: readonly Token[], span: Span): Span[] {
  if (span.kind !== 'person') return [span];
  const first = tokens[span.first]?.folded ?? '';
  if (span.prefix === '' && /^وال../.test(first)) return parted(tokens, { ...span, prefix: 'و' });
  for (let i = span.first + 1; i <= span.last; i++)
    if (/^وال../.test(tokens[i]?.folded ?? ''))
      return [{ ...span, last: i - 1 }, ...parted(tokens, { ...span, first: i, prefix: 'و' })];
  return [span];
}

/** Two names of persons side by side are one, unless the second is joined by «و» or the like. */
function isOneName(tokens: readonly Token[], before: Span, span: Span): boolean {
  if (before.kind !== 'person' || span.kind !== 'person' || before.last + 1 !== span.first) return false;
  return span.prefix === '' && !/^و/.test(tokens[span.first]?.folded ?? '');
}

/** «البارالمبيين»: a definite plural is a people or a group and no person. */
function isPeople(tokens: readonly Token[], { kind, first, last }: Span): boolean {
  if (kind !== 'person' || first !== last) return false;
  const { folded = '', text = '' } = tokens[first] ?? {};
  return /^[وفبك]?(?:ال|لل).{3,}ي(?:ين|ون)$/.test(folded) || /[ًٌٍ]ا?$/.test(text);
}

/** «المدينة العربية»: nothing but common words, none of which tells what kind of place it is. */
function isCommonPlace(tokens: readonly Token[], { kind, first, last }: Span): boolean {
  if (kind !== 'place' || last === first || PLACES.match(tokens, first)) return false;
  const words = tokens.slice(first, last + 1);
  return words.every(({ folded }) => isCommonWord(folded)) && !/^ال(?!مدينه)/.test(words[0]?.folded ?? '');
}

/** Forms of address, which go with the name of a person behind them. Folded. */
const ADDRESS = /^ال(?:دكتوره?|مهندسه?|استاذه?|سيده?|شيخ|لواء|عميد|عقيد|بروفيسور|امير)$/;

/** First halves of names that end in «الله» or «الدين». Folded. */
const COMPOUND =
  /^(?:عبد|فضل|نصر|سعد|جار|خير|نعمه|حسب|عطا|ضيف|فتح|رحمه|هبه|جاد|خلف|عوض|رزق|حمد|نور|صلاح|محيي|محي|شمس|عز|علاء|جمال|كمال|سيف|ناصر|شرف|بدر|ضياء|حسام|تقي|جلال|بهاء|عماد|زين|نجم|تاج|سراج|برهان|قطب|شهاب|معز|قمر|ركن)$/;

/** The end of a name that goes on with two words of one name: «ليلى» in «ليلى نجم الدين». */
export function withCompound(tokens: readonly Token[], last: number): number {
  const [half, end] = [tokens[last + 1]?.folded ?? '', tokens[last + 2]?.folded ?? ''];
  return COMPOUND.test(half) && (end === 'الدين' || end === 'الله') ? last + 2 : last;
}

/** «حسن فضل» goes on in «حسن فضل الله», «جون سميث» in «جون سميث-جونز». */
function endOf(tokens: readonly Token[], { kind, first, last }: Span): number {
  if (kind === 'organisation' && last > first && ADDRESS.test(tokens[last]?.folded ?? '')) return last - 1;
  if (kind !== 'person') return last;
  const [token, next, second] = [tokens[last], tokens[last + 1], tokens[last + 2]];
  if (!token || !next) return last;
  if (COMPOUND.test(token.folded) && (next.folded === 'الله' || next.folded === 'الدين')) return last + 1;
  const isHyphen = /^[-‐‑]$/.test(next.text) && next.start === token.end && second?.start === next.end;
  return isHyphen && second?.isWord ? last + 2 : last;
}

/** Nouns behind which only a place is named. Folded. */
const TOWNS = new Set('مدينه بلده قريه محافظه ولايه مقاطعه اقليم جزيره ناحيه بلديه مخيم ضاحيه'.split(' '));

/** «مدينة "فلان"», «محافظة فلان»: what stands right behind is a place, whatever else bears that name. */
function isBehindPlaceWord(tokens: readonly Token[], { kind, first, last, prefix }: Span): boolean {
  if (kind === 'place' || last - first > 1 || prefix !== '') return false;
  const before = tokens[first - 1];
  const noun = before && !before.isWord && /[«"“(]/.test(before.text) ? tokens[first - 2] : before;
  if (!noun?.isWord || GIVEN_NAMES.has(tokens[first]?.folded ?? '')) return false;
  return cliticReadings(noun.folded).some(({ base }) => TOWNS.has(base));
}
