/** The ways in which a word that a reader typed may stand in the index. */
import type { SearchWord } from './query.ts';
import { begunBy, behindProclitics, mainTerm, spellings, stemTerm, wordOfStem } from './terms.ts';

/** What a looser likeness counts against the word itself. */
const PREFIX_WEIGHT = 0.8;
const GUESS_WEIGHT = 0.9;
const STEM_WEIGHT = 0.5;

/** A term to look up, and what it counts. */
export interface Lookup {
  term: string;
  weight: number;
  isPrefix: boolean;
  /** It counts only where it is a word of its own at least as much as the word that was typed. */
  isGuess: boolean;
}

/** The lookups of a word, the word itself first. */
export function lookupsOf({ word, isPrefix }: SearchWord): Lookup[] {
  return lookupsAsWritten({ word, isPrefix }).flatMap((lookup) =>
    spellings(lookup.term).map((term) => ({ ...lookup, term })),
  );
}

function lookupsAsWritten({ word, isPrefix }: SearchWord): Lookup[] {
  const { term } = mainTerm(word);
  const lookups: Lookup[] = [{ term, weight: 1, isPrefix: false, isGuess: false }];
  if (isPrefix) {
    for (const begun of begunBy(word))
      lookups.push({ term: begun, weight: PREFIX_WEIGHT, isPrefix: true, isGuess: false });
  }
  for (const each of behindProclitics(word)) {
    const isCertain = /^[وف]?(?:[بك]?ال|لل)/.test(word);
    lookups.push({ term: each.term, weight: GUESS_WEIGHT, isPrefix: isPrefix && isCertain, isGuess: !isCertain });
  }
  const stemmed = stemTerm(term);
  if (stemmed) {
    lookups.push({ term: stemmed, weight: STEM_WEIGHT, isPrefix: false, isGuess: false });
    if (wordOfStem(stemmed) !== term) {
      lookups.push({ term: wordOfStem(stemmed), weight: STEM_WEIGHT, isPrefix: false, isGuess: false });
    }
  }
  return lookups;
}

/** A term as it stands in the index. */
export const exactly = (term: string): Lookup => ({ term, weight: 1, isPrefix: false, isGuess: false });
