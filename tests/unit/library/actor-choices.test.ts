import { describe, expect, it } from 'vitest';
import { actorChoicesFor, dropActorChoice, saveActorChoice } from '../../../lib/library/actor-choice-store.ts';
import {
  apartChoice,
  applyChoices,
  type ChoicePlace,
  hideChoice,
  type KnownActor,
  mergeChoice,
  renameChoice,
  resolveActor,
} from '../../../lib/library/actor-choices.ts';
import { actorKey, isBareName } from '../../../lib/library/actor-names.ts';
import { checkActorChoice } from '../../../lib/library/check.ts';
import { PRIVATE_ACTOR_CHOICES, privateActorChoices } from '../../../lib/library/private-actor-choices.ts';
import type { SessionArea } from '../../../lib/library/private-store.ts';
import type { Actor, ActorChoice, ActorKind } from '../../../lib/types.ts';
import { emptyLibrary } from './samples.ts';

const HERE: ChoicePlace = { pageKey: 'akhbar.example/1', headline: 'خبر اليوم', now: '2026-11-23T10:00:00.000Z' };

const actor = (name: string, kind: ActorKind = 'person', paragraph = 0, aliases: string[] = []): Actor => ({
  name,
  kind,
  role: '',
  aliases,
  mentions: [{ paragraph, start: 0, end: name.length }],
});
const known = (name: string, kind: ActorKind = 'person'): KnownActor => ({
  id: actorKey(kind, name),
  kind,
  name,
  textName: name,
});
const map = (...choices: ActorChoice[]) => new Map(choices.map((choice) => [choice.id, choice]));
const names = (actors: readonly Actor[]) => actors.map(({ name }) => name);

describe('the key of an actor', () => {
  it('is one for the spellings of a name', () => {
    expect(actorKey('person', 'بدر عبد العاطي')).toBe(actorKey('person', 'بَدْر عبدالعاطى'));
    expect(actorKey('place', 'القاهرة')).toBe(actorKey('place', 'القاهره'));
    expect(actorKey('person', 'أبو بكر عبد الله')).toBe(actorKey('person', 'ابوبكر عبدالله'));
    expect(actorKey('organisation', 'حلف «الناتو»')).toBe(actorKey('organisation', 'حلف الناتو'));
  });

  it('is another one for another kind or name', () => {
    expect(actorKey('place', 'الأردن')).not.toBe(actorKey('organisation', 'الأردن'));
    expect(actorKey('person', 'علي حسن')).not.toBe(actorKey('person', 'حسن علي'));
  });

  it('tells the bare names of persons', () => {
    for (const name of ['الحداد', 'عبد العاطي', 'بن سلمان', 'أبو مازن', 'آل ثاني']) {
      expect([name, isBareName(actorKey('person', name))]).toEqual([name, true]);
    }
    expect(isBareName(actorKey('person', 'ليلى الحداد'))).toBe(false);
    expect(isBareName(actorKey('place', 'القاهرة'))).toBe(false);
  });
});

describe('choices laid over the actors of an article', () => {
  const story = [
    actor('وزارة المياه', 'organisation'),
    actor('ليلى الحداد', 'person', 1),
    actor('وزارة الري', 'organisation', 2),
  ];

  it('hide, rename and merge, and keep the names of the text', () => {
    const choices = map(
      hideChoice(known('ليلى الحداد'), HERE),
      mergeChoice(known('وزارة الري', 'organisation'), known('وزارة المياه', 'organisation'), HERE),
      renameChoice(known('وزارة المياه', 'organisation'), 'وزارة المياه والري', HERE),
    );
    const { actors, choices: used } = applyChoices(story, 'another.example/9', choices);
    expect(names(actors)).toEqual(['وزارة المياه والري']);
    expect(actors[0]?.aliases).toEqual(['وزارة المياه', 'وزارة الري']);
    expect(actors[0]?.textName).toBe('وزارة المياه');
    expect(actors[0]?.mentions.map(({ paragraph }) => paragraph)).toEqual([0, 2]);
    expect(used).toHaveLength(3);
  });

  it('leave everything as it is where there are none', () => {
    const { actors, choices } = applyChoices(story, HERE.pageKey, map());
    expect(names(actors)).toEqual(names(story));
    expect(choices).toEqual([]);
  });

  it('hold under every spelling of the name, also where the other actor is not in the article', () => {
    const choices = map(mergeChoice(known('عبد الفتاح البرهان'), known('الفريق عبد الفتاح البرهان'), HERE));
    const { actors } = applyChoices([actor('عبدالفتاح البرهان')], 'x.example/2', choices);
    expect(names(actors)).toEqual(['الفريق عبد الفتاح البرهان']);
  });

  it('hold in one article only where a person bears a bare name', () => {
    const choices = map(renameChoice(known('الحداد'), 'ليلى الحداد', HERE));
    expect(names(applyChoices([actor('الحداد')], HERE.pageKey, choices).actors)).toEqual(['ليلى الحداد']);
    expect(names(applyChoices([actor('الحداد')], 'x.example/2', choices).actors)).toEqual(['الحداد']);
    // Nor does a choice about the full name touch another one with the same last name.
    const full = map(hideChoice(known('ليلى الحداد'), HERE));
    expect(names(applyChoices([actor('سامر الحداد'), actor('الحداد')], HERE.pageKey, full).actors)).toHaveLength(2);
  });

  it('keep the fuller name of two that are merged', () => {
    const choice = mergeChoice(known('ليلى الحداد'), known('الحداد'), HERE);
    expect([choice.about, choice.name, choice.pageKey]).toEqual(['الحداد', 'ليلى الحداد', HERE.pageKey]);
  });

  it('tell two of one name apart in an article', () => {
    const choices = map(apartChoice(known('محمد علي'), HERE));
    const here = resolveActor(actor('محمد علي'), HERE.pageKey, choices);
    const elsewhere = resolveActor(actor('محمد علي'), 'x.example/2', choices);
    expect([here?.name, elsewhere?.name]).toEqual(['محمد علي', 'محمد علي']);
    expect(here?.id).not.toBe(elsewhere?.id);
    // What is said of that one holds there only.
    expect(here && hideChoice(here, { ...HERE, pageKey: '' }).pageKey).toBe(HERE.pageKey);
  });

  it('come to an end also where they lead in a circle, from either side at the same actor', () => {
    const [a, b] = [known('جهة أولى', 'organisation'), known('جهة ثانية', 'organisation')];
    const choices = map(mergeChoice(a, b, HERE), mergeChoice(b, a, HERE));
    const { actors } = applyChoices([actor(a.name, a.kind), actor(b.name, b.kind)], 'x.example/2', choices);
    expect(actors).toHaveLength(1);
  });

  it('are refused in the library where they must hold in one article', () => {
    expect(() => hideChoice(known('الحداد'), { ...HERE, pageKey: '' })).toThrow(TypeError);
  });
});

describe('kept choices', () => {
  const rename = renameChoice(known('ليلى الحداد'), 'الوزيرة ليلى الحداد', HERE);
  const merge = mergeChoice(known('وزيرة المياه'), known('ليلى الحداد'), HERE);

  it('are found with those that they lead to, and no others', async () => {
    const db = emptyLibrary();
    for (const choice of [rename, merge, hideChoice(known('سامر العلي'), HERE)]) await saveActorChoice(db, choice);
    const choices = await actorChoicesFor(db, [actor('وزيرة المياه')], 'x.example/2');
    expect([...choices.keys()].sort()).toEqual([merge.id, rename.id].sort());
    expect(names(applyChoices([actor('وزيرة المياه')], 'x.example/2', choices).actors)).toEqual([
      'الوزيرة ليلى الحداد',
    ]);
  });

  it('are taken back, and restored as they were', async () => {
    const db = emptyLibrary();
    expect(await saveActorChoice(db, rename)).toBeUndefined();
    const other = { ...rename, name: 'ليلى' };
    expect(await saveActorChoice(db, other)).toEqual(rename);
    expect(await dropActorChoice(db, rename.id)).toEqual(other);
    expect(await dropActorChoice(db, rename.id)).toBeUndefined();
  });

  it('are refused where they are damaged', () => {
    expect(() => checkActorChoice({ ...rename, type: 'forget' })).toThrow(/choice\.type/);
    expect(() => checkActorChoice({ ...rename, name: '  ' })).toThrow(/empty/);
    expect(() => checkActorChoice({ ...merge, into: '' })).toThrow(/into/);
    expect(() => checkActorChoice({ ...rename, name: 'س'.repeat(301) })).toThrow(/longer/);
  });

  it('of a private window live in session storage and go with it', async () => {
    const items = new Map<string, unknown>();
    const area: SessionArea = {
      get: async (keys) => Object.fromEntries(keys.map((key) => [key, structuredClone(items.get(key))])),
      set: async (changes) => Object.entries(changes).forEach(([key, value]) => void items.set(key, value)),
      remove: async (keys) => keys.forEach((key) => void items.delete(key)),
    };
    const store = privateActorChoices(area);
    await Promise.all([store.save(rename), store.save(merge)]);
    expect([...(await store.all()).keys()].sort()).toEqual([merge.id, rename.id].sort());
    expect(await store.drop(merge.id)).toEqual(merge);
    expect(items.has(PRIVATE_ACTOR_CHOICES)).toBe(true);
    await store.clear();
    expect(items.size).toBe(0);
  });
});
