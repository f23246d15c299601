/** Names of organisations and places put right at their edges, and those left out that only describe. */
import { cliticReadings, isDefinite } from '../arabic/clitics.ts';
import type { Entity } from './entities.ts';
import { DEFINITE_ORGANISATION_WORDS, ORGANISATION_WORDS } from './lexicon/organisations.ts';
import { PLACE_WORDS } from './lexicon/places.ts';
import { ROLE_WORDS } from './lexicon/titles.ts';
import { ORGANISATIONS, PLACES } from './phrases.ts';
import { type Token, unitsOf } from './tokens.ts';
import { countryOfAdjective, isTemporal } from './word-classes.ts';

/** Where a name begins and ends, and the units of its first token that are proclitics. */
export interface Edges {
  first: number;
  last: number;
  skip: number;
  /** Whether «ل» swallowed the alef of the article: «للجيش». */
  article: boolean;
}

/** The edges of an organisation's name, `null` where the words name none. */
export function mendOrganisation(
  tokens: readonly Token[],
  entity: Entity,
  free: (at: number) => boolean,
): Edges | null {
  if (ORGANISATIONS.match(tokens, entity.first)?.last === entity.last) return edgesOf(tokens, entity);
  if (entity.wholeFirst < entity.first && entity.role !== '')
    return isScrap(tokens, entity) ? null : edgesOf(tokens, entity);
  if (onlyDescribes(tokens, entity)) return null;
  const edges = withProclitic(
    tokens,
    entity,
    (base) => ORGANISATION_WORDS.has(base) || DEFINITE_ORGANISATION_WORDS.has(base),
  );
  // «بقيادة المؤسسة العسكرية»: who leads is no part of the name.
  const head = tokens[edges.first]?.folded ?? '';
  const second = tokens[edges.first + 1]?.folded ?? '';
  const isLed = /^[وف]?[بل]?(?:قياده|وحده)$/.test(head) && DEFINITE_ORGANISATION_WORDS.has(second);
  if (isLed || (/^[وف]?[بل]?اداره$/.test(head) && ORGANISATION_WORDS.has(second))) {
    return edges.last > edges.first + 1 ? { first: edges.first + 1, last: edges.last, skip: 0, article: false } : null;
  }
  const last = endOf(tokens, { ...edges, last: withoutDescription(tokens, edges) }, free);
  return last === edges.first && last < entity.last && isDefinite(head) ? null : { ...edges, last };
}

/** The last token of the name, without a word that says when or which: «وزارة الداخلية الأسبوع الماضي», «اللجنة المشكلة». */
function withoutDescription(tokens: readonly Token[], { first, last }: Edges): number {
  return last > first && SAYS_WHEN_OR_WHICH.test(tokens[last]?.folded ?? '') ? last - 1 : last;
}

const SAYS_WHEN_OR_WHICH = /^ال(?:اسبوع|شهر|مشكله|معنيه|مختصه|مذكوره|مصنعه|مشغله|مالكه)$/;

/** The edges of a place's name, `null` where the words name none. */
export function mendPlace(tokens: readonly Token[], entity: Entity): Edges | null {
  let { last } = entity;
  while (last > entity.first && DESCRIBES_PLACE.test(tokens[last]?.folded ?? '')) last--;
  const edges = { ...withProclitic(tokens, entity, (base) => PLACE_WORDS.has(base)), last };
  const base = (tokens[edges.first]?.folded ?? '').replace(/^[وفبل]+(?=...)/, '');
  const isNounAlone =
    edges.first === last && (PLACE_WORDS.has(base) || PLACE_WORDS.has(tokens[edges.first]?.folded ?? ''));
  return isNounAlone && !PLACES.match(tokens, edges.first) ? null : edges;
}

const DESCRIBES_PLACE =
  /^ال(?:متاخمه|مجاوره|حدوديه|واقعه|تابعه|خاضعه|محاصره|ساحليه|جبليه|محتله|قديمه|جديده|ماضيه?|ماضي|متحرره|محرره)$/;

const edgesOf = (tokens: readonly Token[], { first, last, skip, name }: Entity): Edges => ({
  first,
  last,
  skip,
  article: /^ال/.test(name) && !(tokens[first]?.text ?? '').slice(skip).startsWith('ال'),
});

/** A proclitic that nobody took off: «للجيش», «بمديرية». */
function withProclitic(tokens: readonly Token[], entity: Entity, isHead: (base: string) => boolean): Edges {
  const token = tokens[entity.first];
  if (entity.skip > 0 || !token || isHead(token.folded)) return edgesOf(tokens, entity);
  const reading = cliticReadings(token.folded).find(({ prefix, base }) => prefix !== '' && isHead(base));
  if (!reading) return edgesOf(tokens, entity);
  const { prefix } = reading;
  return { ...edgesOf(tokens, entity), skip: unitsOf(token, prefix.length), article: prefix.endsWith('لل') };
}

/** Letters that are left of a name: «بي», «سي». */
function isScrap(tokens: readonly Token[], { first, last }: Entity): boolean {
  const { folded = '', text = '' } = tokens[first] ?? {};
  return first === last && folded.length < 3 && !/\p{Lu}/u.test(text);
}

const ORDINAL =
  /^ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|رابع|رابعه|خامس|خامسه|سادس|سادسه|سابع|ثامن|تاسع|عاشر|اخير|اخيره)$/;
/** Adjectives behind which «الحركة» and the like are something else. */
const KIND_OF_THING =
  /^ال(?:فنيه|تجاريه|مروريه|ثقافيه|رياضيه|ادبيه|عمرانيه|اقتصاديه|علميه|اعلاميه|سياسيه|نقديه|ركن|طبي|فني|علمي|اقتصادي|بحثي|هندسي|قانوني|اداري)$/;

/** «المركز الثالث», «الفريق العلمي», «الشؤون الداخلية»: words that tell of something without naming it. */
function onlyDescribes(tokens: readonly Token[], entity: Entity): boolean {
  const { first, last } = entity;
  if (isScrap(tokens, entity)) return true;
  const head = (tokens[first]?.folded ?? '').replace(/^[وفبل](?=ال)/, '').replace(/^لل/, 'ال');
  const second = tokens[first + 1]?.folded ?? '';
  const before = tokens[first - 1];
  if (/^(?:ال)?منتخب(?:ان|ين|ات)$/.test(head) || /^لشؤون$/.test(head)) return true;
  // «الشؤون الداخلية»: an adjective of the noun in front of it.
  if (/^ال(?:داخليه|خارجيه|منظمه|متحده)$/.test(head) && before?.isWord && isDefinite(before.folded)) return true;
  if (last === first) return false;
  if (ORDINAL.test(second) && !/^ال(?:بنك|مجلس|محكمه|جيش|فيلق|لواء|قناه)/.test(head)) return true;
  if (/^ال(?:فريق|حركه)$/.test(head)) return KIND_OF_THING.test(second);
  return /^ال(?:مركز|كتله|وحدات|مجلس|وحده)$/.test(head) && last === first + 1 && KIND_OF_THING.test(second);
}

/** Heads that no «لل…» belongs to: «الحكومة للأزمة». Folded. */
const TAKES_NO_PURPOSE = /^[وفب]?(?:ال)?(?:حكومه|جيش|شرطه|قوات|برلمان|بلديه|حزب|صحيفه|نادي|فريق|منتخب|داخليه|خارجيه)$/;

/** Heads whose names pair fields behind «لل…»: «الهيئة العامة للسياحة والآثار». Folded. */
const PAIRS_FIELDS =
  /^[وفبل]*(?:ال)?(?:هيئه|لجنه|مركز|مؤسسه|معهد|مجلس|اتحاد|منظمه|جمعيه|شركه|صندوق|امانه|بنك|معرض|ملتقي|برنامج|اكاديميه|كليه|رئاسه|وكاله|شبكه|جامعه)$/;

function endOf(tokens: readonly Token[], { first, last }: Edges, free: (at: number) => boolean): number {
  const head = tokens[first]?.folded ?? '';
  let end = last;
  if (TAKES_NO_PURPOSE.test(head))
    for (let i = first + 1; i <= last; i++) if (/^لل../.test(tokens[i]?.folded ?? '')) return i - 1;
  const closing = tokens[end]?.folded ?? '';
  const next = tokens[end + 1];
  if (!next?.isWord || !free(end + 1) || isTemporal(next.folded)) return end;
  // «بنك اليابان المركزي»
  if (PLACES.match(tokens, end) && /^ال(?:مركزي|وطني|اهلي|تجاري|اسلامي|دولي|مركزيه|وطنيه|دوليه)$/.test(next.folded))
    return end + 1;
  // «هيئة الطرق والجسور العربية»
  const isPaired =
    end === first + 1 && /^[وفبل]?(?:هيئه|جمعيه|رابطه|غرفه|مصلحه|نقابه)$/.test(head) && /^ال/.test(closing);
  if (isPaired && isFurtherField(tokens, end + 1, free)) return adjectivesEnd(tokens, end + 1, free);
  const isField = /^لل../.test(closing) || (/^لل../.test(tokens[end - 1]?.folded ?? '') && /^ال/.test(closing));
  if (!PAIRS_FIELDS.test(head) || !isField) return end;
  // «للسياحة والآثار», «للثروات الطبيعية والأمن الاقتصادي»
  while (end - last < 4 && isFurtherField(tokens, end + 1, free)) {
    end++;
    if (
      /^ال.+(?:ي|يه)$/.test(tokens[end + 1]?.folded ?? '') &&
      free(end + 1) &&
      countryOfAdjective(tokens[end + 1]?.folded ?? '') === ''
    )
      end++;
  }
  return end;
}

function isFurtherField(tokens: readonly Token[], at: number, free: (at: number) => boolean): boolean {
  const { folded = '', isWord } = tokens[at] ?? {};
  if (!isWord || !free(at) || !/^وال.../.test(folded) || PLACES.match(tokens, at)) return false;
  const noun = folded.slice(1);
  return (
    !DEFINITE_ORGANISATION_WORDS.has(noun) &&
    !ROLE_WORDS.has(noun.slice(2)) &&
    countryOfAdjective(noun) === '' &&
    !/(?:ون|ين)$/.test(noun)
  );
}

/** The last of the definite adjectives behind a noun, or the noun itself. */
function adjectivesEnd(tokens: readonly Token[], noun: number, free: (at: number) => boolean): number {
  let end = noun;
  while (end - noun < 2 && free(end + 1) && /^ال.{3,}(?:ي|يه|ه)$/.test(tokens[end + 1]?.folded ?? '')) end++;
  return end;
}
