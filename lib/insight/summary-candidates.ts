/** The sentences that may enter a summary, each with what speaks for and against it. */
import { isFunctionWord } from '../arabic/function-words.ts';
import { stem } from '../arabic/stem.ts';
import type { Actor } from '../types.ts';
import { type Opener, openerOf } from './openers.ts';
import type { Part, SentencePart, Story } from './story.ts';
import { isAside, isNoSummary } from './summary-noise.ts';
import { type Token, tokenise } from './tokens.ts';

/** What a sentence is judged by; each is between 0 and 1 or little more. The weights are in `summary-weights.ts`. */
export const FEATURES = [
  'lead',
  'early',
  'logPlace',
  'place',
  'headline',
  'coverage',
  'centrality',
  'neighbours',
  'actors',
  'numbers',
  'tooLong',
  'quoted',
] as const;

export type Feature = (typeof FEATURES)[number];

/** What each feature is worth, and `novelty`: words that no chosen sentence has. */
export type Weights = Record<Feature | 'novelty', number>;

export interface SummaryCandidate {
  part: Part;
  sentence: SentencePart;
  /** Its place among the sentences of the story that are no furniture: 0 for the first, the next number only for the very next. */
  order: number;
  stems: ReadonlySet<string>;
  /** Indices of key actors that it names. */
  actors: ReadonlySet<number>;
  opener: Opener;
  features: Record<Feature, number>;
}

/** Shorter than this (words) is a subhead or a fragment. */
const SHORTEST = 6;
/** The same where the story marks the ends of its paragraphs. */
const SHORTEST_UNMARKED = 10;
const ENDS_MARKED = /[.…؟?!:]["»”)]*\s*$/;
/** So many of the first actors are key to the story. */
const KEY_ACTORS = 6;
/** Sentences on each side that a sentence is compared with: keeps the time linear. */
const WINDOW = 12;
/** Words from which a sentence is too long for a summary, and where that is full; people choose those of 60 words more than shorter ones. */
const LONG = 65;
const VERY_LONG = 100;

interface Row {
  part: Part;
  order: number;
  sentence: SentencePart;
  stems: Set<string>;
  words: number;
}

/**
 * All sentences that may enter the summary, in the story's order, with their features. Linear in the length.
 *
 * @param actors the story's actors, the most important first
 */
export function summaryCandidates(story: Story, actors: readonly Actor[]): SummaryCandidate[] {
  const rows = readRows(story);
  const frequency = new Map<string, number>();
  for (const { stems } of rows) for (const word of stems) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const titles = titleStems(story);
  const named = namedActors(actors);
  const centralities = rows.map((row) => centrality(row.stems, frequency));
  const most = Math.max(1e-6, ...bounded(centralities));
  const likeness = degrees(rows);
  const mostLike = Math.max(1e-6, ...bounded(likeness));
  return rows.map((row, index) => {
    const { part, sentence, order, stems, words } = row;
    const who = actorsIn(named, part.paragraph, sentence);
    const opener = openerOf(part.tokens, sentence);
    return {
      part,
      sentence,
      order,
      stems,
      actors: who,
      opener,
      features: {
        lead: order === 0 ? 1 : 0,
        early: Math.exp(-index / 4),
        logPlace: Math.log1p(index) / 4,
        place: index / Math.max(1, rows.length - 1),
        headline: Math.max(0, ...titles.map((title) => share(title, stems))),
        coverage: coverage(stems, frequency) / 40,
        centrality: (centralities[index] ?? 0) / most,
        neighbours: (likeness[index] ?? 0) / mostLike,
        actors: Math.min(1, who.size / 3),
        numbers: /[\d٠-٩۰-۹]/.test(sentence.text) ? 1 : 0,
        tooLong: Math.min(1, Math.max(0, (words - LONG) / (VERY_LONG - LONG))),
        quoted: quotedShare(row),
      },
    };
  });
}

/** Only the beginning of a very long story decides what counts as much, so that an endless list of arguments cannot fail. */
const bounded = (list: readonly number[]) => list.slice(0, 1000);

function readRows(story: Story): Row[] {
  const rows: Row[] = [];
  const body = story.parts.filter(({ paragraph, furniture }) => paragraph >= 0 && !furniture);
  const shortest = marksItsEnds(body) ? SHORTEST_UNMARKED : SHORTEST;
  let order = 0;
  for (const part of body) {
    for (const sentence of part.sentences) {
      if (sentence.furniture || isNoSummary(sentence.text)) continue;
      const words = countWords(part, sentence);
      if (isFragment(sentence.text, words, rows.length > 0 ? shortest : SHORTEST)) continue;
      // It cannot stand in the summary, but what leans on it leans on nothing else.
      const isLeftOut = rows.length > 0 && isAside(sentence.text);
      if (!isLeftOut)
        rows.push({ part, sentence, order, stems: stemsOf(part.tokens, sentence.from, sentence.to), words });
      order++;
    }
  }
  return rows;
}

/** Whether a story closes its paragraphs with marks, so that a short one without is a subhead or a link. */
function marksItsEnds(body: readonly Part[]): boolean {
  const marked = body.filter(({ text }) => ENDS_MARKED.test(text)).length;
  return body.length >= 4 && marked / body.length > 0.6;
}

function countWords(part: Part, sentence: SentencePart): number {
  let count = 0;
  for (let i = sentence.from; i < sentence.to; i++) if (part.tokens[i]?.isWord) count++;
  return count;
}

/** A subhead, a label or a list of names: few words and no mark at its end. */
function isFragment(text: string, words: number, shortest: number): boolean {
  return words < 3 || (words < shortest && !ENDS_MARKED.test(text)) || (text.endsWith(':') && words < 12);
}

/** Stems of the content words among tokens. */
function stemsOf(tokens: readonly Token[], from = 0, to = tokens.length): Set<string> {
  const stems = new Set<string>();
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    if (token?.isWord && token.folded.length > 2 && !isFunctionWord(token.folded)) stems.add(stem(token.folded));
  }
  return stems;
}

/** The stems of headline and deck, each a set. */
function titleStems(story: Story): Set<string>[] {
  return [story.title, story.deck ?? ''].map((line) => stemsOf(tokenise(line))).filter(({ size }) => size > 0);
}

/** Mean weight of the stems that come in more than one sentence. */
function centrality(stems: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of stems) sum += Math.log2(frequency.get(word) ?? 1);
  return sum / Math.max(8, stems.size);
}

/** How much of the story's repeated words a sentence holds. */
function coverage(stems: ReadonlySet<string>, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of stems) sum += Math.min(6, (frequency.get(word) ?? 1) - 1);
  return sum;
}

/**
 * The degree of each sentence in the graph of likeness (cosine of sets) among the sentences around it: LexRank without its
 * iteration (Erkan and Radev 2004). A window that slides over the sentences keeps for each stem the sum of what it weighs in
 * them, so that the time is linear.
 */
function degrees(rows: readonly Row[]): number[] {
  const weights = rows.map(({ stems }) => 1 / Math.sqrt(Math.max(1, stems.size)));
  const inWindow = new Map<string, number>();
  const move = (at: number, sign: 1 | -1) => {
    for (const word of rows[at]?.stems ?? []) {
      inWindow.set(word, (inWindow.get(word) ?? 0) + sign * (weights[at] ?? 0));
    }
  };
  for (let i = 0; i < Math.min(WINDOW, rows.length); i++) move(i, 1);
  return rows.map(({ stems }, at) => {
    if (at + WINDOW < rows.length) move(at + WINDOW, 1);
    if (at - WINDOW > 0) move(at - WINDOW - 1, -1);
    const own = weights[at] ?? 0;
    let sum = 0;
    for (const word of stems) sum += (inWindow.get(word) ?? 0) - own;
    const others = Math.min(rows.length - 1, at + WINDOW) - Math.max(0, at - WINDOW);
    return (sum * own) / Math.max(1, others);
  });
}

export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let hits = 0;
  for (const word of small) if (large.has(word)) hits++;
  return hits;
}

/** The part of the first set that is in the second, 0 to 1. */
function share(some: ReadonlySet<string>, of: ReadonlySet<string>): number {
  return some.size === 0 ? 0 : shared(some, of) / some.size;
}

/** The part of a sentence that is somebody's own words: in quotation marks, or all behind the colon of a speech. */
function quotedShare({ part, sentence }: Row): number {
  const said = /^.{5,120}?(?<![\d٠-٩]):\s*[^\s"«“]/.exec(sentence.text)?.[0].length;
  if (said !== undefined) return 1 - said / sentence.text.length;
  let units = 0;
  for (const { start, end } of part.passages) {
    units += Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start));
  }
  return units / Math.max(1, sentence.end - sentence.start);
}

/** The mentions of key actors by paragraph. */
function namedActors(actors: readonly Actor[]): Map<number, Array<{ actor: number; start: number }>> {
  const byParagraph = new Map<number, Array<{ actor: number; start: number }>>();
  for (const [actor, { mentions }] of actors.slice(0, KEY_ACTORS).entries()) {
    for (const { paragraph, start } of mentions) {
      const list = byParagraph.get(paragraph);
      if (list) list.push({ actor, start });
      else byParagraph.set(paragraph, [{ actor, start }]);
    }
  }
  return byParagraph;
}

function actorsIn(named: ReturnType<typeof namedActors>, paragraph: number, { start, end }: SentencePart): Set<number> {
  const found = new Set<number>();
  for (const mention of named.get(paragraph) ?? []) {
    if (mention.start >= start && mention.start < end) found.add(mention.actor);
  }
  return found;
}
