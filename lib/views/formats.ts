/** Formats of a locale, each made once: making one takes longer than writing a list with it. */

const numbers = new Map<string, Intl.NumberFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** A share from 0 to 1 in percent. */
export const percent = (locale: string): Intl.NumberFormat =>
  once(numbers, locale, () => new Intl.NumberFormat(locale, { style: 'percent' }));

/** «before 3 hours», with words such as «yesterday» where the language has them. */
export const relativeTime = (locale: string): Intl.RelativeTimeFormat =>
  once(relatives, locale, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** Days and times. @param options always the same ones under the same name */
export const dateFormat = (locale: string, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(dates, `${locale} ${name}`, () => new Intl.DateTimeFormat(locale, options));

function once<T>(known: Map<string, T>, key: string, make: () => T): T {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}
