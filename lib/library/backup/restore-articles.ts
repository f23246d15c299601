/** Articles out of a backup: facts and texts; prints, actors and the index are made anew from them. */
import { MOST_VERSIONS, mergeArticles } from '../articles.ts';
import { pack } from '../compress.ts';
import { attempt, type LibraryDatabase } from '../database.ts';
import type { StoredText } from '../stored-articles.ts';
import { actorTables, dropStoryActors, putStoryActors } from '../story-actors.ts';
import { keepStory } from '../story-records.ts';
import { textHash } from '../text-hash.ts';
import type { BackedUpArticle, BackedUpText } from './format.ts';
import type { RestoredKind, RestoreMode } from './kinds.ts';
import { changeBetween, otherKeys } from './same.ts';

export const articleKind: RestoredKind<BackedUpArticle> = {
  keyOf: ({ article }) => article.key,
  async changeOf(db, values, mode) {
    const present = await presentOf(
      db,
      values.map(({ article }) => article.key),
    );
    return values.map(({ article, texts }, i) => {
      const kept = present.articles[i];
      if (!kept) return 'added';
      const known = new Set(present.textsOf(article.key).map(({ hash }) => hash));
      const hashes = texts.map(({ paragraphs }) => textHash(paragraphs));
      const isSameTexts = hashes.every((hash) => known.has(hash)) && (mode === 'merge' || hashes.length === known.size);
      const change = changeBetween(kept, mode === 'merge' ? mergeArticles(kept, article) : article);
      return change === 'same' && !isSameTexts ? 'changed' : change;
    });
  },
  async write(db, values, mode) {
    const keys = values.map(({ article }) => article.key);
    const present = await presentOf(db, keys);
    // Compressing waits for more than the database, which no transaction outlives.
    const articles = values.map(({ article }, i) => {
      const kept = present.articles[i];
      return kept && mode === 'merge' ? mergeArticles(kept, article) : article;
    });
    const texts = await Promise.all(
      values.map(({ article, texts }) => joinTexts(article.key, texts, present.textsOf(article.key), mode)),
    );
    await attempt(db, () =>
      db.transaction('rw', [db.articles, db.texts, db.versions, db.changed, ...actorTables(db)], async () => {
        await db.articles.bulkPut(articles);
        for (const article of articles) await putStoryActors(db, article);
        await db.versions.where('key').anyOf(keys).delete();
        await db.texts.bulkDelete(keys);
        await db.texts.bulkPut(texts.flatMap((list) => list.slice(-1)));
        await db.versions.bulkPut(texts.flatMap((list) => list.slice(-1 - MOST_VERSIONS, -1)));
        await db.changed.bulkPut(keys.map((key) => ({ key })));
      }),
    );
    for (const { article, texts } of values) {
      const paragraphs = texts.at(-1)?.paragraphs.map(({ text }) => text) ?? [];
      await keepStory(db, article.key, paragraphs, article.lastSeenAt);
    }
  },
  others: async (db, keys) => otherKeys(await attempt(db, () => db.articles.toCollection().primaryKeys()), keys),
  remove: (db, keys) =>
    attempt(db, () =>
      db.transaction(
        'rw',
        [db.articles, db.texts, db.versions, db.changed, db.stories, ...actorTables(db)],
        async () => {
          await db.articles.bulkDelete([...keys]);
          await dropStoryActors(db, keys);
          await db.texts.bulkDelete([...keys]);
          await db.versions.where('key').anyOf(keys).delete();
          await db.stories.where('pageKey').anyOf(keys).delete();
          await db.changed.bulkPut(keys.map((key) => ({ key })));
        },
      ),
    ),
};

async function presentOf(db: LibraryDatabase, keys: string[]) {
  const { articles, texts } = await attempt(db, () =>
    db.transaction('r', db.articles, db.texts, db.versions, async () => ({
      articles: await db.articles.bulkGet(keys),
      texts: [
        ...(await Promise.all(keys.map((key) => db.versions.where('key').equals(key).toArray()))).flat(),
        ...(await db.texts.bulkGet(keys)).filter((text) => text !== undefined),
      ],
    })),
  );
  return { articles, textsOf: (key: string) => texts.filter((text) => text.key === key) };
}

/** The texts of an article, oldest first, each wording once. */
async function joinTexts(
  key: string,
  incoming: readonly BackedUpText[],
  present: readonly StoredText[],
  mode: RestoreMode,
): Promise<StoredText[]> {
  const joined = new Map(mode === 'merge' ? present.map((text) => [text.hash, text] as const) : []);
  for (const text of incoming) {
    const hash = textHash(text.paragraphs);
    const known = joined.get(hash);
    const { seenAt, headline, visitId } = text;
    if (known) joined.set(hash, { ...known, seenAt: [known.seenAt, seenAt].sort()[0] ?? seenAt });
    else joined.set(hash, { key, seenAt, headline, visitId, hash, data: await pack(text.paragraphs) });
  }
  return [...joined.values()].sort((a, b) => (a.seenAt < b.seenAt ? -1 : 1));
}
