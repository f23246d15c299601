/** Joins what the trained tagger and the rules found in one paragraph. */
import { type Entity, type Finding, toEntity } from './entities.ts';
import { bearsName } from './find-organisation.ts';
import { GIVEN_NAMES } from './lexicon/given-names.ts';
import { mendSpans } from './mend-spans.ts';
import { withRole } from './person-role.ts';
import { ORGANISATIONS } from './phrases.ts';
import type { Span } from './tagger/tagger.ts';
import { TAKEN } from './taken.ts';
import type { Token } from './tokens.ts';

/**
 * The entities of a paragraph, in order, none inside another. The tagger says where names stand and of what kind they are.
 * The rules, which know long names word by word, say how far a name of an organisation or a place goes and which role the
 * text gives a person; organisations that the tagger passed over they add.
 */
export function combineEntities(tokens: readonly Token[], rules: readonly Entity[], tagged: readonly Span[]): Entity[] {
  const mended = mendSpans(tokens, tagged);
  const whole = new Set(rules.filter((rule) => holdsNames(tokens, rule)));
  // One number for each of them, so that a span may be told to lie in one.
  const held = new Int32Array(tokens.length);
  [...whole].forEach(({ first, last }, i) => void held.fill(i + 1, first, last + 1));
  const spans = mended.filter(({ first, last }) => held[first] === 0 || held[first] !== held[last]);
  const taken = new Uint8Array(tokens.length);
  for (const { kind, first, last } of spans) taken.fill(TAKEN[kind], first, last + 1);
  const combined: Entity[] = [];
  const ruleOf = overlaps(tokens.length, rules, spans);
  const used = new Set<Entity>();
  spans.forEach((span, i) => {
    const rule = ruleOf[i]?.find(({ kind }) => kind === span.kind);
    const isSame = rule?.first === span.first && rule.last === span.last;
    const isLonger = span.first === span.last && rule?.first === span.first && isGivenName(tokens, rule);
    if (!rule || (span.kind === 'person' && !isSame && !isLonger)) {
      combined.push(toEntity(tokens, span.kind, findingOf(tokens, span, taken)));
    } else if (!used.has(rule)) {
      used.add(rule);
      const hasRole = rule.kind !== 'person' || rule.role !== '' || rule.skip > 0;
      combined.push(
        hasRole
          ? rule
          : toEntity(tokens, 'person', withRole(tokens, { first: rule.first, last: rule.last, prefix: '' }, taken)),
      );
    }
  });
  for (const rule of rules) {
    const isFree = !taken.subarray(rule.first, rule.last + 1).some(Boolean);
    if (isFree && (rule.kind === 'organisation' || whole.has(rule) || isIntroduced(tokens, rule))) combined.push(rule);
  }
  return withoutOverlaps(combined);
}

/** Houses and places that bear a person's name, and known names of several words: what stands in them is no name of its own. */
function holdsNames(tokens: readonly Token[], { kind, first, last, wholeFirst }: Entity): boolean {
  if (kind === 'person' || last === first) return false;
  if (kind === 'place') return wholeFirst < first;
  return ORGANISATIONS.match(tokens, first)?.last === last || bearsName(tokens[first]?.folded ?? '');
}

/** Where the tagger has only a given name, the rules may know how far the name goes. */
function isGivenName(tokens: readonly Token[], { first, last }: Entity): boolean {
  const given = tokens[first]?.folded ?? '';
  const surname = tokens[last];
  if (!surname || !GIVEN_NAMES.has(given) || given.startsWith('عبد')) return false;
  // «ترامب يصر»: a verb, a noun.
  return GIVEN_NAMES.has(surname.folded) || !/^[يتسن]|[ةًٌٍ]$/.test(surname.text);
}

/** A person of two names or more behind a title: «الرئيس التنفيذي فلان الفلاني». */
function isIntroduced(tokens: readonly Token[], { kind, role, first, last, wholeFirst }: Entity): boolean {
  if (kind !== 'person' || role === '' || wholeFirst >= first || last <= first) return false;
  return tokens.slice(first, last + 1).some(({ folded }) => GIVEN_NAMES.has(folded));
}

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
