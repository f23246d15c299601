/** Looks up names of one or more words in running text. */
import { cliticReadings } from '../arabic/clitics.ts';
import { AGENCIES, KNOWN_ORGANISATIONS } from './lexicon/organisations.ts';
import { KNOWN_PLACES, type KnownPlace } from './lexicon/places.ts';
import type { Token } from './tokens.ts';

export interface Phrase<T> {
  words: string[];
  value: T;
}

export interface PhraseMatch<T> {
  /** Index of the last token. */
  last: number;
  /** Proclitics in front of the first word, as folded letters. */
  prefix: string;
  value: T;
}

interface Start<T> {
  prefix: string;
  phrase: Phrase<T>;
}

const LIMIT = 20_000;

/** Phrases by their first word. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();
  /** Phrases that may start at a word, kept because words come again and again; most words start none. */
  readonly #starts = new Map<string, ReadonlyArray<Start<T>>>();

  /** Adds a folded phrase; the first value of a phrase stays. */
  add(name: string, value: T): void {
    const words = name.split(' ').filter(Boolean);
    const first = words[0];
    if (first === undefined) return;
    const list = this.#byFirst.get(first) ?? [];
    if (list.some((phrase) => phrase.words.join(' ') === name)) return;
    list.push({ words, value });
    list.sort((a, b) => b.words.length - a.words.length);
    this.#byFirst.set(first, list);
    this.#starts.clear();
  }

  /** The longest phrase that starts at a token, where the first word may carry proclitics. */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    const token = tokens[at];
    if (!token?.isWord) return null;
    for (const { prefix, phrase } of this.#startsOf(token.folded)) {
      const { words, value } = phrase;
      if (words.every((word, i) => i === 0 || (tokens[at + i]?.isWord && tokens[at + i]?.folded === word)))
        return { last: at + words.length - 1, prefix, value };
    }
    return null;
  }

  #startsOf(folded: string): ReadonlyArray<Start<T>> {
    let starts = this.#starts.get(folded);
    if (!starts) {
      starts = cliticReadings(folded).flatMap(({ prefix, base }) =>
        (this.#byFirst.get(base) ?? []).map((phrase) => ({ prefix, phrase })),
      );
      if (this.#starts.size > LIMIT) this.#starts.clear();
      this.#starts.set(folded, starts);
    }
    return starts;
  }
}

/** All known places, by name. */
export const PLACES: PhraseTable<KnownPlace> = loadPlaces();

/** Known organisations; the value is the folded first name of the organisation. */
export const ORGANISATIONS: PhraseTable<string> = loadOrganisations();

function loadPlaces(): PhraseTable<KnownPlace> {
  const table = new PhraseTable<KnownPlace>();
  for (const place of KNOWN_PLACES) {
    table.add(place.name, place);
    // Egypt writes g with «ج»: «هونج كونج».
    table.add(place.name.replaceAll('غ', 'ج'), place);
  }
  return table;
}

function loadOrganisations(): PhraseTable<string> {
  const table = new PhraseTable<string>();
  for (const names of KNOWN_ORGANISATIONS) for (const name of names) table.add(name, names[0] ?? name);
  for (const agency of AGENCIES) if (agency.includes(' ')) table.add(agency, agency);
  return table;
}
