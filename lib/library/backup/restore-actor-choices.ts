/** Choices about actors out of a backup. */
import type { ActorChoice } from '../../types.ts';
import { attempt } from '../database.ts';
import { actorTables, reassignActors } from '../story-actors.ts';
import type { RestoredKind } from './kinds.ts';
import { changeBetween, otherKeys } from './same.ts';

/** The later choice about an actor counts. */
const stays = (present: ActorChoice | undefined, incoming: ActorChoice, replaces: boolean): boolean =>
  !replaces && present !== undefined && present.changedAt >= incoming.changedAt;

export const actorChoiceKind: RestoredKind<ActorChoice> = {
  keyOf: ({ id }) => id,
  async changeOf(db, choices, mode) {
    const present = await attempt(db, () => db.actorChoices.bulkGet(choices.map(({ id }) => id)));
    return choices.map((choice, i) =>
      stays(present[i], choice, mode === 'replace') ? 'same' : changeBetween(present[i], choice),
    );
  },
  write: (db, choices, mode) =>
    attempt(db, () =>
      db.transaction('rw', actorTables(db), async () => {
        const present = await db.actorChoices.bulkGet(choices.map(({ id }) => id));
        await db.actorChoices.bulkPut(choices.filter((choice, i) => !stays(present[i], choice, mode === 'replace')));
        for (const { id } of choices) await reassignActors(db, id);
      }),
    ),
  others: async (db, keys) => otherKeys(await attempt(db, () => db.actorChoices.toCollection().primaryKeys()), keys),
  remove: (db, keys) =>
    attempt(db, () =>
      db.transaction('rw', actorTables(db), async () => {
        await db.actorChoices.bulkDelete([...keys]);
        for (const id of keys) await reassignActors(db, id);
      }),
    ),
};
