/** Which words of a text a query found, also where they are spelled differently. */
import { foldWithMap } from '../../arabic/fold.ts';
import { foldedWords } from '../words.ts';
import type { SearchQuery } from './query.ts';
import { begunBy, behindProclitics, indexWord, mainTerm, spellings, stemTerm, termsOf } from './terms.ts';

/** UTF-16 units; `end` is exclusive. */
export interface MarkedSpan {
  start: number;
  end: number;
}

/** A piece of a text with the words that were found in it. */
export interface MarkedText {
  text: string;
  marks: MarkedSpan[];
}

/** Says of a folded word which parts of the query it answers: their numbers. */
export type Matcher = (word: string) => number[];

/** Units of text on each side of what a snippet shows first. */
const BEFORE = 50;
const LENGTH = 170;

/** The words of a query as a test. */
export function matcherOf({ words, phrases, filters }: SearchQuery): Matcher {
  const actorWords = filters.flatMap((filter) => (filter.kind === 'actor' ? foldedWords(filter.text) : []));
  const wanted = [
    ...words,
    ...[...phrases.flat(), ...actorWords].map((word) => ({ word: indexWord(word), isPrefix: false })),
  ].map(({ word, isPrefix }) => {
    const { term } = mainTerm(word);
    return {
      terms: new Set(
        [term, stemTerm(term) || term, ...behindProclitics(word).map((each) => each.term)].flatMap(spellings),
      ),
      stem: stemTerm(term),
      prefixes: isPrefix ? begunBy(word) : [],
    };
  });
  const cache = new Map<string, number[]>();
  return (word) => {
    let answer = cache.get(word);
    if (!answer) {
      const terms = termsOf(indexWord(word)).map(({ term }) => term);
      answer = wanted.flatMap(({ terms: sought, stem, prefixes }, i) => {
        const isMeant = terms.some(
          (term) =>
            sought.has(term) || (stem && stemTerm(term) === stem) || prefixes.some((prefix) => term.startsWith(prefix)),
        );
        return isMeant ? [i] : [];
      });
      cache.set(word, answer);
    }
    return answer;
  };
}

/** The words of a text that a query found. */
export function marksIn(text: string, matches: Matcher): MarkedSpan[] {
  return foundIn(text, matches).map(({ start, end }) => ({ start, end }));
}

/** The part of some texts that shows most of what was sought; null where none of them shows any. */
export function snippetOf(texts: readonly string[], matches: Matcher): MarkedText | null {
  let best: { text: string; start: number; parts: number } | null = null;
  for (const text of texts) {
    const found = foundIn(text, matches);
    for (const { start } of found) {
      const parts = new Set(
        found
          .filter((each) => each.start >= start && each.end <= start + LENGTH - BEFORE)
          .flatMap((each) => each.parts),
      );
      if (parts.size > (best?.parts ?? 0)) best = { text, start, parts: parts.size };
    }
  }
  if (!best) return null;
  const { text, start } = best;
  const from = start <= BEFORE ? 0 : text.indexOf(' ', start - BEFORE) + 1;
  const end = from + LENGTH >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + LENGTH), start);
  const cut = `${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`;
  return { text: cut, marks: marksIn(cut, matches) };
}

function foundIn(source: string, matches: Matcher): Array<MarkedSpan & { parts: number[] }> {
  const { text, map } = foldWithMap(source);
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap((match) => {
    const parts = matches(match[0]);
    const start = map[match.index];
    const end = map[match.index + match[0].length];
    return parts.length > 0 && start !== undefined && end !== undefined ? [{ start, end, parts }] : [];
  });
}
