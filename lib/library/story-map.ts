/** Stories kept in memory: for tools and tests. */
import type { StoryPrint } from './shingles.ts';

/** A print as it is kept. */
export interface KeptStory<Id> extends StoryPrint {
  id: Id;
  /** Higher for one added later. */
  order: number;
}

/** What story recognition needs of its store, over ids of type `Id`. */
export interface StoryStore<Id> {
  /** Keeps a print. An article that is there already is replaced and counts as the newest. */
  put(id: Id, print: StoryPrint): PromiseLike<unknown>;
  /** The kept articles that hold any of these fingerprints, and how many of them each holds. */
  sharers(fingerprints: Uint32Array): PromiseLike<Map<Id, number>>;
  /** What is kept of these articles, in any order; unknown ones are left out. */
  get(ids: readonly Id[]): PromiseLike<Array<KeptStory<Id>>>;
}

export class StoryMap<Id> implements StoryStore<Id> {
  readonly #stories = new Map<Id, KeptStory<Id>>();
  readonly #holders = new Map<number, Set<Id>>();
  #order = 0;

  async put(id: Id, print: StoryPrint): Promise<void> {
    for (const fingerprint of this.#stories.get(id)?.fingerprints ?? []) this.#holders.get(fingerprint)?.delete(id);
    this.#stories.set(id, { ...print, id, order: this.#order++ });
    for (const fingerprint of print.fingerprints) {
      const holders = this.#holders.get(fingerprint);
      if (holders) holders.add(id);
      else this.#holders.set(fingerprint, new Set([id]));
    }
  }

  async sharers(fingerprints: Uint32Array): Promise<Map<Id, number>> {
    const shared = new Map<Id, number>();
    for (const fingerprint of fingerprints) {
      for (const id of this.#holders.get(fingerprint) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    return shared;
  }

  async get(ids: readonly Id[]): Promise<Array<KeptStory<Id>>> {
    return ids.flatMap((id) => this.#stories.get(id) ?? []);
  }
}
