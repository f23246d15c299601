/** The reader's library: one IndexedDB database of the extension's own origin, opened through Dexie. */
import { type DBCore, Dexie, type DexieOptions, type PromiseExtended, type Table } from 'dexie';
import type { Actor, ActorChoice, ActorKind, LibraryArticle, Quote, Visit } from '../types.ts';
import { LibraryError, toLibraryError } from './errors.ts';
import { MIGRATIONS } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import type { Deletion, Kept } from './settle.ts';
import type { StoredDocument, StoredNorms, StoredPostings, StoredText } from './stored-articles.ts';

/** A visit as it is kept: with the local calendar day that it counts for. */
export interface StoredVisit extends Visit {
  /** `YYYY-MM-DD` where the reader was at the time. */
  day: string;
  /** Time on screen, ms, by the id of each sender whose visit is part of this one; `screenMs` is their sum. */
  readings: Record<string, number>;
}

/** A highlight as it is kept: with what a search looks at. */
export type StoredHighlight = Kept & { words: string[] };

/** The print of an article that was read, by which later articles with the same text find it. */
export interface StoredStory {
  /** Counts up with each article that is added. */
  order: number;
  pageKey: string;
  /** See lib/library/shingles.ts. */
  shingles: Uint32Array;
  fingerprints: number[];
  /** In an article that repeats another: the `order` of the story's first one. */
  storyId?: number;
  /** When it was found to repeat it, ISO 8601 in UTC. */
  repeatedAt?: string;
}

/** An actor of one article. */
export interface StoredStoryActor extends Pick<Actor, 'name' | 'kind' | 'role' | 'aliases'> {
  /** `key` and `pageKey`: see `actorKeyIn` in actor-names.ts. */
  id: string;
  key: string;
  pageKey: string;
  mentions: number;
  /** In the article's order. */
  quotes: Pick<Quote, 'kind' | 'text'>[];
  /** When the article was published, else first read; ISO 8601 in UTC. */
  at: string;
  /** The actor that it counts for after the reader's choices; '' for none. */
  shownId: string;
}

/** An actor of the library: what its list shows and is searched by. */
export interface StoredActor {
  /** The `shownId` of its rows. */
  id: string;
  kind: ActorKind;
  name: string;
  articles: number;
  words: string[];
}

/** What the reader made by hand, and cannot make again. */
const OWN_WORK = new Set(['highlights', 'deletions', 'actorChoices']);

/**
 * A highlight counts as saved once it is on the disk, not once the operating system has heard of it. Waiting for the disk takes longer
 * than most writes, so what comes by itself (visits, texts, the index) does not: whatever touches the list `changed` is of this kind.
 */
function durable(core: DBCore): DBCore {
  return {
    ...core,
    transaction: (stores, mode, options) => {
      const isOwnWork = stores.some((store) => OWN_WORK.has(store)) && !stores.includes('changed');
      return core.transaction(stores, mode, { ...options, durability: isOwnWork ? 'strict' : 'relaxed' });
    },
  };
}

/** Told when the library becomes unusable in this window, and with null when it is usable again. */
type TroubleListener = (trouble: LibraryError | null) => void;

/** An open or an upgrade that takes longer is said, ms; it goes on meanwhile. */
const MOST_WAIT_MS = 10_000;

export class LibraryDatabase extends Dexie {
  readonly visits: Table<StoredVisit, string>;
  readonly highlights: Table<StoredHighlight, string>;
  readonly stories: Table<StoredStory, number, Omit<StoredStory, 'order'> & { order?: number }>;
  readonly deletions: Table<Deletion, string>;
  readonly actorChoices: Table<ActorChoice, string>;
  readonly storyActors: Table<StoredStoryActor, string>;
  readonly actors: Table<StoredActor, string>;
  readonly articles: Table<LibraryArticle, string>;
  readonly texts: Table<StoredText, string>;
  readonly versions: Table<StoredText, [string, string]>;
  /** Keys of articles whose entry in the index is out of date. */
  readonly changed: Table<{ key: string }, string>;
  readonly documents: Table<StoredDocument, number>;
  readonly norms: Table<StoredNorms, number>;
  readonly postings: Table<StoredPostings, [string, number]>;
  /**
   * Why no operation can work now, null when nothing stands in the way. `blocked` while another window holds an older
   * version open (it passes by itself), and for good once a newer version has taken over: then this page must be reloaded.
   */
  trouble: LibraryError | null = null;
  private readonly troubleListeners = new Set<TroubleListener>();

  /** @param migrations the steps of the schema; only tests name others than today's. */
  constructor(name: string, options: DexieOptions = {}, migrations: readonly Migration[] = MIGRATIONS) {
    super(name, options);
    this.use({ stack: 'dbcore', name: 'durability', create: durable });
    for (const { version, stores, upgrade } of migrations) {
      const step = this.version(version).stores(stores);
      if (upgrade) step.upgrade(upgrade);
    }
    this.visits = this.table('visits');
    this.highlights = this.table('highlights');
    this.stories = this.table('stories');
    this.deletions = this.table('deletions');
    this.actorChoices = this.table('actorChoices');
    this.storyActors = this.table('storyActors');
    this.actors = this.table('actors');
    this.articles = this.table('articles');
    this.texts = this.table('texts');
    this.versions = this.table('versions');
    this.changed = this.table('changed');
    this.documents = this.table('documents');
    this.norms = this.table('norms');
    this.postings = this.table('postings');
    // `false` keeps Dexie's own handlers from running: they warn in the console, and would open the newer version again.
    this.on('versionchange', (event) => {
      if (event.newVersion) {
        this.close();
        this.tell(new LibraryError('blocked', new Error('a newer version of the library took over')));
      } else {
        this.close({ disableAutoOpen: false });
      }
      return false;
    });
    this.on('blocked', () => {
      this.tell(new LibraryError('blocked', new Error('another window holds an older version of the library open')));
      return false;
    });
  }

  /** Calls back on every change of `trouble`. Returns the way to stop. */
  onTrouble(listener: TroubleListener): () => void {
    this.troubleListeners.add(listener);
    return () => this.troubleListeners.delete(listener);
  }

  /**
   * Resolves once operations can run. Rejects with the trouble rather than wait for another window to close; after any
   * other failure the next call tries again.
   */
  async ready(): Promise<void> {
    if (this.trouble) throw this.trouble;
    if (this.isOpen()) return;
    await new Promise<void>((resolve, reject) => {
      const stop = this.onTrouble((trouble) => trouble && reject(trouble));
      // Behind another window that itself waits for the older version the browser tells nothing at all.
      const impatience = setTimeout(
        () => this.tell(new LibraryError('blocked', new Error('another window is in front of this one for too long'))),
        MOST_WAIT_MS,
      );
      this.open()
        .then(() => {
          this.tell(null);
          resolve();
        }, reject)
        .finally(() => {
          clearTimeout(impatience);
          stop();
        });
    });
  }

  private tell(trouble: LibraryError | null): void {
    if (this.trouble === trouble) return;
    this.trouble = trouble;
    for (const listener of this.troubleListeners) listener(trouble);
  }
}

/** The library of this name; it opens with its first use. In a private window call nothing of this: Firefox refuses there. */
export function openLibrary(name = 'khulasa'): LibraryDatabase {
  return new LibraryDatabase(name);
}

/**
 * Runs one operation on the library. No async function, and Dexie's own promises: only they carry a `liveQuery` along to
 * the tables that the operation reads, so that a view which calls a function of the library is refreshed. For the same
 * reason an operation of several steps must be a `db.transaction`.
 *
 * @throws LibraryError, whatever went wrong, with the first error as its cause.
 */
export function attempt<T>(db: LibraryDatabase, operation: () => PromiseLike<T>): PromiseExtended<T> {
  return Dexie.Promise.resolve(db.ready())
    .then(operation)
    .catch((error: unknown) => {
      throw toLibraryError(error);
    });
}
