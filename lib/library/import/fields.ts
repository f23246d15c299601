/** Taking values out of JSON that somebody else wrote. */
import type { Highlight } from '../../types.ts';

/** The fields of an object; none of anything else. `__proto__` and its like are names like all others here. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? new Map(Object.entries(value))
    : new Map();
}

/** A value that may stand alone or in a list, as a list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A moment in the form in which the library keeps it; `otherwise` where it is none. */
export function instantOf(value: unknown, otherwise: string): string {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  // `toISOString` writes years beyond 9999 in another form.
  return Number.isNaN(time) || Math.abs(time) > 253_402_300_799_999 ? otherwise : new Date(time).toISOString();
}

/** A place in a text, from a TextPositionSelector. @returns null where it is none */
export function placeOf(start: unknown, end: unknown): { start: number; end: number } | null {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end)) return null;
  const [from, to] = [Number(start), Number(end)];
  return from >= 0 && to >= from ? { start: from, end: to } : null;
}

/** An id of another program's, in the length that the library takes. */
export function foreignId(source: string, id: string): string {
  return `${source}:${id}`.slice(0, 200);
}

/** A moment in the future would win over every change that the reader ever makes. */
export function notLater(highlight: Highlight, now: string): Highlight {
  const clamp = (time: string) => (time > now ? now : time);
  return { ...highlight, createdAt: clamp(highlight.createdAt), updatedAt: clamp(highlight.updatedAt) };
}
