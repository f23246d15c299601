/** Which documents a query means, and how much each. */
import { foldedWords } from '../words.ts';
import { namesOf } from './contents.ts';
import { type OpenIndex, placesOf } from './index-reader.ts';
import { NAMES, TAGS, weightOf } from './layout.ts';
import { exactly, type Lookup, lookupsOf } from './lookups.ts';
import type { SearchFilter, SearchQuery, SearchWord } from './query.ts';
import { bucketOf, FORM_BITS, indexWord, mainTerm, spellings, type Term } from './terms.ts';

/** BM25's own constants (Robertson and Zaragoza, 2009), with less weight on length: news articles are alike in it. */
const K1 = 1.2;
const B = 0.5;

/** How much the newest articles are lifted, and after how long half of that is gone, minutes. */
const RECENCY = 0.25;
const RECENCY_HALF = 30 * 24 * 60;

const FORM_MASK = 2 ** FORM_BITS - 1;

/** The buckets in which the words of a query stand. */
export function bucketsOf({ words, phrases, filters }: SearchQuery): Set<string> {
  const terms = [
    ...words.flatMap((word) => lookupsOf(word).map(({ term }) => term)),
    ...phrases.flat().map((word) => phraseTerm(word).term),
    ...filters.flatMap(filterTerms),
    ...filters.flatMap((filter) =>
      filter.kind === 'actor' ? actorWords(filter.text).flatMap((word) => lookupsOf(word).map(({ term }) => term)) : [],
    ),
  ];
  return new Set(terms.map(bucketOf));
}

function actorWords(text: string): SearchWord[] {
  return foldedWords(text).map((word) => ({ word: indexWord(word), isPrefix: false }));
}

/** The one term under which a word of a phrase stands, however its hamza is written. */
function phraseTerm(word: string): Term {
  const { term, form } = mainTerm(word);
  return { term: spellings(term)[0] ?? term, form };
}

/** Terms that all must be there. */
function filterTerms(filter: SearchFilter): string[] {
  if (filter.kind === 'site') {
    const host = filter.text.trim().toLowerCase();
    return host.includes('.')
      ? [`s:${host.replace(/^(?:https?:\/\/)?(?:www\.)?|\/.*$/g, '')}`]
      : namesOf(filter.text, 's:');
  }
  if (filter.kind === 'tag') return namesOf(filter.text, 't:');
  if (filter.kind === 'colour') return [`c:${filter.colour}`];
  return filter.kind === 'has' ? [`h:${filter.what}`] : [];
}

/** The score of each document, 0 where one part of the query does not match. */
export function match(index: OpenIndex, query: SearchQuery, now: number): Float32Array {
  const scores = new Float32Array(index.size);
  for (let number = 0; number < index.size; number++) if (index.length(number) > 0) scores[number] = 1;
  const keep = (matches: Float32Array) => {
    for (let number = 0; number < scores.length; number++) if (!matches[number]) scores[number] = 0;
  };
  for (const filter of query.filters) {
    if (filter.kind === 'date') {
      for (let number = 0; number < scores.length; number++) {
        const at = index.minutes(number) * 60_000;
        if (at + 59_999 < filter.from || at >= filter.to) scores[number] = 0;
      }
    }
    for (const term of filterTerms(filter)) keep(frequencies(index, [exactly(term)], () => true));
    if (filter.kind === 'actor') {
      for (const word of actorWords(filter.text)) {
        keep(frequencies(index, lookupsOf(word), (place) => place >= NAMES && place < TAGS));
      }
    }
  }
  const parts = [
    ...query.words.map((word) => frequencies(index, lookupsOf(word), () => true)),
    ...query.phrases.map((phrase) => phraseFrequencies(index, phrase)),
  ];
  for (const part of parts) keep(part);
  const newest = now / 60_000;
  if (parts.length === 0) {
    // Time alone decides; a minute of the epoch needs more digits than a score has, so it is counted back from now.
    for (let number = 0; number < scores.length; number++) {
      if (scores[number]) scores[number] = 1 / (2 + Math.max(0, newest - index.minutes(number)) / 1440);
    }
    return scores;
  }
  const total = new Float32Array(index.size);
  for (const part of parts) {
    let found = 0;
    for (const value of part) if (value > 0) found++;
    const rarity = Math.log(1 + (index.count - found + 0.5) / (found + 0.5));
    for (let number = 0; number < part.length; number++) {
      const frequency = part[number] ?? 0;
      if (frequency === 0 || !scores[number]) continue;
      const norm = K1 * (1 - B + (B * index.length(number)) / index.meanLength);
      total[number] = (total[number] ?? 0) + (rarity * frequency * (K1 + 1)) / (frequency + norm);
    }
  }
  for (let number = 0; number < total.length; number++) {
    if (!total[number]) continue;
    const age = Math.max(0, newest - index.minutes(number));
    total[number] = (total[number] ?? 0) * (1 + RECENCY * 2 ** (-age / RECENCY_HALF));
  }
  return total;
}

/** Weighted frequency of a word in each document, over all the ways in which it may be written. */
function frequencies(
  index: OpenIndex,
  lookups: readonly Lookup[],
  isCounted: (place: number) => boolean,
): Float32Array {
  const best = new Float32Array(index.size);
  let typed = -1;
  for (const { term: wanted, weight, isPrefix, isGuess } of lookups) {
    const found = new Float32Array(index.size);
    let own = 0;
    for (const { term, documents, starts, places, own: ownOfTerm, forms } of placesOf(index, wanted, isPrefix)) {
      if (term === wanted) own = ownOfTerm;
      if (isGuess && ownOfTerm * 2 < typed) continue;
      for (let i = 0; i < documents.length; i++) {
        let sum = 0;
        for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
          const packed = places[at] ?? 0;
          const place = packed >>> FORM_BITS;
          if (forms[packed & FORM_MASK] && isCounted(place)) sum += weightOf(place);
        }
        const number = documents[i] ?? 0;
        if (sum > 0) found[number] = (found[number] ?? 0) + sum * weight;
      }
    }
    if (typed < 0) typed = own;
    for (let number = 0; number < found.length; number++) {
      if ((found[number] ?? 0) > (best[number] ?? 0)) best[number] = found[number] ?? 0;
    }
  }
  return best;
}

/** Weighted frequency of words that follow each other as they are written; before the first one proclitics may stand. */
function phraseFrequencies(index: OpenIndex, phrase: readonly string[]): Float32Array {
  /** For each document the places at which the phrase may begin. */
  let begins: Map<number, Set<number>> | null = null;
  for (const [offset, word] of phrase.entries()) {
    const { term, form: wantedForm } = phraseTerm(word);
    const next = new Map<number, Set<number>>();
    for (const { documents, starts, places, forms } of placesOf(index, term, false)) {
      for (let i = 0; i < documents.length; i++) {
        const number = documents[i] ?? 0;
        const open = begins?.get(number);
        if (begins && !open) continue;
        for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++) {
          const packed = places[at] ?? 0;
          const form = packed & FORM_MASK;
          if (offset === 0 ? !forms[form] : form !== wantedForm) continue;
          const begin = (packed >>> FORM_BITS) - offset;
          if (open && !open.has(begin)) continue;
          const ofDocument = next.get(number);
          if (ofDocument) ofDocument.add(begin);
          else next.set(number, new Set([begin]));
        }
      }
    }
    begins = next;
  }
  const found = new Float32Array(index.size);
  for (const [number, places] of begins ?? [])
    for (const place of places) found[number] = (found[number] ?? 0) + weightOf(place);
  return found;
}
