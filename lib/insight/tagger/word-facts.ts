/** Everything that the tagger asks about a single word, as numbers. */
import { cliticReadings, isDefinite, withoutArticle } from '../../arabic/clitics.ts';
import { isFunctionWord } from '../../arabic/function-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { DEFINITE_ORGANISATION_WORDS, ORGANISATION_WORDS } from '../lexicon/organisations.ts';
import { PLACE_WORDS } from '../lexicon/places.ts';
import { SPEECH_PARTICIPLES, SPEECH_VERBS } from '../lexicon/speech.ts';
import { NAME_LINKS, ROLE_WORDS } from '../lexicon/titles.ts';
import type { Token } from '../tokens.ts';
import { countryOfAdjective, isCommonWord, isTemporal } from '../word-classes.ts';
import { hashText } from './hash.ts';
import type { WordTable } from './word-table.ts';

/** Facts of a word as 32-bit numbers; the names say where each stands in the array. */
export const FACT = {
  folded: 0,
  printed: 1,
  base: 2,
  prefix1: 3,
  prefix2: 4,
  prefix3: 5,
  prefix4: 6,
  suffix1: 7,
  suffix2: 8,
  suffix3: 9,
  suffix4: 10,
  shape: 11,
  fine: 12,
  middle: 13,
  coarse: 14,
  lexicon: 15,
  name: 16,
  tendency: 17,
  proclitic: 18,
  place: 19,
} as const;
export const FACTS = 20;

/** From the finest class of a word to the wider ones that hold it. */
export interface WiderClasses {
  middle: Uint16Array;
  coarse: Uint16Array;
}

const LIMIT = 4_000;

/** Facts of words, kept because words come again and again. */
export class WordFacts {
  readonly #table: WordTable;
  readonly #wider: WiderClasses;
  readonly #known = new Map<string, Int32Array>();

  constructor(table: WordTable, wider: WiderClasses) {
    this.#table = table;
    this.#wider = wider;
  }

  of(token: Token): Int32Array {
    let facts = this.#known.get(token.text);
    if (!facts) {
      facts = this.#compute(token);
      if (this.#known.size > LIMIT) this.#known.clear();
      this.#known.set(token.text, facts);
    }
    return facts;
  }

  /** Proclitics that the word most likely carries («و» of «ولندن»), as folded letters; '' for none. */
  procliticsOf({ folded }: Token): string {
    const own = this.#table.find(folded);
    const { prefix } = this.#base(folded, own);
    // «وجومانا»: no table holds it with or without «و», and few names begin with «و» and a consonant.
    return own < 0 && !prefix && /^و[^وايه]..../.test(folded) ? 'و' : prefix;
  }

  /** A number by which the same name is known again, whatever stands in front of it; 0 for marks, numbers and short words. */
  repeatKeyOf(token: Token): number {
    if (!token.isWord || token.folded.length < 3 || isFunctionWord(token.folded)) return 0;
    return this.of(token)[FACT.base] ?? 0;
  }

  #compute({ text, folded, isWord }: Token): Int32Array {
    const facts = new Int32Array(FACTS);
    const word = /^\d+$/.test(folded) ? '0' : folded;
    const { columns } = this.#table;
    const own = this.#table.find(word);
    const { base, prefix, index } = this.#base(word, own);
    const bare = withoutArticle(base);
    const at = own >= 0 && (columns.classes[own] ?? 0) > 0 ? own : index;
    const fine = at >= 0 ? (columns.classes[at] ?? 0) : 0;
    facts[FACT.folded] = hashText(word);
    facts[FACT.printed] = hashText(text);
    facts[FACT.base] = hashText(bare);
    for (let n = 1; n <= 4; n++) {
      const enough = word.length >= n;
      facts[FACT.prefix1 + n - 1] = enough ? hashText(word, 0, n) : 0;
      facts[FACT.suffix1 + n - 1] = enough ? hashText(word, word.length - n) : 0;
    }
    facts[FACT.shape] = shapeOf(text, folded, isWord, base !== bare);
    facts[FACT.fine] = fine;
    facts[FACT.middle] = fine ? (this.#wider.middle[fine] ?? 0) : rareClass(word);
    facts[FACT.coarse] = fine ? (this.#wider.coarse[fine] ?? 0) : rareClass(word);
    facts[FACT.lexicon] = isWord ? lexiconOf(word, base, bare) : 0;
    facts[FACT.name] = this.#name(own, index, bare);
    facts[FACT.tendency] = at >= 0 ? (columns.tendencies[at] ?? 0) : -1;
    facts[FACT.proclitic] = prefix ? hashText(prefix) : 0;
    return facts;
  }

  /** The word without proclitics, where what remains is a word and far more frequent than the whole. */
  #base(word: string, own: number): { base: string; prefix: string; index: number } {
    const { frequencies } = this.#table.columns;
    let best = { base: word, prefix: '', index: own };
    let frequency = own >= 0 ? (frequencies[own] ?? 0) + 2 : 0;
    for (const { base, prefix } of cliticReadings(word)) {
      if (!prefix || base.length < 3) continue;
      const index = this.#table.find(base);
      const found = index >= 0 ? (frequencies[index] ?? 0) : 0;
      if (found > frequency) {
        best = { base, prefix, index };
        frequency = found;
      }
    }
    return best;
  }

  #name(own: number, index: number, bare: string): number {
    const { names, frequencies } = this.#table.columns;
    const count = Math.max(
      own >= 0 ? (names[own] ?? 0) : 0,
      index >= 0 ? (names[index] ?? 0) : 0,
      names[this.#table.find(bare)] ?? 0,
    );
    // A name that is also a frequent word tells less.
    return Math.min(5, count) * 8 + (own >= 0 ? Math.min(7, (frequencies[own] ?? 0) >> 1) : 0);
  }
}

function rareClass(word: string): number {
  return -1 - Math.min(3, word.length >> 1);
}

function shapeOf(text: string, folded: string, isWord: boolean, hasArticle: boolean): number {
  if (!isWord) return 1000 + (text.length === 1 ? text.charCodeAt(0) : 0);
  const latin = /[a-z]/.test(folded) ? (/^[^a-z]*\p{Lu}/u.test(text) ? 2 : 1) : 0;
  const digits = /^\d+$/.test(folded) ? 2 + Math.min(4, folded.length) : /\d/.test(folded) ? 1 : 0;
  const ending = text.endsWith('ة') ? 1 : text.endsWith('ى') ? 2 : /[\u064b-\u064d]/.test(text) ? 3 : 0;
  return (((latin * 8 + digits) * 8 + Math.min(7, text.length)) * 4 + ending) * 2 + (hasArticle ? 1 : 0);
}

function lexiconOf(word: string, base: string, bare: string): number {
  const has = (set: { has(word: string): boolean }) => set.has(base) || set.has(bare);
  let bits = 1;
  if (ROLE_WORDS.has(word) || has(ROLE_WORDS)) bits |= 2;
  if (GIVEN_NAMES.has(word) || has(GIVEN_NAMES)) bits |= 4;
  if (has(ORGANISATION_WORDS) || DEFINITE_ORGANISATION_WORDS.has(base)) bits |= 8;
  if (has(PLACE_WORDS)) bits |= 16;
  if (SPEECH_VERBS.has(word) || SPEECH_VERBS.has(base) || SPEECH_PARTICIPLES.has(word)) bits |= 32;
  if (isFunctionWord(word)) bits |= 64;
  if (isCommonWord(word)) bits |= 128;
  if (countryOfAdjective(word)) bits |= 256;
  if (isTemporal(word)) bits |= 512;
  if (NAME_LINKS.has(word)) bits |= 1024;
  if (isDefinite(word)) bits |= 2048;
  return bits;
}
