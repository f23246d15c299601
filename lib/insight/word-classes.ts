/** What a single word may be: common word, part of a name, adjective of a country. Everything takes folded words. */
import { cliticReadings, withoutArticle } from '../arabic/clitics.ts';
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { remember } from '../arabic/remember.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { KNOWN_PLACES } from './lexicon/places.ts';
import { SPEECH_PARTICIPLES, SPEECH_VERBS } from './lexicon/speech.ts';
import { ROLE_WORDS } from './lexicon/titles.ts';

/** True for a word of the general language, also behind proclitics and the article, or with a common ending. */
export const isCommonWord = remember(computeCommon);

function isListed(word: string): boolean {
  return (
    COMMON_WORDS.has(word) ||
    isFunctionWord(word) ||
    SPEECH_VERBS.has(word) ||
    SPEECH_PARTICIPLES.has(word) ||
    ORGANISATION_WORDS.has(word) ||
    ROLE_WORDS.has(word)
  );
}

const ENDINGS = ['ها', 'هم', 'هما', 'نا', 'كم', 'ات', 'ون', 'ين', 'ان', 'وا', 'يه', 'ه', 'ي', 'ا', 'ت'];

function computeCommon(folded: string): boolean {
  if (folded.length < 3) return !GIVEN_NAMES.has(folded);
  for (const { base } of cliticReadings(folded)) {
    if (base.length < 2) continue;
    const bare = withoutArticle(base);
    if (isListed(base) || isListed(bare) || isListed(`ال${bare}`)) return true;
    for (const ending of ENDINGS) {
      const rest = bare.endsWith(ending) ? bare.slice(0, -ending.length) : '';
      if (rest.length >= 3 && (isListed(rest) || isListed(`${rest}ه`))) return true;
    }
  }
  return false;
}

const NUMERIC = /\d/;
const LATIN = /[a-z]/;

/** True where a word may stand inside a person's name although no list knows it: no common word, number or plural. */
export function mayBeName(folded: string, printed: string): boolean {
  if (folded.length < 3 || NUMERIC.test(folded)) return false;
  if (LATIN.test(folded)) return /^\p{Lu}/u.test(printed);
  if (GIVEN_NAMES.has(folded)) return true;
  // Tanwin, plurals and feminine adjectives are no names, nor is what begins with the article here.
  if (/[ًٌٍ]/.test(printed) || /ات$|(?:ي|و)ه$/.test(folded) || /ة$/.test(printed) || folded.startsWith('ال')) return false;
  if (/^م.+(?:ون|ين)$|^[يت].+ون$/.test(folded)) return false;
  return !isCommonWord(folded);
}

/**
 * Like `mayBeName`, for a word behind a name: here only words that a list holds as they stand (or behind «و», «ب» …) are
 * common, because surnames look like inflected words («زادة», «المرسي»).
 */
export function mayContinueName(folded: string, printed: string): boolean {
  if (folded.length < 3 || NUMERIC.test(folded)) return false;
  if (LATIN.test(folded)) return /^\p{Lu}/u.test(printed);
  if (GIVEN_NAMES.has(folded)) return true;
  if (/[ًٌٍ]/.test(printed) || /ات$|يه$/.test(folded)) return false;
  // «ستزور», «وإيمرسون»: a verb of the future, a second name behind «و».
  if (/^س[يتن].{3,}/.test(folded) || /^و[أإآ]/.test(printed)) return false;
  // «بفيروس», «لمكافحة»: a preposition on a word that no list knows.
  if (/^[بل][^اويرل]/.test(folded) && folded.length > 5) return false;
  return !cliticReadings(folded).some(
    ({ base }) => base.length > 2 && (isListed(base) || isListed(withoutArticle(base))),
  );
}

const nisbaStems: ReadonlyMap<string, string> = loadNisbaStems();

function loadNisbaStems(): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { name, country, capital } of KNOWN_PLACES) {
    if (!country || capital) continue;
    // «كوريا الشمالية» too, but not «ساحل العاج».
    const [word = '', second = ''] = name.split(' ');
    if (second && !/^ال(?:شماليه|جنوبيه)$/.test(second)) continue;
    for (const form of [word, word.replace(/^ال/, '')]) {
      const stem = form.replace(/(?:يا|يه|ا|ه)$/, '');
      if (stem.length >= 2 && !stems.has(stem)) stems.set(stem, country);
    }
  }
  return stems;
}

/** Region code of the country whose adjective the word is («الإيرانية», «لبناني»); '' for any other word. */
export const countryOfAdjective = remember((folded): string => {
  const match = /^(?:[وفبكل]?ال|لل)?(.{2,}?)(?:يه|ي|يين|يون|يات)$/.exec(folded);
  return match?.[1] ? (nisbaStems.get(match[1]) ?? '') : '';
});

const TEMPORAL = new Set(
  'اليوم الماضي الماضيه الحالي الحاليه المقبل المقبله الجاري الجاريه القادم القادمه الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت الان الفائت المنصرم'.split(
    ' ',
  ),
);

/** Definite words of time, which end every name: «وزارة الدفاع الثلاثاء». */
export function isTemporal(folded: string): boolean {
  return TEMPORAL.has(folded);
}
