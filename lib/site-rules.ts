/**
 * The reader's own rules for a site: which blocks go or stay, what counts as an article, the direction of the story.
 * How they are written as text is in `site-rules-text.ts`, which pages a path pattern means in `site-rules-paths.ts`.
 */
import { isPathMatch, pagePattern, verdictPattern } from './site-rules-paths.ts';
import type { ClutterKind, Verdict } from './types.ts';

export type Direction = 'rtl' | 'ltr';

export type SiteRule =
  /** A block that goes, or that is never hidden, by CSS selector. */
  | { kind: 'hide' | 'keep'; value: string }
  /** The reader's verdict on the pages of a path pattern. */
  | { kind: Verdict; value: string }
  /** The direction of the story on this site. */
  | { kind: 'direction'; value: Direction };

/** What the reader decided about one page; its fields are those of `ReadOptions` in lib/article/types.ts, and more. */
export interface PageRules {
  treatAs?: Verdict | undefined;
  /** The path pattern of the rule that `treatAs` comes from. */
  decidedBy?: string | undefined;
  hide: string[];
  keep: string[];
  clutterOff: ClutterKind[];
  direction: Direction | null;
}

/** A change of one site's rules. Making it twice changes nothing. */
export interface RuleChange {
  add: SiteRule[];
  remove: SiteRule[];
}

export function isSameRule(a: SiteRule, b: SiteRule): boolean {
  return a.kind === b.kind && a.value === b.value;
}

/** Whether a rule takes the place of another one, since both cannot be meant. */
export function replaces(rule: SiteRule, other: SiteRule): boolean {
  if (rule.kind === 'direction' || other.kind === 'direction') return rule.kind === other.kind;
  return rule.value === other.value && isVerdict(rule) === isVerdict(other);
}

/** One site's rules after a change; what is added stands last, and takes the place of what it contradicts. */
export function changeRules(rules: readonly SiteRule[], { add, remove }: RuleChange): SiteRule[] {
  const left = rules.filter(
    (rule) => !remove.some((other) => isSameRule(rule, other)) && !add.some((other) => replaces(other, rule)),
  );
  return [...left, ...add];
}

/** The change that leads back from `after` to `before`. */
export function wayBack(before: readonly SiteRule[], after: readonly SiteRule[]): RuleChange {
  const without = (rules: readonly SiteRule[], others: readonly SiteRule[]) =>
    rules.filter((rule) => !others.some((other) => isSameRule(rule, other)));
  return { add: without(before, after), remove: without(after, before) };
}

type VerdictRule = SiteRule & { kind: Verdict };

const isForOnePage = ({ value }: SiteRule): boolean => !value.includes('*');

/**
 * The rule that decides the verdict on a page: of those that match, the lowest line; but what was said of this page alone stands
 * above what was said of many.
 */
function verdictRule(rules: readonly SiteRule[], url: string): VerdictRule | undefined {
  const matching = rules.filter((rule) => isVerdict(rule) && isPathMatch(rule.value, url)) as VerdictRule[];
  return matching.findLast(isForOnePage) ?? matching.at(-1);
}

const isVerdict = ({ kind }: SiteRule): boolean => kind === 'article' || kind === 'not-article';

/** What one site's rules and the reader's settings say about a page. */
export function pageRules(rules: readonly SiteRule[], url: string, clutterOff: readonly ClutterKind[]): PageRules {
  const direction = rules.findLast((rule) => rule.kind === 'direction');
  const selectors = (kind: 'hide' | 'keep') => rules.filter((rule) => rule.kind === kind).map(({ value }) => value);
  const deciding = verdictRule(rules, url);
  return {
    treatAs: deciding?.kind,
    decidedBy: deciding?.value,
    hide: selectors('hide'),
    keep: selectors('keep'),
    clutterOff: [...clutterOff],
    direction: direction?.value ?? null,
  };
}

/** Whether the reader's word is about a page and those like it, or about this page alone. */
export type VerdictScope = 'pages' | 'page';

/**
 * The change that makes `verdict` hold on a page and those like it, or on this page alone; null takes the reader's deciding word
 * back, for all the pages that it was about.
 *
 * @param rules the site's rules as they are
 */
export function overruling(
  rules: readonly SiteRule[],
  url: string,
  verdict: Verdict | null,
  scope: VerdictScope = 'pages',
): RuleChange {
  if (!verdict) {
    const deciding = verdictRule(rules, url);
    return { add: [], remove: deciding ? [deciding] : [] };
  }
  const rule: SiteRule = { kind: verdict, value: scope === 'page' ? pagePattern(url) : verdictPattern(url) };
  // What was said of this page alone before would still stand above it.
  const remove = rules.filter(
    (other) => isVerdict(other) && isForOnePage(other) && isPathMatch(other.value, url) && !isSameRule(other, rule),
  );
  return { add: [rule], remove };
}
