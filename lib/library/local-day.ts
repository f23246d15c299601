/** Days as the reader's calendar and clock have them. */

/** The local calendar day of a moment as `YYYY-MM-DD`, whatever the interface's language and calendar. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Records under their local days, days and records in the order given. */
export function byLocalDay<Item extends { at: string }>(items: readonly Item[]): Array<{ day: string; items: Item[] }> {
  const days = new Map<string, Item[]>();
  for (const item of items) {
    const day = localDay(item.at);
    const same = days.get(day);
    if (same) same.push(item);
    else days.set(day, [item]);
  }
  return [...days].map(([day, ofDay]) => ({ day, items: ofDay }));
}
