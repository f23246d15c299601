/** "What is in it": who acts, where, and when, each in a few words. Pure. */
import type { Actor, StoryDate } from '../types.ts';
import { type ResolvedDate, resolvedDates } from './story-dates.ts';

export interface Gist {
  who: string[];
  where: string[];
  when: ResolvedDate | null;
}

const MOST_WHO = 3;
const MOST_WHERE = 2;

/** The key persons and organisations, the key places, and the first day that the story names (the widest time where it names no day). */
export function gistOf({ actors, dates }: { actors: readonly Actor[]; dates: readonly StoryDate[] }): Gist {
  const who = actors.filter(({ kind }) => kind !== 'place').slice(0, MOST_WHO);
  const where = actors.filter(({ kind }) => kind === 'place').slice(0, MOST_WHERE);
  const inBody = resolvedDates(dates).filter(({ span }) => span.paragraph >= 0);
  const day = inBody.find(({ start, end }) => start === end);
  return {
    who: who.map(({ name }) => name),
    where: where.map(({ name }) => name),
    when: day ?? inBody[0] ?? null,
  };
}
