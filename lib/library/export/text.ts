/** What the written formats have in common: addresses that lead to the words, names out of a byline, dates, isolates. */
import { textDirection } from '../../arabic/direction.ts';
import type { Highlight } from '../../types.ts';

/** Longer quotes are named by their first and last words (UTF-16 units). */
const MAX_WHOLE = 80;
const EDGE_WORDS = 5;

/** Controls that no text file should hold; line breaks and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** A text without controls and half characters, line breaks as `\n`. */
export function tidy(text: string): string {
  return text.toWellFormed().replace(CONTROLS, '').replace(/\r\n?/g, '\n');
}

/** A text on one line. */
export function oneLine(text: string): string {
  return tidy(text).replace(/\s+/g, ' ').trim();
}

/** The address of a highlight's words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). */
export function fragmentAddress({ url, selectors }: Highlight): string {
  const { exact, prefix, suffix } = selectors.quote;
  const [address = '', hash = ''] = url.split('#', 2);
  const words = oneLine(exact).split(' ');
  const isShort = exact.length <= MAX_WHOLE || words.length <= EDGE_WORDS * 2;
  const before = oneLine(prefix).split(' ').slice(-3).join(' ');
  const after = oneLine(suffix).split(' ').slice(0, 3).join(' ');
  const part = [
    ...(before ? [`${encode(before)}-`] : []),
    ...(isShort
      ? [encode(words.join(' '))]
      : [encode(words.slice(0, EDGE_WORDS).join(' ')), encode(words.slice(-EDGE_WORDS).join(' '))]),
    ...(after ? [`-${encode(after)}`] : []),
  ];
  return `${address}#${hash.split(':~:')[0] ?? ''}:~:text=${part.join(',')}`;
}

/** Dashes and commas are the fragment's own signs; parentheses would end a link in Markdown. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** The names in a byline, without the words around them («كتبت:», «إعداد»). */
export function namesIn(byline: string): string[] {
  return oneLine(byline)
    .split(/[,،;؛|/]/)
    .map((part) =>
      part.replace(/^\s*(?:كتبت?|كتابة|إعداد|أعدّ?ه?ا?|بقلم|تقرير|تحرير|بواسطة|by)(?:\s*[::]\s*|\s+)/iu, '').trim(),
    )
    .filter((name) => /\p{L}/u.test(name));
}

/** Year, month and day of a date as pages give it: the parts that are there. */
export function dateParts(date: string): number[] {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  return found
    ? found
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number)
    : [];
}

/** A text in isolates where it runs against its surroundings, so that it cannot reorder them. */
export function isolate(text: string, around: 'rtl' | 'ltr'): string {
  const own = textDirection(text);
  return own === null || own === around ? text : `\u2068${text}\u2069`;
}
