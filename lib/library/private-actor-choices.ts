/** What the reader says of actors in private windows: in session storage, memory only, gone with the last private window. */
import type { ActorChoice } from '../types.ts';
import type { ChoiceMap } from './actor-choices.ts';
import { checkActorChoice } from './check.ts';
import { inTurn, type SessionArea } from './private-store.ts';

/** The session key of all of them, for listeners of `storage.onChanged`. */
export const PRIVATE_ACTOR_CHOICES = 'private-actor-choices';

export interface PrivateActorChoices {
  all(): Promise<ChoiceMap>;
  /** Like `saveActorChoice` of the library. */
  save(choice: ActorChoice): Promise<ActorChoice | undefined>;
  /** Like `dropActorChoice` of the library. */
  drop(id: string): Promise<ActorChoice | undefined>;
  /** Forgets all of them: when the last private window closes. */
  clear(): Promise<void>;
}

export function privateActorChoices(area: SessionArea): PrivateActorChoices {
  const read = async () => {
    const kept = (await area.get([PRIVATE_ACTOR_CHOICES]))[PRIVATE_ACTOR_CHOICES] as ActorChoice[] | undefined;
    return new Map((kept ?? []).map((choice) => [choice.id, choice]));
  };
  const change = (id: string, choice: ActorChoice | null) =>
    inTurn(area, async () => {
      const kept = await read();
      const before = kept.get(id);
      kept.delete(id);
      if (choice) kept.set(id, choice);
      await area.set({ [PRIVATE_ACTOR_CHOICES]: [...kept.values()] });
      return before;
    });
  return {
    all: () => inTurn(area, read),
    async save(choice) {
      const checked = checkActorChoice(choice);
      return change(checked.id, checked);
    },
    drop: (id) => change(id, null),
    clear: () => inTurn(area, () => area.remove([PRIVATE_ACTOR_CHOICES])),
  };
}
