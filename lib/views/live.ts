/** Live queries of the library as signals. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { toLibraryError } from '../library/errors.ts';
import type { Loaded } from './loaded.ts';

/**
 * Runs a query again whenever what it read from the library changes.
 *
 * @param choose reads signals and gives the query to run now; it is asked again when these signals change
 * @param keepOld whether the old answer stays in sight until another query's first one (a search), or goes at once
 */
export function liveSignal<Value>(
  choose: () => () => Promise<Value>,
  { keepOld }: { keepOld: boolean },
): ReadonlySignal<Loaded<Value>> {
  const answer = signal<Loaded<Value>>({ status: 'loading' });
  effect(() => {
    const query = choose();
    if (!keepOld) answer.value = { status: 'loading' };
    const subscription = liveQuery(query).subscribe({
      next: (value) => {
        answer.value = { status: 'ready', value };
      },
      error: (error) => {
        answer.value = { status: 'failed', code: toLibraryError(error).code };
      },
    });
    return () => subscription.unsubscribe();
  });
  return answer;
}
