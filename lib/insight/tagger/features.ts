/** Features of every token of a sentence, as hashes: the word, its parts and classes, its neighbours, what the rules say. */
import type { Token } from '../tokens.ts';
import { mix } from './hash.ts';
import { FACT, FACTS, type WordFacts } from './word-facts.ts';

/** Goes up when the features change, so that no model is read that was trained on others. */
export const FEATURES_VERSION = 2;

/** How far the neighbours that count stand away. */
const REACH = 3;

/** One feature: a fact of a neighbour, or two facts together. Kept as numbers for speed: fact, offset, fact, offset. */
type Template = readonly [number, number, number, number];

const one = (fact: number, ...offsets: number[]): Template[] => offsets.map((offset) => [fact, offset, -1, 0]);
const two = (a: number, i: number, b: number, j: number): Template => [a, i, b, j];

const F = FACT;
/** What the rules say of a token is a fact too, put behind the word's own ones. */
const RULE = FACTS;
/** How much the text around speaks of sport. */
const TOPIC = FACTS + 1;
const COLUMNS = FACTS + 2;

const TEMPLATES: readonly Template[] = [
  ...one(F.folded, -2, -1, 0, 1, 2),
  ...one(F.printed, 0),
  ...one(F.base, -1, 0, 1),
  ...one(F.prefix1, 0),
  ...one(F.prefix2, -1, 0, 1),
  ...one(F.prefix3, 0),
  ...one(F.prefix4, 0),
  ...one(F.suffix1, 0),
  ...one(F.suffix2, -1, 0, 1),
  ...one(F.suffix3, -1, 0, 1),
  ...one(F.suffix4, 0),
  ...one(F.shape, -1, 0, 1),
  ...one(F.fine, -2, -1, 0, 1, 2),
  ...one(F.middle, -3, -2, -1, 0, 1, 2, 3),
  ...one(F.coarse, -2, -1, 0, 1, 2),
  ...one(F.lexicon, -2, -1, 0, 1, 2),
  ...one(F.name, -2, -1, 0, 1, 2),
  ...one(F.tendency, -2, -1, 0, 1, 2),
  ...one(F.proclitic, 0, 1),
  ...one(RULE, -1, 0, 1),
  two(F.folded, -1, F.folded, 0),
  two(F.folded, 0, F.folded, 1),
  two(F.folded, -1, F.folded, 1),
  two(F.folded, -2, F.folded, -1),
  two(F.base, -1, F.base, 0),
  two(F.middle, -1, F.middle, 0),
  two(F.middle, 0, F.middle, 1),
  two(F.middle, -1, F.middle, 1),
  two(F.middle, -2, F.middle, -1),
  two(F.coarse, -1, F.fine, 0),
  two(F.fine, 0, F.coarse, 1),
  two(F.folded, -1, F.coarse, 0),
  two(F.coarse, 0, F.folded, 1),
  two(F.suffix2, 0, F.middle, -1),
  two(F.lexicon, -1, F.lexicon, 0),
  two(F.lexicon, 0, F.lexicon, 1),
  two(F.name, -1, F.name, 0),
  two(F.name, 0, F.name, 1),
  two(F.name, 0, F.middle, -1),
  two(F.tendency, -1, F.tendency, 0),
  two(F.tendency, 0, F.tendency, 1),
  two(F.tendency, 0, F.middle, -1),
  two(RULE, 0, F.coarse, 0),
  two(RULE, 0, F.base, 0),
  two(RULE, -1, RULE, 0),
  two(RULE, 0, RULE, 1),
  ...one(TOPIC, 0),
  two(TOPIC, 0, F.fine, 0),
  two(TOPIC, 0, F.tendency, 0),
  two(TOPIC, 0, RULE, 0),
  two(TOPIC, 0, F.middle, -1),
];

/** Features of one token. */
export const FEATURES = TEMPLATES.length + 1;

/** Facts that tell one word from all others: who trusts them alone knows no new name. */
const LEXICAL = new Set<number>([F.folded, F.printed, F.base, F.prefix4, F.suffix4, F.suffix3, F.prefix3]);

/** Whether each feature says which word stands at the token itself. */
export const IS_LEXICAL: readonly boolean[] = [
  false,
  ...TEMPLATES.map(([a, i, b, j]) => (i === 0 && LEXICAL.has(a)) || (j === 0 && LEXICAL.has(b))),
];

/** What stands for the facts of a word where the sentence has none. */
const OUTSIDE = 0x7ead;
export const NO_WORD: Int32Array = new Int32Array(FACTS).fill(OUTSIDE);

/** Places of a neighbour, from `REACH` before a token to `REACH` behind it. */
export const PLACES_AROUND = 2 * REACH + 1;

const numbers = TEMPLATES.map((_, t) => t);
const isOfOneWord = ([fact, , second]: Template) => second < 0 && fact < FACTS;
/** Templates that look at one word, by the place where it stands. */
const OF_ONE_WORD = Array.from({ length: PLACES_AROUND }, (_, place) =>
  numbers.filter((t) => isOfOneWord(TEMPLATES[t] as Template) && TEMPLATES[t]?.[1] === place - REACH),
);
/** All others. */
const OF_MORE = numbers.filter((t) => !isOfOneWord(TEMPLATES[t] as Template));

/** Number of features of a token that look at more than one word. */
export const FEATURES_OF_MORE: number = OF_MORE.length + 1;

/** Sentence of facts, with room around it so that every token has all its neighbours. */
function factTable(tokens: readonly Token[], rules: Uint8Array, topics: Uint8Array, facts: WordFacts): Int32Array {
  const table = new Int32Array((tokens.length + 2 * REACH) * COLUMNS).fill(OUTSIDE);
  tokens.forEach((token, i) => {
    const at = (i + REACH) * COLUMNS;
    table.set(facts.of(token), at);
    // From 1 on, since a fact of 0 is none.
    table[at + RULE] = (rules[i] ?? 0) + 1;
    table[at + TOPIC] = (topics[i] ?? 0) + 1;
  });
  return table;
}

function feature(table: Int32Array, here: number, t: number): number {
  const template = TEMPLATES[t] as Template;
  const a = table[here + template[1] * COLUMNS + template[0]] as number;
  const b = template[2] < 0 ? 0 : (table[here + template[3] * COLUMNS + template[2]] as number);
  return a === 0 ? 0 : mix(t + 1, a, b);
}

const EVERY_TOKEN = mix(0x5eed, 0, 0);

/**
 * `FEATURES` hashes a token, one behind the other; 0 is no feature.
 *
 * @param rules what the rules say of each token, a small number
 * @param topics how much the text around each token speaks of sport, a small number
 */
export function extractFeatures(
  tokens: readonly Token[],
  rules: Uint8Array,
  topics: Uint8Array,
  facts: WordFacts,
): Int32Array {
  const table = factTable(tokens, rules, topics, facts);
  const into = new Int32Array(tokens.length * FEATURES);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    into[next++] = EVERY_TOKEN;
    for (let t = 0; t < TEMPLATES.length; t++) into[next++] = feature(table, (i + REACH) * COLUMNS, t);
  }
  return into;
}

/** Like `extractFeatures`, with only the `FEATURES_OF_MORE` features of a token that look at more than one word. */
export function extractFeaturesOfMore(
  tokens: readonly Token[],
  rules: Uint8Array,
  topics: Uint8Array,
  facts: WordFacts,
): Int32Array {
  const table = factTable(tokens, rules, topics, facts);
  const into = new Int32Array(tokens.length * FEATURES_OF_MORE);
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    into[next++] = EVERY_TOKEN;
    for (let k = 0; k < OF_MORE.length; k++) into[next++] = feature(table, (i + REACH) * COLUMNS, OF_MORE[k] as number);
  }
  return into;
}

/** The other features: those of one word, for a token that has the word at `place` - `REACH` from itself. */
export function featuresOfOne(facts: Int32Array, place: number): Int32Array {
  const templates = OF_ONE_WORD[place] ?? [];
  const into = new Int32Array(templates.length);
  for (let k = 0; k < templates.length; k++) {
    const t = templates[k] as number;
    const fact = facts[(TEMPLATES[t] as Template)[0]] as number;
    into[k] = fact === 0 ? 0 : mix(t + 1, fact, 0);
  }
  return into;
}
