/** The names by which a page's site calls itself: who speaks in a line that names it. */
import { quickFold } from './quick-fold.ts';

const known = new WeakMap<Document, RegExp | null>();

/** Says «our site» for the site's own name, in quotation marks or of two words and more: one word alone may mean anything. */
export function withoutOutlet(folded: string, document: Document | undefined): string {
  if (!document) return folded;
  let names = known.get(document);
  if (names === undefined) {
    names = readNames(document);
    known.set(document, names);
  }
  return names ? folded.replace(names, ' موقعنا ') : folded;
}

function readNames(document: Document): RegExp | null {
  const parts = document.title.split(/\s+[-–—|•»:]+\s+|\s*\|\s*/);
  const said = [
    document.querySelector('meta[property="og:site_name"]')?.getAttribute('content'),
    parts.length > 1 ? parts[parts.length - 1] : '',
    ...[...document.querySelectorAll('a[href="/"]')].slice(0, 3).map(({ textContent }) => textContent),
  ];
  const names = said
    .map((name) => quickFold(name ?? '').trim())
    .filter((name) => /^[ء-ي]{3,}(?: [ء-ي]+){0,3}$/.test(name) && name !== 'الرئيسيه');
  if (!names.length) return null;
  const quoted = names.map((name) => `[«"“]${name}[»"”]`);
  return new RegExp([...quoted, ...names.filter((name) => name.includes(' '))].join('|'), 'g');
}
