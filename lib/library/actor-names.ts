/** When two names are one: the keys under which actors are known across articles. Pure. */
import type { ActorKind } from '../types.ts';
import { foldedWords } from './words.ts';

/** UTF-16 units: an index key must stay small, whatever a page calls a name. */
const MAX_KEY = 150;

/** Words that are written onto the next one or apart from it: «عبد العاطي», «عبدالعاطي». */
const JOINED = new Set(['عبد', 'ابو']);
/** Words that make no second name of what follows them: «بن سلمان» is as bare as «سلمان». */
const PARTICLES = new Set(['بن', 'ابن', 'بنت', 'ال']);

/**
 * The key of an actor: kind and folded name, without marks, in one spelling. The same in every article; letters, digits,
 * spaces and one `:` only, so that a page's key can be put behind it.
 */
export function actorKey(kind: ActorKind, name: string): string {
  return `${kind}:${nameWords(name).join(' ')}`.slice(0, MAX_KEY);
}

/** The key of an actor as it is meant in one article only. */
export function actorKeyIn(key: string, pageKey: string): string {
  return `${key}@${pageKey}`;
}

/** Whether an id is that of an actor in one article only, as `actorKeyIn` makes them. */
export function isOfOnePage(id: string): boolean {
  return id.includes('@');
}

/** The article of an id that `actorKeyIn` made, '' for one that holds everywhere. */
export function pageOfId(id: string): string {
  return isOfOnePage(id) ? id.slice(id.indexOf('@') + 1) : '';
}

/**
 * Whether an id names a person by one word only («الحداد»): many bear such a name, so that nothing said of one of them may
 * hold for another.
 */
export function isBareName(id: string): boolean {
  const [kind, words = ''] = id.split('@', 1)[0]?.split(':') ?? [];
  return kind === ('person' satisfies ActorKind) && words.split(' ').filter((word) => !PARTICLES.has(word)).length < 2;
}

/** The folded words of a name, those that are sometimes written apart put together. */
function nameWords(name: string): string[] {
  const words: string[] = [];
  let start = '';
  for (const word of foldedWords(name)) {
    start += word;
    if (JOINED.has(start)) continue;
    words.push(start);
    start = '';
  }
  if (start) words.push(start);
  return words;
}
