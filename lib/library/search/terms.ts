/** The words of a text as the index knows them, and the forms under which a reader may look for them. */
import { cliticReadings, isDefinite, withoutArticle } from '../../arabic/clitics.ts';
import { COMMON_WORDS } from '../../arabic/common-words.ts';
import { stem } from '../../arabic/stem.ts';

/** Longer words are cut, UTF-16 units: whatever a page calls a word. */
const MAX_WORD = 40;

/** Stems stand apart from words in the index. */
const STEM_MARK = '~';

/** Shorter stems say nothing. */
const MIN_STEM = 3;

/** How a term stands in a word: as it is, behind the article, or behind proclitics that may also be letters of the word. */
export const AS_IT_IS = 0;
export const BEHIND_ARTICLE = 7;
const BEHIND: Readonly<Record<string, number>> = { و: 1, ف: 2, ب: 3, ل: 4, ك: 5 };
const BEHIND_TWO = 6;

/** Bits that hold a `form`. */
export const FORM_BITS = 3;

export interface Term {
  term: string;
  /** One of the numbers above. */
  form: number;
}

/** A word for the index. */
export function indexWord(folded: string): string {
  return folded.slice(0, MAX_WORD);
}

/**
 * A term as it may be spelled where its hamza has a letter to sit on. «مسؤول» and «مسئول» are one word, and who writes no hamza
 * writes «مسوول»; so the index has a term with a hamza of no seat, which comes first, and one of the bare seats.
 */
export function spellings(term: string): string[] {
  return /[ؤئ]/.test(term) ? [term.replace(/[ؤئ]/g, 'ء'), term.replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')] : [term];
}

/** A word without its article, the main term of the word. */
export function mainTerm(word: string): Term {
  const term = withoutArticle(word);
  return { term, form: term === word ? AS_IT_IS : BEHIND_ARTICLE };
}

/** Shorter beginnings of a word begin too many words to say anything. */
const MIN_PREFIX = 2;

/**
 * The terms that a word begins which is still being typed. Behind «ال» two letters are no word to take the article off, but they may
 * become one: who types «الأردن» shall not read on the way that there is nothing.
 */
export function begunBy(word: string): string[] {
  const { term } = mainTerm(word);
  const bare = /^ال..$/.test(word) ? [word.slice(2)] : [];
  return [term, ...bare].filter(({ length }) => length >= MIN_PREFIX);
}

const cache = new Map<string, Term[]>();
const CACHE_LIMIT = 50_000;

/** The terms under which a folded word is found: itself, what stands behind its proclitics, and the stems of these. */
export function termsOf(word: string): Term[] {
  const known = cache.get(word);
  if (known) return known;
  const plain = [mainTerm(word), ...behindProclitics(word)];
  const terms = new Map<string, Term>();
  const add = (written: string, form: number) => {
    for (const term of spellings(written)) if (!terms.has(term)) terms.set(term, { term, form });
  };
  for (const { term, form } of plain) add(term, form);
  for (const { term, form } of plain) {
    const stemmed = stemTerm(term);
    if (stemmed && stemmed !== STEM_MARK + term) add(stemmed, form);
  }
  const found = [...terms.values()];
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(word, found);
  return found;
}

/** The readings of a word that take proclitics off. */
export function behindProclitics(word: string): Term[] {
  const readings = cliticReadings(word).filter(({ prefix, base }) => prefix && withoutArticle(base).length > 2);
  // Before the article a proclitic is certain: «بالوزير» is nothing else.
  const certain = readings.filter(({ base }) => isDefinite(base) && base.startsWith('ال'));
  const possible = certain.length > 0 ? certain : readings;
  // «وزير» is a word of its own and no «زير» behind «و».
  const isWord = COMMON_WORDS.has(word);
  const isLikely = (base: string) =>
    !isWord || [base, withoutArticle(base), `ال${base}`].some((each) => COMMON_WORDS.has(each));
  const terms = possible
    .filter(({ base }) => isLikely(base))
    .map(({ prefix, base }) => ({
      term: withoutArticle(base),
      form: prefix.length === 1 ? (BEHIND[prefix] ?? BEHIND_TWO) : prefix === 'لل' ? (BEHIND.ل ?? 0) : BEHIND_TWO,
    }));
  // «وسيعود»: the particle of the future before a verb of the present.
  const verb = /^[وف]?س([يتنا]\p{L}{3,})$/u.exec(word)?.[1];
  if (verb && isLikely(verb)) terms.push({ term: verb, form: BEHIND_TWO });
  return terms;
}

/** The term of a word's stem; '' where it is too short to mean anything. */
export function stemTerm(term: string): string {
  // The article in front keeps the stemmer from taking a first letter «و» for «and».
  const stemmed = stem(`ال${term}`);
  return stemmed.length < MIN_STEM ? '' : STEM_MARK + stemmed;
}

/** The word of a stem's term: words that are their own stem stand under it. */
export function wordOfStem(term: string): string {
  return term.slice(STEM_MARK.length);
}

/** Terms are kept in buckets by their first letters, so that one word's places are in few rows. */
export function bucketOf(term: string): string {
  if (term.startsWith(STEM_MARK)) return term.slice(0, 3);
  return term[1] === ':' ? term.slice(0, 4) : term.slice(0, 2);
}
