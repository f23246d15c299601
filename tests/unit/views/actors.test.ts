import { describe, expect, it } from 'vitest';
import type { KnownActor } from '../../../lib/library/actor-choices.ts';
import { actorKey } from '../../../lib/library/actor-names.ts';
import type { ActorChoice, TextSpan } from '../../../lib/types.ts';
import { changeFor } from '../../../lib/views/actor-changes.ts';
import { placesIn, whereabouts } from '../../../lib/views/actor-places.ts';
import { quotesBy } from '../../../lib/views/actor-quotes.ts';

const ARTICLE = {
  headline: 'س'.repeat(100),
  paragraphs: Array.from({ length: 9 }, () => ({ kind: 'paragraph' as const, text: 'ك'.repeat(100) })),
};
const at = (paragraph: number, start = 0): TextSpan => ({ paragraph, start, end: start + 5 });

describe('where mentions are', () => {
  it('counts from the headline to the end, by length and not by paragraphs', () => {
    expect(placesIn(ARTICLE, [at(-1), at(0), at(4, 50), at(8, 95)])).toEqual([0, 0.1, 0.55, 0.995]);
    expect(placesIn(ARTICLE, [at(9), at(2)])).toEqual([0.3]);
    expect(placesIn({ headline: '', paragraphs: [] }, [at(-1)])).toEqual([]);
  });

  it.each([
    ['headline', [at(-1), at(-1, 20)]],
    ['first', [at(-1), at(0), at(1)]],
    ['middle', [at(4)]],
    ['last', [at(7), at(8)]],
    ['mostly-first', [at(-1), at(0), at(8)]],
    ['mostly-last', [at(-1), at(6), at(7), at(8)]],
    ['throughout', [at(0), at(4), at(8)]],
    ['throughout', [at(0), at(8)]],
  ] as const)('says %s', (where, spans) => {
    expect(whereabouts(ARTICLE, spans)).toBe(where);
  });
});

describe('the quotes of an actor', () => {
  const of = (name: string, aliases: string[]) => ({ name, kind: 'person' as const, role: '', aliases, mentions: [] });
  const by = (speaker: string) => ({ speaker, kind: 'direct' as const, text: speaker, span: at(0) });

  it('are those under its names, never those under another one’s full name', () => {
    const minister = of('ليلى الحداد', ['الحداد', 'سامر الحداد']);
    const other = of('سامر الحداد', ['الحداد']);
    const quotes = [by('ليلى الحداد'), by('الحداد'), by('سامر الحداد')];
    expect(quotesBy(minister, quotes, [minister, other]).map(({ text }) => text)).toEqual(['ليلى الحداد', 'الحداد']);
    expect(quotesBy(minister, quotes)).toHaveLength(3);
  });
});

describe('what the reader asks of an actor', () => {
  const known = (name: string, change: Partial<KnownActor> = {}): KnownActor => ({
    id: actorKey('person', name),
    kind: 'person',
    name,
    textName: name,
    ...change,
  });
  const place = { pageKey: 'akhbar.example/1', headline: 'خبر', now: '2026-11-23T10:00:00.000Z' };
  const minister = known('ليلى الحداد');
  const others = [minister, known('سامر العلي'), known('سامر بن علي')];
  const rename = (name: string, actor = minister, choices = new Map<string, ActorChoice>()) =>
    changeFor(actor, { type: 'rename', name }, others, place, choices);

  it('is a rename by a tidy name', () => {
    expect(rename('  الوزيرة   ليلى الحداد ')).toMatchObject({ save: { type: 'rename', name: 'الوزيرة ليلى الحداد' } });
    expect(rename('ليلى الحداد')).toBeNull();
  });

  it('is a merge where another actor of the list bears the name, in any spelling', () => {
    expect(rename('سامر العلى')).toMatchObject({ save: { type: 'merge', into: others[1]?.id, name: 'سامر العلي' } });
  });

  it('is an end of the rename where the name is that of the text again, or empty', () => {
    const renamed = known('ليلى الحداد', { name: 'ليلى' });
    const kept = rename('ليلى') as { save: ActorChoice };
    const choices = new Map([[kept.save.id, kept.save]]);
    expect(rename('ليلى الحداد', renamed, choices)).toEqual({ drop: minister.id });
    expect(rename('', renamed, choices)).toEqual({ drop: minister.id });
  });

  it('never reaches another actor of the same last name', () => {
    const change = changeFor(known('العلي'), { type: 'hide' }, others, place, new Map());
    expect(change).toMatchObject({
      save: { id: `${actorKey('person', 'العلي')}@${place.pageKey}`, pageKey: place.pageKey },
    });
  });
});
