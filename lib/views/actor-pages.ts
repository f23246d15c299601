/** The actors of the library, live: their list, one actor's page, what the reader says there. Not in a private window. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../i18n.ts';
import { apartChoice, type KnownActor } from '../library/actor-choices.ts';
import { isBareName } from '../library/actor-names.ts';
import {
  type ActorArticle,
  type ActorPage,
  actorPage,
  articleCounts,
  type ListedActor,
  listActors,
} from '../library/actor-pages.ts';
import type { ActorChange, ActorWish } from './actor-changes.ts';
import { changeFor } from './actor-changes.ts';
import { changeActors } from './actor-choices.ts';
import { library } from './library.ts';
import type { Excerpt, SearchableList } from './lists.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

export { isBareName } from '../library/actor-names.ts';
export type { ActorArticle, ActorPage, ListedActor } from '../library/actor-pages.ts';

/** The list of actors, those with most articles first; in a private window nothing is read and there are none. */
export function actorList(pageSize: number, isPrivate: boolean): SearchableList<ListedActor> {
  const query = signal('');
  const limit = signal(pageSize);
  const found = liveSignal<Excerpt<ListedActor>>(
    () => {
      const asked = { query: query.value, limit: limit.value };
      return async () => {
        // One more than is shown tells whether there is more.
        const items = isPrivate ? [] : await listActors(library(), { ...asked, limit: asked.limit + 1 });
        return { query: asked.query, items: items.slice(0, asked.limit), hasMore: items.length > asked.limit };
      };
    },
    { keepOld: true },
  );
  const showMore = () => {
    limit.value += pageSize;
  };
  return { query, found, showMore };
}

/** The page of an actor, '' for none; ready and undefined where the library has nothing of it. */
export function followActorPage(
  id: ReadonlySignal<string>,
  pageSize: number,
): { page: ReadonlySignal<Loaded<ActorPage | undefined>>; showMore: () => void } {
  const more = signal({ of: '', limit: pageSize });
  const limit = computed(() => (more.value.of === id.value ? more.value.limit : pageSize));
  const page = liveSignal<ActorPage | undefined>(
    () => {
      const asked = { id: id.value, limit: limit.value };
      return async () => (asked.id ? actorPage(library(), asked.id, asked.limit) : undefined);
    },
    { keepOld: true },
  );
  const showMore = () => {
    more.value = { of: id.peek(), limit: limit.peek() + pageSize };
  };
  return { page, showMore };
}

/** How many articles of the library each of these actors is in; empty where there is no library. */
export function followArticleCounts(
  ids: ReadonlySignal<readonly string[]>,
  isPrivate: ReadonlySignal<boolean>,
): ReadonlySignal<ReadonlyMap<string, number>> {
  const counts = liveSignal<ReadonlyMap<string, number>>(
    () => {
      const asked = ids.value;
      return asked.length === 0 || isPrivate.value ? async () => new Map() : () => articleCounts(library(), asked);
    },
    { keepOld: true },
  );
  return computed(() => (counts.value.status === 'ready' ? counts.value.value : new Map()));
}

const known = ({ id, kind, name }: ListedActor, page?: ActorPage): KnownActor => ({
  id,
  kind,
  name,
  textName: page?.choices.find((choice) => choice.id === id && choice.type === 'rename')?.about ?? name,
});

/** The actors of the list that this one may be merged with: not itself, and no bare name, which many bear. */
export function mergeable(actor: ListedActor, list: readonly ListedActor[]): KnownActor[] {
  return list.filter(({ id }) => id !== actor.id && !isBareName(id)).map((other) => known(other));
}

/**
 * Does what the reader asks of an actor of the library.
 *
 * @returns what to say, the way to undo it, and the id of the actor to go on with ('' for none); null where nothing changes
 */
export async function wishInLibrary(
  page: ActorPage,
  wish: ActorWish,
  translator: Translator,
): Promise<(Awaited<ReturnType<typeof changeActors>> & { next: string }) | null> {
  const actor = known(page.actor, page);
  const namesakes = wish.type === 'rename' ? await listActors(library(), { query: wish.name, limit: 20 }) : [];
  const place = { pageKey: '', headline: '', now: new Date().toISOString() };
  const choices = new Map(page.choices.map((choice) => [choice.id, choice]));
  const change = changeFor(actor, wish, mergeable(page.actor, namesakes), place, choices);
  if (!change) return null;
  return { ...(await changeActors(change, false, translator)), next: nextOf(change, page.actor.id) };
}

/** Where the reader goes on after a change: a merged actor's page is the other one's, a hidden one has none. */
function nextOf(change: ActorChange, id: string): string {
  if (!('save' in change)) return id;
  return change.save.type === 'merge' ? change.save.into : change.save.type === 'hide' ? '' : id;
}

/** «Not this one»: takes an article off an actor's page. Returns what to say and the way to undo it. */
export function takeOff(page: ActorPage, { key, pageKey, name, article }: ActorArticle, translator: Translator) {
  const actor = { id: key, kind: page.actor.kind, name, textName: name };
  const place = { pageKey, headline: article?.headline ?? '', now: new Date().toISOString() };
  return changeActors({ save: apartChoice(actor, place) }, false, translator);
}
