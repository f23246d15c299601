/** Light stemming: enough to see that «الهجوم», «هجومه» and «بهجوم» speak of one thing. */

const PREFIXES = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/**
 * The light stem of a folded word, after Larkey, Ballesteros and Connell's light10 (2002): one prefix off, then suffixes
 * off from long to short, always leaving two letters or more. No root is looked for, and words are not told apart by sense.
 */
export function stem(folded: string): string {
  let known = cache.get(folded);
  if (known === undefined) {
    known = computeStem(folded);
    if (cache.size > CACHE_LIMIT) cache.clear();
    cache.set(folded, known);
  }
  return known;
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, string>();

function computeStem(folded: string): string {
  let rest = folded;
  const prefix = PREFIXES.find((p) => rest.startsWith(p) && rest.length - p.length >= (p === 'و' ? 3 : 2));
  if (prefix) rest = rest.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (rest.endsWith(suffix) && rest.length - suffix.length >= 2) rest = rest.slice(0, -suffix.length);
  }
  return rest;
}
