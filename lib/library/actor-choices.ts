/** What the reader said of actors, and what follows for an article: merged, renamed, no actor, another of the same name. Pure. */
import type { Actor, ActorChoice, ActorKind } from '../types.ts';
import { actorKey, actorKeyIn, isBareName, isOfOnePage, pageOfId } from './actor-names.ts';

/** Choices by their ids. */
export type ChoiceMap = ReadonlyMap<string, ActorChoice>;

/** Who an actor of an article is, after the reader's choices. */
export interface KnownActor {
  /** `actorKey`, or `actorKeyIn` where it is meant in one article only. */
  id: string;
  kind: ActorKind;
  /** The name to show. */
  name: string;
  /** The name before the reader gave it another one. */
  textName: string;
}

/** An actor of an article as the reader wants it shown. */
export interface ShownActor extends Actor {
  id: string;
  textName: string;
  /** The actors of the text that it was made of, the main one first. */
  parts: Actor[];
}

export interface ShownActors {
  /** In the insight's order: a merged actor stands where the first of its parts stood. */
  actors: ShownActor[];
  /** What the reader said of this article's actors, each choice that took part. */
  choices: ActorChoice[];
}

/**
 * Follows the reader's choices from an actor of an article: one for this article goes before one for all.
 *
 * @returns null where the reader said that it is no actor. Choices that lead in a circle count as one actor, the one whose id
 * comes first.
 */
export function resolveActor(
  { kind, name }: Pick<Actor, 'kind' | 'name'>,
  pageKey: string,
  choices: ChoiceMap,
  onChoice: (choice: ActorChoice) => void = () => undefined,
): KnownActor | null {
  let known: KnownActor = { id: actorKey(kind, name), kind, name, textName: name };
  const passed = new Map<string, KnownActor>();
  for (;;) {
    const choice = choices.get(actorKeyIn(known.id, pageKey)) ?? choices.get(known.id);
    if (!choice) return known;
    onChoice(choice);
    if (choice.type === 'hide') return null;
    if (choice.type === 'rename') return { ...known, id: choice.id, name: choice.name };
    if (choice.type === 'apart') return { ...known, id: choice.id };
    passed.set(known.id, known);
    const circle = passed.has(choice.into);
    if (circle) return [...passed.values()].reduce((first, each) => (each.id < first.id ? each : first));
    known = { id: choice.into, kind: choice.intoKind, name: choice.name, textName: choice.name };
  }
}

/** Lays the reader's choices over the actors of an article. */
export function applyChoices(actors: readonly Actor[], pageKey: string, choices: ChoiceMap): ShownActors {
  const shown = new Map<string, { known: KnownActor; parts: Actor[] }>();
  const used = new Map<string, ActorChoice>();
  for (const actor of actors) {
    const known = resolveActor(actor, pageKey, choices, (choice) => used.set(choice.id, choice));
    if (!known) continue;
    const same = shown.get(known.id);
    if (same) same.parts.push(actor);
    else shown.set(known.id, { known, parts: [actor] });
  }
  return {
    actors: [...shown.values()].map(({ known, parts }) => together(known, parts)),
    choices: [...used.values()],
  };
}

/** One actor of several. */
function together(known: KnownActor, parts: Actor[]): ShownActor {
  const main = parts.find((part) => actorKey(part.kind, part.name) === known.id) ?? parts[0];
  const all = main ? [main, ...parts.filter((part) => part !== main)] : parts;
  const names = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]));
  names.delete(known.name);
  return {
    ...known,
    role: all.find(({ role }) => role !== '')?.role ?? '',
    aliases: [...names],
    mentions: withoutRepeats(all.flatMap(({ mentions }) => mentions)),
    parts: all,
  };
}

function withoutRepeats(mentions: Actor['mentions']): Actor['mentions'] {
  const inOrder = [...mentions].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start || b.end - a.end);
  return inOrder.filter(({ paragraph, start }, i) => {
    const before = inOrder[i - 1];
    return !before || before.paragraph !== paragraph || before.start !== start;
  });
}

/** Where a choice is made, and when. */
export interface ChoicePlace {
  /** The article, '' in the library. */
  pageKey: string;
  headline: string;
  /** ISO 8601 in UTC. */
  now: string;
}

/**
 * What the choices below have in common. A choice about a person of one bare name, and one about an actor that is told apart in
 * an article, holds in that article only.
 */
function about(actor: KnownActor, place: ChoicePlace, onlyHere = isBareName(actor.id)): Omit<ActorChoice, 'type'> {
  const only = onlyHere || isOfOnePage(actor.id);
  const pageKey = pageOfId(actor.id) || place.pageKey;
  if (only && !pageKey) throw new TypeError('A choice about this name needs the article that it holds in.');
  return {
    id: only && !isOfOnePage(actor.id) ? actorKeyIn(actor.id, pageKey) : actor.id,
    about: actor.textName,
    kind: actor.kind,
    pageKey: only ? pageKey : '',
    headline: only ? place.headline : '',
    name: '',
    into: '',
    intoKind: actor.kind,
    changedAt: place.now,
  };
}

/** «Not an actor». Throws TypeError where the choice would have to hold in one article and `place` names none; so do all below. */
export function hideChoice(actor: KnownActor, place: ChoicePlace): ActorChoice {
  return { ...about(actor, place), type: 'hide' };
}

/** Another name for an actor. */
export function renameChoice(actor: KnownActor, name: string, place: ChoicePlace): ActorChoice {
  return { ...about(actor, place), type: 'rename', name };
}

/** Two actors are one. The one with the fuller name stays where the other is a bare name, else `into`. */
export function mergeChoice(actor: KnownActor, into: KnownActor, place: ChoicePlace): ActorChoice {
  const isWrongWay = isBareName(into.id) && !isBareName(actor.id);
  const [from, to] = isWrongWay ? [into, actor] : [actor, into];
  const onlyHere = isBareName(from.id) || isBareName(to.id) || isOfOnePage(to.id);
  return { ...about(from, place, onlyHere), type: 'merge', name: to.name, into: to.id, intoKind: to.kind };
}

/** «Not this one»: in this article another one bears the name. */
export function apartChoice(actor: KnownActor, place: ChoicePlace): ActorChoice {
  return { ...about(actor, place, true), type: 'apart' };
}

/**
 * The choices that can matter for these actors of an article.
 *
 * @param lookup gives those of the choices with these ids that there are
 */
export async function choicesFor(
  actors: readonly Pick<Actor, 'kind' | 'name'>[],
  pageKey: string,
  lookup: (ids: string[]) => PromiseLike<ActorChoice[]>,
): Promise<ChoiceMap> {
  const found = new Map<string, ActorChoice>();
  const asked = new Set<string>();
  let next = actors.map(({ kind, name }) => actorKey(kind, name));
  while (next.length > 0) {
    const ids = [...new Set(next.flatMap((key) => [key, actorKeyIn(key, pageKey)]))].filter((id) => !asked.has(id));
    for (const id of ids) asked.add(id);
    const choices = ids.length > 0 ? await lookup(ids) : [];
    for (const choice of choices) found.set(choice.id, choice);
    next = choices.flatMap(({ into }) => (into && !asked.has(into) ? [into] : []));
  }
  return found;
}
