import { describe, expect, it } from 'vitest';
import { checkHighlight, checkVisit } from '../../../lib/library/check.ts';
import { highlight, selectors, visit } from './samples.ts';

const passes = (check: () => unknown): boolean => {
  try {
    check();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return false;
  }
};
const isVisit = (value: unknown) => passes(() => checkVisit(value));
const isHighlight = (value: unknown) => passes(() => checkHighlight(value));

describe('records from messages', () => {
  it('lets whole ones through', () => {
    expect(isVisit(visit())).toBe(true);
    expect(isVisit(visit({ siteName: '', headline: '', byline: '', agencies: [], publishedAt: '' }))).toBe(true);
    expect(isHighlight(highlight())).toBe(true);
    expect(isHighlight(highlight({ note: 'سطر\nوآخر', tags: ['طاقة'], title: '' }))).toBe(true);
  });

  it('keeps only the known fields', () => {
    const foreign = { ...highlight(), more: 1, __proto__: { revision: 5 } };
    expect(checkHighlight(foreign)).toEqual(highlight());
    expect(checkHighlight(JSON.parse(JSON.stringify(highlight()).replace('{', '{"__proto__":{"x":1},')))).toEqual(
      highlight(),
    );
  });

  it('does not take an inherited field for one of its own', () => {
    expect(isHighlight(Object.create(highlight()))).toBe(false);
  });

  it.each([null, undefined, 'text', 7, [], {}, [visit()]])('refuses %o', (value) => {
    expect(isVisit(value)).toBe(false);
    expect(isHighlight(value)).toBe(false);
  });

  it.each([
    { id: '' },
    { id: 'x'.repeat(201) },
    { pageKey: '' },
    { url: 'javascript:alert(1)' },
    { url: 'file:///etc/hosts' },
    { site: '' },
    { headline: undefined },
    { headline: 'خ'.repeat(1_000_001) },
    { agencies: 'رويترز' },
    { agencies: [1] },
    { agencies: Array(1001).fill('') },
    { visitedAt: '2026-11-20' },
    { visitedAt: '2026-11-20T12:00:00Z' },
    { visitedAt: '2026-13-20T12:00:00.000Z' },
  ])('refuses a visit with %o', (change) => expect(isVisit({ ...visit(), ...change })).toBe(false));

  it.each([
    { colour: 'red' },
    { revision: -1 },
    { revision: 1.5 },
    { revision: Number.NaN },
    { revision: '1' },
    { tags: null },
    { note: 3 },
    { createdAt: '' },
    { selectors: selectors('', 3) },
    { selectors: { ...selectors('نص', 3), position: { start: 5, end: 3 } } },
    { selectors: { ...selectors('نص', 3), position: { start: -1, end: 3 } } },
    { selectors: { position: { start: 1, end: 3 } } },
  ])('refuses a highlight with %o', (change) => expect(isHighlight({ ...highlight(), ...change })).toBe(false));

  it('says which field is bad', () => {
    expect(() => checkHighlight({ ...highlight(), tags: ['أ', 2] })).toThrow('highlight.tags[1] is no text');
    expect(() => checkHighlight({ ...highlight(), selectors: {} })).toThrow('highlight.selectors.quote is no record');
  });
});
