/** Stories kept in memory: for tools and tests. */
import type { StoryPrint } from './shingles.ts';

/** A print as it is kept. */
export interface KeptStory extends StoryPrint {
  /** Higher for one added later. */
  order: number;
}

/** What story recognition needs of its store, over ids of type `Id`. */
export interface StoryStore<Id> {
  /** Keeps a print. An article that is there already is replaced and counts as the newest. */
  put(id: Id, print: StoryPrint): void;
  get(id: Id): KeptStory | undefined;
  /** The articles that hold a fingerprint, in any order, each once. */
  holders(fingerprint: number): Iterable<Id>;
}

export class StoryMap<Id> implements StoryStore<Id> {
  readonly #stories = new Map<Id, KeptStory>();
  readonly #holders = new Map<number, Set<Id>>();
  #order = 0;

  put(id: Id, print: StoryPrint): void {
    for (const fingerprint of this.#stories.get(id)?.fingerprints ?? []) this.#holders.get(fingerprint)?.delete(id);
    this.#stories.set(id, { ...print, order: this.#order++ });
    for (const fingerprint of print.fingerprints) {
      const holders = this.#holders.get(fingerprint);
      if (holders) holders.add(id);
      else this.#holders.set(fingerprint, new Set([id]));
    }
  }

  get(id: Id): KeptStory | undefined {
    return this.#stories.get(id);
  }

  holders(fingerprint: number): Iterable<Id> {
    return this.#holders.get(fingerprint) ?? [];
  }
}
