/** Joins what the trained tagger and the rules found in one paragraph. */
import { type Entity, type Finding, toEntity } from './entities.ts';
import { withRole } from './find-person.ts';
import type { Span } from './tagger/tagger.ts';
import type { Token } from './tokens.ts';

/**
 * The entities of a paragraph, in order, none inside another. Where the tagger found a name it says how far that goes and
 * of what kind it is, and the rules which role the text gives it; where it found nothing the rules count alone.
 */
export function combineEntities(tokens: readonly Token[], rules: readonly Entity[], spans: readonly Span[]): Entity[] {
  const bySpan = overlaps(tokens.length, rules, spans);
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  const tagged = spans.map((span, i) => {
    const rule = bySpan[i]?.find(({ kind }) => kind === span.kind);
    if (rule?.first === span.first && rule.last === span.last) return rule;
    return toEntity(tokens, span.kind, findingOf(tokens, span, rule, taken));
  });
  const free = rules.filter(({ first, last }) => !taken.subarray(first, last + 1).some(Boolean));
  return [...tagged, ...free].sort((a, b) => a.first - b.first);
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

function findingOf(tokens: readonly Token[], span: Span, rule: Entity | undefined, taken: Uint8Array): Finding {
  const { first, last } = span;
  const finding: Finding = { first, last, prefix: span.prefix };
  if (span.kind === 'person') return withRole(tokens, finding, taken);
  if (rule?.role && rule.first === first) return { ...finding, role: rule.role, wholeFirst: rule.wholeFirst };
  return finding;
}
