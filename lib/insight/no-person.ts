/** Words that were taken for a person's name, or for the end of one, and are none. */
import { isDefinite } from '../arabic/clitics.ts';
import { COMMON_WORDS } from '../arabic/common-words.ts';
import type { Entity } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { NAME_LINKS } from './lexicon/titles.ts';
import type { Part } from './story.ts';
import type { Token } from './tokens.ts';
import { isCommonWord } from './word-classes.ts';

/** True where the words of what was taken for a person name nobody. */
export function isNoPerson(tokens: readonly Token[], entity: Entity): boolean {
  const words = tokens.slice(entity.first, entity.last + 1).map(({ folded }) => folded);
  // God is nobody of the story.
  if (GOD.test(words.join(' '))) return true;
  if (words.some((word) => GIVEN_NAMES.has(word.replace(/^ال/, '')) || GIVEN_NAMES.has(word))) return false;
  const [word = ''] = words;
  if (words.length > 1)
    return words.every((word) => !isDefinite(word) && isCommonWord(word) && /..ين$|..ات$/.test(word));
  const before = tokens[entity.first - 1]?.folded ?? '';
  return (
    WITH_PRONOUN.test(word) ||
    (entity.role === '' && isCrowd(word)) ||
    isVerb(word, before) ||
    (HOLY.test(before) && word === 'الكريم')
  );
}

/** «توفيق الله», «سائلين الله»; «نصر الله» is a name. Folded. */
const GOD = /^(?:(?:[وب]?(?:توفيق|فضل|عون|اذن)|[ونب]حمد|وفق.*|سائل.*|صلي|حفظ.*|رحم.*) )?[وفبت]?(?:الله|لله)$/;

/** A particle with a pronoun. Folded. */
const WITH_PRONOUN = /^(?:له|لها|لهم|به|بها|بهم|لك|بك|عنه|منه|فيه)$/;

/** «المستهلكون»: a definite plural is nobody's name. */
const isCrowd = (word: string) => /^[وفبك]?(?:ال|لل).{4,}(?:ون|ين)$/.test(word);

/** «وزير الري يفتتح …»: a single word may be a verb of the present, known by its past («افتتح», «تسلم») or by «لم» before it. */
function isVerb(word: string, before: string): boolean {
  if (/^[وف]?(?:لم|لن|قد)$/.test(before) && /^[يت]../.test(word)) return true;
  const stem = /^س?[يت](...+)$/.exec(word)?.[1] ?? '';
  return COMMON_WORDS.has(`ا${stem}`) || (stem.startsWith('ت') && COMMON_WORDS.has(stem));
}

/** How many words at the end of a name are a blessing: «غازي القصيبي رحمه الله». */
export function blessingAtEnd(tokens: readonly Token[], first: number, last: number): number {
  const [verb = '', god = ''] = [tokens[last - 1]?.folded, tokens[last]?.folded];
  return last - 1 > first && god === 'الله' && /^(?:رحم|حفظ|رعا|سلم|وفق|اعز|ايد|غفر)ه(?:ا|ما|م)?$/.test(verb) ? 2 : 0;
}

/** «القرآن الكريم». Folded. */
const HOLY = /^[وفبلك]*(?:القران|الرسول|النبي|المصحف|الله)$/;

/**
 * «معاذ ملازما للفراش», «معاذ شبه نائم»: where a first name has several words behind it in one article, those of them that
 * are words of the language belong to the sentence. Folded.
 */
export function wrongTails(parts: readonly Part[]): ReadonlySet<string> {
  const behind = new Map<string, Set<string>>();
  for (const { tokens, entities } of parts)
    for (const { kind, first, last } of entities) {
      const [name = '', tail = ''] = [tokens[first]?.folded, tokens[last]?.folded];
      if (kind !== 'person' || last !== first + 1 || !GIVEN_NAMES.has(name) || NAME_LINKS.has(name)) continue;
      if (!isDefinite(tail) && !GIVEN_NAMES.has(tail)) behind.set(name, (behind.get(name) ?? new Set()).add(tail));
    }
  const wrong = new Set<string>();
  for (const tails of behind.values())
    if (tails.size > 1) for (const tail of tails) if (isPlainWord(tail)) wrong.add(tail);
  return wrong;
}

/** A word of the language as it stands, or as an object («ملازما»); not «كيري», which only looks like «كير» with an ending. */
const isPlainWord = (word: string) =>
  COMMON_WORDS.has(word) || (word.endsWith('ا') && COMMON_WORDS.has(word.slice(0, -1)));
