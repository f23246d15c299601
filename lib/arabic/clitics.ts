/** Proclitics: the one-letter words that Arabic writes onto the next word, and the article. */

/** One way to read a word: «وللحلف» as «و» + «ل» before «الحلف». */
export interface CliticReading {
  /** The letters in front, for example `ول`; with the article that «ل» swallowed (`لل`), empty when there are none. */
  prefix: string;
  /** What remains, with its article written out («للحلف» gives «الحلف»). */
  base: string;
}

const CONJUNCTIONS = 'وف';
const PREPOSITIONS = 'بلك';

/**
 * All ways to read a folded word, the one without proclitics first. Which one is meant only a dictionary can tell: the
 * caller looks the bases up in that order. A base has two letters or more.
 */
export function cliticReadings(folded: string): CliticReading[] {
  const known = cache.get(folded);
  if (known) return known;
  const readings = [{ prefix: '', base: folded }];
  addPreposition(readings, '', folded);
  const first = folded.charAt(0);
  if (folded.length > 2 && CONJUNCTIONS.includes(first)) {
    const rest = folded.slice(1);
    readings.push({ prefix: first, base: rest });
    addPreposition(readings, first, rest);
  }
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(folded, readings);
  return readings;
}

/** Words come again and again; the limit keeps a long session from holding every word ever read. */
const CACHE_LIMIT = 50_000;
const cache = new Map<string, CliticReading[]>();

function addPreposition(readings: CliticReading[], prefix: string, word: string): void {
  const first = word.charAt(0);
  if (word.length < 3 || !PREPOSITIONS.includes(first)) return;
  const rest = word.slice(1);
  // «ل» before the article swallows its alef: ل + الحلف = للحلف; before a lam one lam more goes: ل + اللجنة = للجنة.
  const swallowed = first === 'ل' && rest.startsWith('ل');
  if (swallowed) readings.push({ prefix: `${prefix}لل`, base: `ا${rest}` });
  readings.push({ prefix: prefix + first, base: rest });
  if (swallowed) readings.push({ prefix: prefix + first, base: `ال${rest}` });
}

/** True for a folded word with the article: «الحلف», also with proclitics («والحلف», «للحلف»). */
export function isDefinite(folded: string): boolean {
  return /^[وف]?(?:[بك]?ال|لل)../.test(folded);
}

/** The word without the article, other proclitics untouched: «الحلف» gives «حلف». */
export function withoutArticle(folded: string): string {
  return folded.length > 4 && folded.startsWith('ال') ? folded.slice(2) : folded;
}
