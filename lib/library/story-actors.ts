/**
 * Actors across articles: a row for each actor of an article under the actor that it counts for, and how many articles each of
 * these has. Both are made of the kept articles and of the reader's choices, and can always be made anew.
 */
import type { LibraryArticle } from '../types.ts';
import { type ChoiceMap, choicesFor, type KnownActor, resolveActor } from './actor-choices.ts';
import { actorKey, actorKeyIn, pageOfId } from './actor-names.ts';
import type { LibraryDatabase, StoredActor, StoredStoryActor } from './database.ts';
import { searchWords } from './words.ts';

/** What a transaction must cover that calls a function of this file. */
export function actorTables(db: LibraryDatabase) {
  return [db.storyActors, db.actors, db.actorChoices];
}

/** Keeps the actors of an article as it was last read, in place of those before. Only in a transaction over `actorTables`. */
export async function putStoryActors(db: LibraryDatabase, article: LibraryArticle): Promise<void> {
  const { key: pageKey } = article;
  const rows = rowsOf(article);
  const [before, choices] = await Promise.all([
    db.storyActors.where('pageKey').equals(pageKey).toArray(),
    choicesFor(rows, pageKey, async (ids) =>
      (await db.actorChoices.bulkGet(ids)).filter((choice) => choice !== undefined),
    ),
  ]);
  const known = assign(rows, choices);
  const stay = new Set(rows.map(({ id }) => id));
  await Promise.all([
    db.storyActors.bulkDelete(before.map(({ id }) => id).filter((id) => !stay.has(id))),
    db.storyActors.bulkPut(rows),
    count(db, shownIds(before), shownIds(rows), known),
  ]);
}

/** Takes the actors of articles away. Only in a transaction over `actorTables`. */
export async function dropStoryActors(db: LibraryDatabase, pageKeys: readonly string[]): Promise<void> {
  for (const pageKey of pageKeys) {
    const rows = await db.storyActors.where('pageKey').equals(pageKey).toArray();
    await db.storyActors.bulkDelete(rows.map(({ id }) => id));
    await count(db, shownIds(rows), new Set(), new Map());
  }
}

/**
 * Counts the rows anew that a choice is about, after it was kept or taken back. Only in a transaction over `actorTables`.
 *
 * @param id the choice's
 */
export async function reassignActors(db: LibraryDatabase, id: string): Promise<void> {
  const keys = await keysLeadingTo(db, id);
  const rows = await db.storyActors
    .where('key')
    .anyOf([...keys])
    .toArray();
  if (rows.length === 0) return;
  const before = shownIds(rows);
  const known = assign(rows, await choicesAbout(db, keys));
  await db.storyActors.bulkPut(rows);
  for (const shownId of new Set([...before, ...shownIds(rows)])) await recount(db, shownId, known.get(shownId), id);
}

/** The keys of all actors whose way may lead over a choice's id: its own, and those that were merged into it. */
async function keysLeadingTo(db: LibraryDatabase, id: string): Promise<Set<string>> {
  const found = new Set<string>();
  const next = [id];
  for (let each = next.pop(); each !== undefined; each = next.pop()) {
    const [key = ''] = each.split('@', 1);
    for (const target of new Set([each, key])) {
      if (found.has(target)) continue;
      found.add(target);
      next.push(...(await db.actorChoices.where('into').equals(target).primaryKeys()));
    }
  }
  return new Set([...found].filter((each) => !each.includes('@')));
}

/** The choices about these keys, everywhere and in single articles, and those that they lead to. */
async function choicesAbout(db: LibraryDatabase, keys: ReadonlySet<string>): Promise<ChoiceMap> {
  const choices = new Map<string, ReturnType<ChoiceMap['get']> & object>();
  const asked = new Set<string>();
  const next = [...keys];
  for (let key = next.pop(); key !== undefined; key = next.pop()) {
    if (asked.has(key)) continue;
    asked.add(key);
    const [own, here] = await Promise.all([
      db.actorChoices.get(key),
      db.actorChoices.where('id').startsWith(`${key}@`).toArray(),
    ]);
    for (const choice of own ? [own, ...here] : here) {
      choices.set(choice.id, choice);
      if (choice.into) next.push(choice.into, choice.into.split('@', 1)[0] ?? '');
    }
  }
  return choices;
}

/** A row for each actor of an article, `shownId` still empty; those of one key are one. */
export function rowsOf(article: LibraryArticle): StoredStoryActor[] {
  const rows = new Map<string, StoredStoryActor>();
  const byName = new Map<string, StoredStoryActor>();
  const byAlias = new Map<string, StoredStoryActor | null>();
  for (const { name, kind, role, aliases, mentions } of article.actors) {
    const key = actorKey(kind, name);
    const same = rows.get(key);
    if (same) {
      same.mentions += mentions;
      same.aliases = [...new Set([...same.aliases, ...aliases])];
      byName.set(name, same);
      continue;
    }
    const { key: pageKey } = article;
    const base = { id: actorKeyIn(key, pageKey), key, pageKey, name, kind, role, aliases: [...aliases], mentions };
    const row: StoredStoryActor = { ...base, quotes: [], at: timeOf(article), shownId: '' };
    rows.set(key, row);
    byName.set(name, row);
    // What two are called is said of neither.
    for (const alias of aliases) byAlias.set(alias, byAlias.has(alias) ? null : row);
  }
  for (const { speaker, kind, text } of article.quotes) {
    (byName.get(speaker) ?? byAlias.get(speaker))?.quotes.push({ kind, text });
  }
  return [...rows.values()];
}

/** When an article counts as published: as it says (without a zone: where the reader is), else when it was first seen. */
function timeOf({ publishedAt, firstSeenAt }: LibraryArticle): string {
  const time = Date.parse(publishedAt);
  return Number.isNaN(time) ? firstSeenAt : new Date(time).toISOString();
}

/** Says in each row which actor it counts for. Returns these actors by their ids, as their own rows name them where there are any. */
export function assign(rows: readonly StoredStoryActor[], choices: ChoiceMap): Map<string, KnownActor> {
  const known = new Map<string, KnownActor>();
  const named = new Set<string>();
  for (const row of rows) {
    const actor = resolveActor(row, row.pageKey, choices);
    row.shownId = actor?.id ?? '';
    if (!actor || named.has(actor.id)) continue;
    const isOwn = actor.id.split('@', 1)[0] === row.key;
    if (isOwn) named.add(actor.id);
    if (isOwn || !known.has(actor.id)) known.set(actor.id, actor);
  }
  return known;
}

const shownIds = (rows: readonly StoredStoryActor[]): Set<string> =>
  new Set(rows.map(({ shownId }) => shownId).filter(Boolean));

/** Counts one article's actors, who were others before. */
async function count(
  db: LibraryDatabase,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  known: ReadonlyMap<string, KnownActor>,
): Promise<void> {
  const changed = [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id));
  const present = await db.actors.bulkGet(changed);
  const rows = changed.flatMap((id, i) => {
    const row = present[i] ?? newRow(id, known.get(id));
    return row ? [{ ...row, articles: row.articles + (after.has(id) ? 1 : -1) }] : [];
  });
  await db.actors.bulkPut(rows.filter(({ articles }) => articles > 0));
  await db.actors.bulkDelete(rows.filter(({ articles }) => articles <= 0).map(({ id }) => id));
}

/** Counts all articles of one actor: after a choice, which may concern thousands of rows. */
async function recount(
  db: LibraryDatabase,
  id: string,
  known: KnownActor | undefined,
  changedId: string,
): Promise<void> {
  if (!id) return;
  const rows = await db.storyActors.where('[shownId+at]').between([id, ''], [id, '\uffff']).primaryKeys();
  const articles = new Set(rows.map(pageOfId)).size;
  const present = await db.actors.get(id);
  // Its name is the one that it has, unless the choice was about this very actor.
  const named = changedId === id || !present ? newRow(id, known) : present;
  if (articles > 0 && named) await db.actors.put({ ...named, articles });
  else await db.actors.delete(id);
}

/** The row of an actor that has no article yet; undefined where nothing is known of it. */
export function newRow(id: string, known: KnownActor | undefined): StoredActor | undefined {
  if (!known) return undefined;
  const { kind, name, textName } = known;
  return { id, kind, name, articles: 0, words: searchWords(name, textName) };
}
