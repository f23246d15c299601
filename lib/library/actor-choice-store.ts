/** The reader's choices about actors in the library. */
import type { Actor, ActorChoice } from '../types.ts';
import { type ChoiceMap, choicesFor } from './actor-choices.ts';
import { checkActorChoice } from './check.ts';
import { attempt, type LibraryDatabase } from './database.ts';
import { actorTables, reassignActors } from './story-actors.ts';

/** The choices that can matter for these actors of an article. Throws LibraryError. */
export async function actorChoicesFor(
  db: LibraryDatabase,
  actors: readonly Pick<Actor, 'kind' | 'name'>[],
  pageKey: string,
): Promise<ChoiceMap> {
  return attempt(db, () =>
    db.transaction('r', db.actorChoices, () =>
      choicesFor(actors, pageKey, async (ids) =>
        (await db.actorChoices.bulkGet(ids)).filter((choice) => choice !== undefined),
      ),
    ),
  );
}

/**
 * Keeps a choice in place of an earlier one about the same actor. Saving it again changes nothing.
 *
 * @returns the earlier one, for undo
 * @throws TypeError on a damaged record, LibraryError when it could not be kept.
 */
export async function saveActorChoice(db: LibraryDatabase, choice: ActorChoice): Promise<ActorChoice | undefined> {
  const checked = checkActorChoice(choice);
  return attempt(db, () => change(db, checked.id, checked));
}

/** Takes a choice back. Returns it, undefined where there is none. Throws LibraryError. */
export async function dropActorChoice(db: LibraryDatabase, id: string): Promise<ActorChoice | undefined> {
  return attempt(db, () => change(db, id, null));
}

function change(db: LibraryDatabase, id: string, choice: ActorChoice | null) {
  return db.transaction('rw', actorTables(db), async () => {
    const before = await db.actorChoices.get(id);
    if (choice) await db.actorChoices.put(choice);
    else await db.actorChoices.delete(id);
    await reassignActors(db, id);
    return before;
  });
}

/** Choices, the latest first, at most so many. Throws LibraryError. */
export async function listActorChoices(db: LibraryDatabase, limit: number): Promise<ActorChoice[]> {
  return attempt(db, () => db.actorChoices.orderBy('changedAt').reverse().limit(limit).toArray());
}
