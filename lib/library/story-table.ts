/** Stories kept in the library: each fingerprint is a bucket of a multi-entry index. */
import type { LibraryDatabase, StoredStory } from './database.ts';
import type { StoryPrint } from './shingles.ts';
import type { KeptStory, StoryStore } from './story-map.ts';

/** Articles looked at in one bucket: more share only a phrase that an outlet prints under everything. */
const BUCKET = 256;

/** The number of an article that is not kept yet. */
export const NOT_KEPT = -1;

/** The store of stories over their primary keys. Every call must stand in a transaction over `stories`. */
export class StoryTable implements StoryStore<number> {
  readonly #db: LibraryDatabase;

  constructor(db: LibraryDatabase) {
    this.#db = db;
  }

  /** Replaces the print of an article that is kept. A new one is added with its page key, by `keepStory`. */
  async put(order: number, print: StoryPrint): Promise<void> {
    await this.#db.stories.update(order, packed(print));
  }

  async sharers(fingerprints: Uint32Array): Promise<Map<number, number>> {
    const { stories } = this.#db;
    const buckets = await Promise.all(
      [...fingerprints].map((each) => stories.where('fingerprints').equals(each).limit(BUCKET).primaryKeys()),
    );
    const shared = new Map<number, number>();
    for (const order of buckets.flat()) shared.set(order, (shared.get(order) ?? 0) + 1);
    return shared;
  }

  async get(orders: readonly number[]): Promise<Array<KeptStory<number>>> {
    const rows = await this.#db.stories.bulkGet([...orders]);
    return rows.flatMap((row) => (row ? [unpacked(row)] : []));
  }
}

/** A print as IndexedDB keeps it: an index takes no typed array for a list. */
export function packed({ shingles, fingerprints }: StoryPrint): Pick<StoredStory, 'shingles' | 'fingerprints'> {
  return { shingles, fingerprints: [...fingerprints] };
}

function unpacked({ order, shingles, fingerprints }: StoredStory): KeptStory<number> {
  return { id: order, order, shingles: new Uint32Array(shingles), fingerprints: new Uint32Array(fingerprints) };
}
