/** Joins what the trained tagger and the rules found in one paragraph. */
import { type Entity, type Finding, toEntity } from './entities.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { withRole } from './person-role.ts';
import type { Span } from './tagger/tagger.ts';
import type { Token } from './tokens.ts';

/**
 * The entities of a paragraph, in order, none inside another. The tagger says where names stand and of what kind they are.
 * The rules, which know long names word by word, say how far a name of an organisation or a place goes and which role the
 * text gives a person; organisations that the tagger passed over they add.
 */
export function combineEntities(tokens: readonly Token[], rules: readonly Entity[], spans: readonly Span[]): Entity[] {
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  const combined: Entity[] = [];
  const ruleOf = overlaps(tokens.length, rules, spans);
  const used = new Set<Entity>();
  spans.forEach((span, i) => {
    const rule = ruleOf[i]?.find(({ kind }) => kind === span.kind);
    const isSame = rule?.first === span.first && rule.last === span.last;
    const isLonger = span.first === span.last && rule?.first === span.first && isGivenName(tokens, rule);
    if (!rule || (span.kind === 'person' && !isSame && !isLonger)) {
      combined.push(toEntity(tokens, span.kind, findingOf(tokens, wholeName(tokens, span), taken)));
    } else if (!used.has(rule)) {
      used.add(rule);
      combined.push(rule);
    }
  });
  for (const rule of rules) {
    const isFree = !taken.subarray(rule.first, rule.last + 1).some(Boolean);
    if (isFree && (rule.kind === 'organisation' || isIntroduced(rule))) combined.push(rule);
  }
  return withoutOverlaps(combined);
}

/** Where the tagger has only a given name, the rules may know how far the name goes. */
function isGivenName(tokens: readonly Token[], { first, last }: Entity): boolean {
  const given = tokens[first]?.folded ?? '';
  return GIVEN_NAMES.has(given) && !given.startsWith('عبد') && !/[ةًٌٍ]$/.test(tokens[last]?.text ?? '');
}

/** A person of two names or more behind a title: «الرئيس التنفيذي فلان الفلاني». */
function isIntroduced({ kind, role, first, last, wholeFirst }: Entity): boolean {
  return kind === 'person' && role !== '' && wholeFirst < first && last > first;
}

/** «حسن فضل» goes on in «حسن فضل الله». */
function wholeName(tokens: readonly Token[], span: Span): Span {
  const next = span.kind === 'person' ? tokens[span.last + 1]?.folded : '';
  const ends = COMPOUND.test(tokens[span.last]?.folded ?? '') && (next === 'الله' || next === 'الدين');
  return ends ? { ...span, last: span.last + 1 } : span;
}

/** First halves of names that end in «الله» or «الدين». Folded. */
const COMPOUND =
  /^(?:عبد|فضل|نصر|سعد|جار|خير|نعمه|حسب|عطا|ضيف|فتح|رحمه|هبه|جاد|خلف|عوض|رزق|حمد|نور|صلاح|محيي|محي|شمس|عز|علاء|جمال|كمال|سيف|ناصر|شرف|بدر|ضياء|حسام|تقي|جلال|بهاء|عماد|زين|نجم|تاج|سراج|برهان|قطب|شهاب|معز|قمر|ركن)$/;

/** Of entities that share a token the longer stays. */
function withoutOverlaps(entities: Entity[]): Entity[] {
  const kept: Entity[] = [];
  for (const entity of entities.sort((a, b) => a.first - b.first || b.last - a.last)) {
    const before = kept.at(-1);
    if (!before || before.last < entity.first) kept.push(entity);
    else if (entity.last - entity.first > before.last - before.first) kept[kept.length - 1] = entity;
  }
  return kept;
}

/** The rules' entities that share a token with each span. */
function overlaps(count: number, rules: readonly Entity[], spans: readonly Span[]): Entity[][] {
  const ruleAt: Array<Entity | undefined> = new Array(count);
  for (const rule of rules) for (let i = rule.first; i <= rule.last; i++) ruleAt[i] = rule;
  return spans.map(({ first, last }) => {
    const found = new Set<Entity>();
    for (let i = first; i <= last; i++) {
      const rule = ruleAt[i];
      if (rule) found.add(rule);
    }
    return [...found];
  });
}

function findingOf(tokens: readonly Token[], span: Span, taken: Uint8Array): Finding {
  const finding: Finding = { first: span.first, last: span.last, prefix: span.prefix };
  return span.kind === 'person' ? withRole(tokens, finding, taken) : finding;
}
