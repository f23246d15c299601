import type { Transaction } from 'dexie';

/** One step of the database's schema. A step that readers have installed is never edited: a change is the next step. */
export interface Migration {
  /** 1, 2, 3 … without gaps. */
  version: number;
  /** What is new or different in this step, in Dexie's schema syntax: primary key first, then indexes; null drops a table. */
  stores: Record<string, string | null>;
  /** Rewrites the records of the step before. Runs inside the upgrade's transaction; a throw leaves the old version as it was. */
  upgrade?: (transaction: Transaction) => PromiseLike<unknown>;
}
