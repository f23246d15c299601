/** Comparing records of a backup with those of the library. */
import type { Change } from './kinds.ts';

/** What putting one record in place of another changes; the order of fields does not count. */
export function changeBetween(present: object | undefined, next: object): Change {
  if (!present) return 'added';
  return canonical(present) === canonical(next) ? 'same' : 'changed';
}

export function otherKeys(present: readonly string[], keys: ReadonlySet<string>): string[] {
  return present.filter((key) => !keys.has(key));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
