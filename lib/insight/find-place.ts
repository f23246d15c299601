/** Places: known names, and unknown ones behind a word for a kind of place. */
import { cliticReadings, isDefinite } from '../arabic/clitics.ts';
import { isFunctionWord } from '../arabic/function-words.ts';
import { remember } from '../arabic/remember.ts';
import type { Finding } from './entities.ts';
import { endOfName } from './find-person.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { NEEDS_PLACE_WORD, PLACE_NAME_STARTS, PLACE_WORDS } from './lexicon/places.ts';
import { PLACES } from './phrases.ts';
import { type Token, unitsOf } from './tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal, mayBeName } from './word-classes.ts';

const PLACE_PREPOSITIONS = new Set([
  'في',
  'من',
  'الي',
  'دوله',
  'جمهوريه',
  'شمال',
  'جنوب',
  'شرق',
  'غرب',
  'منطقه',
  'مدينه',
  'ولايه',
]);

/** The place that starts at a token, or behind the word for its kind there. */
export function findPlace(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  return findKnown(tokens, at) ?? findBehindPlaceWord(tokens, at, taken);
}

/** A known place whose name has several words. */
export function findKnownPlaceOfWords(tokens: readonly Token[], at: number): Finding | null {
  const finding = findKnown(tokens, at);
  return finding && finding.last > at ? finding : null;
}

function findKnown(tokens: readonly Token[], at: number): Finding | null {
  const match = PLACES.match(tokens, at);
  if (!match) return null;
  const before = tokens[at - 1];
  const { prefix, last } = match;
  if (NEEDS_PLACE_WORD.has(match.value.name)) {
    if (!(before?.isWord && PLACE_PREPOSITIONS.has(before.folded)) && !prefix.endsWith('ب')) return null;
  }
  // «الخارجية السعودية», «الأميرة السعودية»: here the country's name is an adjective.
  const name = tokens[at]?.folded ?? '';
  if (last === at && prefix === '' && countryOfAdjective(name) && /^ال.*يه$/.test(name)) {
    if (before?.isWord && (isDefinite(before.folded) || before.text.endsWith('ة'))) return null;
  }
  // A prefix makes short names doubtful: «بنان», «كبرى».
  if (prefix && match.value.name.length < 3) return null;
  if (prefix.includes('ك') && last === at && !isDefinite(name)) return null;
  return { first: at, last, prefix };
}

const placeReading = remember((folded) => cliticReadings(folded).find(({ base }) => PLACE_WORDS.has(base)));

function findBehindPlaceWord(tokens: readonly Token[], at: number, taken: Uint8Array): Finding | null {
  const token = tokens[at];
  if (!token) return null;
  const reading = placeReading(token.folded);
  if (!reading) return null;
  const next = tokens[at + 1];
  if (!next?.isWord || taken[at + 1] || PLACES.match(tokens, at + 1)) return null;
  const after = tokens[at + 2];
  const role = { role: token.text.slice(unitsOf(token, reading.prefix.length)), wholeFirst: at };
  if (PLACE_NAME_STARTS.has(next.folded) && after?.isWord && !taken[at + 2] && !isFunctionWord(after.folded)) {
    return { first: at + 1, last: at + 2, prefix: '', ...role };
  }
  if (isTemporal(next.folded) || isCommonWord(next.folded) || countryOfAdjective(next.folded)) return null;
  if (!isDefinite(next.folded) && !mayBeName(next.folded, next.text)) return null;
  if (next.folded.startsWith('لل') || /^[وفب]ال/.test(next.folded)) return null;
  const last = GIVEN_NAMES.has(next.folded) ? endOfName(tokens, at + 1, taken) : at + 1;
  return { first: at + 1, last, prefix: '', ...role };
}
