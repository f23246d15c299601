/** An article as the library keeps it, for reading without the network. */
import { articleOf, type KeptText, textOf, versionsOf } from '../library/articles.ts';
import type { LibraryDatabase } from '../library/database.ts';
import { highlightsOf } from '../library/highlights.ts';
import type { Highlight, LibraryArticle } from '../types.ts';
import { library } from './library.ts';

export interface KeptArticle {
  article: LibraryArticle;
  /** Undefined where no text is kept. */
  text: KeptText | undefined;
  /** Earlier texts of the same address, the latest first. */
  versions: KeptText[];
  highlights: Highlight[];
}

/** Reads an article; undefined where there is none. Throws LibraryError. */
export function readKeptArticle(key: string): Promise<KeptArticle | undefined> {
  return readKeptFrom(library(), key);
}

/** `readKeptArticle` from a library at hand. */
export async function readKeptFrom(db: LibraryDatabase, key: string): Promise<KeptArticle | undefined> {
  const [article, text, versions, highlights] = await Promise.all([
    articleOf(db, key),
    textOf(db, key),
    versionsOf(db, key),
    highlightsOf(db, key),
  ]);
  return article && { article, text, versions: versions.reverse(), highlights };
}
