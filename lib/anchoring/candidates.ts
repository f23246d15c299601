/** Where in a text a quote may stand: where words of it and of its context stand as far from each other as they did. */
import type { Pattern } from './pattern.ts';
import type { WordText } from './word-text.ts';

/** A part of the text, in words; `to` is not in it. */
export interface Stretch {
  from: number;
  to: number;
}

/** Words that are looked up, the rarest first, and how many of their places in all. */
const MOST_SEEDS = 24;
const MOST_PLACES = 240;

/** Stretches that are looked at, and the votes that each needs in shares of the first one's. */
const MOST_STRETCHES = 6;
const LEAST_VOTES = 0.2;

/** A word of the context votes for the place of the quote too, with less weight: the quote may have been moved. */
const CONTEXT_VOTE = 0.5;

/** Words that may have been added or dropped between the words that vote for one place: so many, and a share of the quote. */
const SLACK_WORDS = 6;
const SLACK_SHARE = 0.3;

interface Vote {
  /** The quote's first word would stand here. */
  at: number;
  weight: number;
}

/**
 * Each of the pattern's rare words votes, wherever it stands, for a place of the quote: the diagonals of a dot plot (Wilbur
 * and Lipman 1983).
 *
 * @param near about where the quote stood, in words; of a word that is everywhere the places around that count
 * @param except a place that gets no votes: the quote's own, when others like it are looked for
 */
export function likelyStretches(text: WordText, pattern: Pattern, near: number, except?: Stretch): Stretch[] {
  const length = pattern.to - pattern.from;
  const slack = SLACK_WORDS + Math.ceil(length * SLACK_SHARE);
  const votes = votesFor(text, pattern, near, except);
  const groups: Array<Stretch & { weight: number }> = [];
  let group: (Stretch & { weight: number }) | null = null;
  let tail = 0;
  for (const [index, { at, weight }] of votes.entries()) {
    if (!group || at - group.from > slack) {
      // Two groups may share votes: nothing must fall between them.
      group = { from: at, to: at, weight: 0 };
      while (tail < index && at - (votes[tail] as Vote).at > slack / 2) tail += 1;
      for (let back = tail; back < index; back += 1) group.weight += (votes[back] as Vote).weight;
      if (tail < index) group.from = (votes[tail] as Vote).at;
      groups.push(group);
    }
    group.weight += weight;
    group.to = at;
  }
  const most = Math.max(0, ...groups.map(({ weight }) => weight));
  return groups
    .filter(({ weight }) => weight >= most * LEAST_VOTES)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_STRETCHES)
    .map(({ from, to }) => stretchAround(text, pattern, from, to));
}

/** The words around a place that a pattern could cover when its quote began between two words. */
export function stretchAround(text: WordText, pattern: Pattern, first: number, last = first): Stretch {
  const length = pattern.to - pattern.from;
  const slack = SLACK_WORDS + Math.ceil(length * SLACK_SHARE);
  return {
    from: Math.max(0, first - pattern.from - slack),
    to: Math.min(text.count, last + length + (pattern.words.length - pattern.to) + slack),
  };
}

function votesFor(text: WordText, pattern: Pattern, near: number, except: Stretch | undefined): Vote[] {
  const seeds = [...pattern.ids]
    .map((id, at) => ({ at, id, count: text.countOf(id) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_SEEDS);
  const votes: Vote[] = [];
  for (const { at, id } of seeds) {
    const places = text.placesOf(id);
    const room = MOST_PLACES - votes.length;
    if (room <= 0) break;
    const isOfQuote = at >= pattern.from && at < pattern.to;
    const weight = (isOfQuote ? 1 : CONTEXT_VOTE) / Math.sqrt(places.length);
    for (const place of nearest(places, near, room)) {
      const first = place - (at - pattern.from);
      if (first !== except?.from) votes.push({ at: first, weight });
    }
  }
  return votes.sort((a, b) => a.at - b.at);
}

/** The `most` places nearest to one, in order. */
export function nearest(places: Uint32Array, near: number, most: number): Uint32Array {
  if (places.length <= most) return places;
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((places[middle] as number) < near) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, Math.min(low - (most >> 1), places.length - most));
  return places.subarray(from, from + most);
}
