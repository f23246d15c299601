/** Which of several articles was published first, as far as their own times can tell. */

const HOUR_MS = 3_600_000;
/** Times without a zone are taken to be from somewhere between Morocco's and Oman's. */
const EASTERNMOST_MS = 4 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * @param times as `ArticleMetadata.publishedAt`: ISO 8601 with zone, local time without one, only the day, or ''
 * @returns the index of the one that was surely earlier than all others; null where two may have come in either order, or
 * one names no time.
 */
export function publishedFirst(times: readonly string[]): number | null {
  if (times.length < 2) return null;
  const spans = times.map(possibleMoments);
  const first = spans.reduce((best, span, i) => (span.latest < (spans[best]?.latest ?? Number.NaN) ? i : best), 0);
  const latest = spans[first]?.latest ?? Number.NaN;
  return spans.every(({ earliest }, i) => i === first || earliest > latest) ? first : null;
}

/** Milliseconds since the epoch; NaN where no time is named, so that no comparison holds. */
function possibleMoments(iso: string): { earliest: number; latest: number } {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(iso);
  const moment = Date.parse(isDay || hasZone ? iso : `${iso}Z`);
  if (hasZone) return { earliest: moment, latest: moment };
  return { earliest: moment - EASTERNMOST_MS, latest: moment + (isDay ? DAY_MS : 0) };
}
