/** The other name that stands in brackets or quotation marks right behind a name: «منظمة … (أوبك)», «شركة … \"سابك\"». */
import { COMMON_WORDS } from '../arabic/common-words.ts';
import { fold } from '../arabic/fold.ts';
import type { Entity } from './entities.ts';
import { ORGANISATION_WORDS } from './lexicon/organisations.ts';
import type { Part } from './story.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '«': '»', '“': '”', '"': '"' };
/** Longest other name, in tokens. */
const LONGEST = 4;

/** The name, as printed without its marks; '' where there is none. Numbers, common words and names of another kind are none. */
export function otherName(part: Part, entity: Entity): string {
  if (entity.kind === 'place' || ORGANISATION_WORDS.has(fold(entity.name).replace(/^ال/, ''))) return '';
  const { tokens } = part;
  const opening = tokens[entity.last + 1];
  const closing = opening && CLOSING[opening.text];
  if (!closing) return '';
  const first = entity.last + 2;
  let last = first;
  while (last - first < LONGEST && tokens[last]?.isWord) last++;
  const inner = tokens.slice(first, last);
  if (inner.length === 0 || tokens[last]?.text !== closing || inner.some(({ folded }) => /\d/.test(folded))) return '';
  // In quotation marks it may as well be what is said of somebody: there only a name that was found is one.
  if (opening.text !== '(' && !part.entities.some((other) => other.first === first && other.last === last - 1))
    return '';
  return belongsTo(part, entity, first, last - 1) && !isDescription(inner, entity, part, first)
    ? inner.map(({ text }) => text).join(' ')
    : '';
}

/** Whether no name of another kind stands there. A person's other name has to be known as one: «(الهلال)» is the team. */
function belongsTo(part: Part, entity: Entity, first: number, last: number): boolean {
  const inside = part.entities.filter((other) => other.first <= last && other.last >= first);
  return entity.kind === 'person'
    ? inside.length === 1 && inside[0]?.kind === 'person'
    : inside.every((other) => other.kind === 'organisation');
}

function isDescription(inner: readonly Token[], entity: Entity, part: Part, first: number): boolean {
  if (part.entities.some((other) => other.first === first && other.kind === entity.kind)) return false;
  // «ناسا» is no form of «ناس»: an acronym is one word, as it stands.
  const [only, second] = inner;
  if (only && !second) return COMMON_WORDS.has(only.folded) || /^ال/.test(only.folded);
  return inner.every(({ folded }) => isCommonWord(folded));
}
