/** Wordings that are known by their first word: most lines begin with none of them, and then no pattern is made or run. */

/** The first word of a folded text, without what stands before it: digits and letters, Latin and Arabic. */
export function firstWord(folded: string): string {
  let start = -1;
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    const isOfWord =
      (unit >= 0x621 && unit <= 0x64a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    if (isOfWord && start < 0) start = i;
    if (!isOfWord && start >= 0) return folded.slice(start, i);
  }
  return start < 0 ? '' : folded.slice(start);
}

/** A pattern over folded text, with every word that a text it matches can begin with. A test holds that none is missing. */
export class Opening {
  #firstWords: ReadonlySet<string> | undefined;
  #pattern: RegExp | undefined;
  readonly #list: string;
  readonly #make: () => RegExp;

  /** @param list the first words, a blank between two */
  constructor(list: string, make: () => RegExp) {
    this.#list = list;
    this.#make = make;
  }

  get pattern(): RegExp {
    this.#pattern ??= this.#make();
    return this.#pattern;
  }

  /** Whether a text begins as this wording does. */
  mayBe(folded: string): boolean {
    this.#firstWords ??= new Set(this.#list.split(' '));
    const word = firstWord(folded);
    return this.#firstWords.has(word) || (word.startsWith('و') && this.#firstWords.has(word.slice(1)));
  }

  test(folded: string): boolean {
    return this.mayBe(folded) && this.pattern.test(folded);
  }
}
