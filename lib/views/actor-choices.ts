/** The reader's choices about actors, live, from the store that the window may use. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Translator } from '../i18n.ts';
import { actorChoicesFor, dropActorChoice, listActorChoices, saveActorChoice } from '../library/actor-choice-store.ts';
import type { ChoiceMap } from '../library/actor-choices.ts';
import { PRIVATE_ACTOR_CHOICES, privateActorChoices } from '../library/private-actor-choices.ts';
import type { Actor, ActorChoice } from '../types.ts';
import type { ActorChange } from './actor-changes.ts';
import { library } from './library.ts';
import { liveSignal } from './live.ts';

/** An article whose actors are shown. */
export interface ActorsOf {
  pageKey: string;
  actors: readonly Pick<Actor, 'kind' | 'name'>[];
}

const NONE: ChoiceMap = new Map();
const privately = () => privateActorChoices(browser.storage.session);

/** The choices of private windows; null while they are not read. Reads nothing until `isPrivate` is true. */
function followPrivate(isPrivate: ReadonlySignal<boolean>): ReadonlySignal<ChoiceMap | null> {
  const kept = signal<ChoiceMap | null>(null);
  effect(() => {
    if (!isPrivate.value) return;
    const read = async () => {
      kept.value = await privately().all();
    };
    const onChange = (changes: Record<string, unknown>) => {
      if (PRIVATE_ACTOR_CHOICES in changes) void read();
    };
    void read();
    browser.storage.session.onChanged.addListener(onChange);
    return () => browser.storage.session.onChanged.removeListener(onChange);
  });
  return kept;
}

/**
 * The choices that matter for an article's actors; null while they are not read. Where the library cannot be opened there are
 * none: the actors are shown as the text has them.
 *
 * @param article null while there is none
 * @param isPrivate settled before there is an article: the library must not be opened for a private window
 */
export function followActorChoices(
  article: ReadonlySignal<ActorsOf | null>,
  isPrivate: ReadonlySignal<boolean>,
): ReadonlySignal<ChoiceMap | null> {
  const inPrivate = followPrivate(isPrivate);
  const inLibrary = liveSignal(
    () => {
      const of = article.value;
      return !of || isPrivate.value ? async () => NONE : () => actorChoicesFor(library(), of.actors, of.pageKey);
    },
    { keepOld: true },
  );
  return computed(() => {
    if (isPrivate.value) return inPrivate.value;
    const kept = inLibrary.value;
    return kept.status === 'ready' ? kept.value : kept.status === 'failed' ? NONE : null;
  });
}

/** All choices, the latest first; null while they are not read. */
export function followAllChoices(limit: number, isPrivate: boolean): ReadonlySignal<readonly ActorChoice[] | null> {
  const inPrivate = followPrivate(signal(isPrivate));
  const inLibrary = liveSignal(() => (isPrivate ? async () => [] : () => listActorChoices(library(), limit)), {
    keepOld: true,
  });
  return computed(() => {
    const latest = (a: ActorChoice, b: ActorChoice) => (a.changedAt < b.changedAt ? 1 : -1);
    if (isPrivate) return inPrivate.value && [...inPrivate.value.values()].sort(latest);
    return inLibrary.value.status === 'ready' ? inLibrary.value.value : null;
  });
}

/** Keeps a change. Returns the way to undo it. */
async function keep(change: ActorChange, isPrivate: boolean): Promise<() => Promise<unknown>> {
  const save = (choice: ActorChoice) => (isPrivate ? privately().save(choice) : saveActorChoice(library(), choice));
  const drop = (id: string) => (isPrivate ? privately().drop(id) : dropActorChoice(library(), id));
  if ('save' in change) {
    const before = await save(change.save);
    return async () => {
      await (before ? save(before) : drop(change.save.id));
    };
  }
  const dropped = await drop(change.drop);
  return async () => {
    if (dropped) await save(dropped);
  };
}

/** Keeps a change, for a notice: what to say of it and the way to undo it. */
export async function changeActors(
  change: ActorChange,
  isPrivate: boolean,
  { t }: Translator,
): Promise<{ text: string; undo: () => Promise<unknown> }> {
  const undo = await keep(change, isPrivate);
  const said = [];
  if ('drop' in change) said.push(t('actorChoiceDropped'));
  else {
    const { type, about, name, pageKey } = change.save;
    said.push(t(`actorDone.${type}`, { about, name }));
    if (pageKey && type !== 'apart') said.push(t('actorOnlyHere'));
  }
  if (isPrivate) said.push(t('untilPrivateCloses'));
  return { text: said.join(' '), undo };
}
