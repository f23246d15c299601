/** The lists of all highlights: searched, narrowed down, counted, walked through in batches. */
import type { Highlight, HighlightColour, Site } from '../types.ts';
import { attempt, type LibraryDatabase, type StoredHighlight } from './database.ts';
import { plain } from './highlights.ts';
import { type Condition, type ListOptions, newest } from './newest.ts';

/** What a list is narrowed down to; an absent part asks for everything. */
export interface HighlightFilter {
  colour?: HighlightColour | undefined;
  tag?: string | undefined;
  site?: Site | undefined;
}

/** What the reader can narrow a list down to. */
export interface HighlightFacets {
  /** The most used first. */
  tags: string[];
  /** In the alphabet's order. */
  sites: Site[];
}

/** Highlights read at once when all are walked through. */
const BATCH = 1000;

/** Highlights, newest first. `query` looks at the words, note, tags, the page's title and site. Throws LibraryError. */
export async function listHighlights(
  db: LibraryDatabase,
  options: ListOptions & HighlightFilter = {},
): Promise<Highlight[]> {
  const stored = await attempt(db, () =>
    db.transaction('r', db.highlights, () =>
      newest(db.highlights, 'createdAt', options, conditionsOf(db.highlights, options)),
    ),
  );
  return stored.map(plain);
}

function conditionsOf(
  table: LibraryDatabase['highlights'],
  { colour, tag, site }: HighlightFilter,
): Condition<StoredHighlight>[] {
  return [
    ...(colour === undefined
      ? []
      : [
          {
            lookup: () => table.where('colour').equals(colour),
            isMet: (each: StoredHighlight) => each.colour === colour,
          },
        ]),
    ...(tag === undefined
      ? []
      : [{ lookup: () => table.where('tags').equals(tag), isMet: (each: StoredHighlight) => each.tags.includes(tag) }]),
    ...(site === undefined
      ? []
      : [{ lookup: () => table.where('site').equals(site), isMet: (each: StoredHighlight) => each.site === site }]),
  ];
}

/** The reader's tags and the sites that have highlights. Throws LibraryError. */
export async function highlightFacets(db: LibraryDatabase): Promise<HighlightFacets> {
  return attempt(db, () =>
    db.transaction('r', db.highlights, async () => {
      const tags = (await db.highlights.orderBy('tags').uniqueKeys()) as string[];
      const counts = await Promise.all(tags.map((tag) => db.highlights.where('tags').equals(tag).count()));
      const count = new Map(tags.map((tag, i) => [tag, counts[i] ?? 0]));
      const sites = (await db.highlights.orderBy('site').uniqueKeys()) as string[];
      return { tags: tags.sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0)), sites };
    }),
  );
}

/**
 * All highlights that are asked for, page by page and in the order of each page, in batches: a library of 50,000 is never in memory at once. What is saved meanwhile may
 * or may not be among them. Throws LibraryError.
 */
export async function* eachHighlight(db: LibraryDatabase, ids?: ReadonlySet<string>): AsyncGenerator<Highlight[]> {
  const order = await attempt(db, () => db.highlights.orderBy('[pageKey+selectors.position.start]').primaryKeys());
  const wanted = ids ? order.filter((id) => ids.has(id)) : order;
  for (let at = 0; at < wanted.length; at += BATCH) {
    const batch = await attempt(db, () => db.highlights.bulkGet(wanted.slice(at, at + BATCH)));
    yield batch.filter((each) => each !== undefined).map(plain);
  }
}
