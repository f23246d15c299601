/**
 * Site rules as the plain text that the reader sees: a rule a line under its site in brackets, `#` before a comment.
 *
 *     [example.com]
 *     # the box between the paragraphs
 *     hide .promo
 *     keep #live-updates
 *     article /news/*
 *     not-article /section/*
 *     direction rtl
 */
import { parseUrl, siteOf } from './page-key.ts';
import { isSameRule, type RuleChange, replaces, type SiteRule, wayBack } from './site-rules.ts';
import type { Site } from './types.ts';

/** What is wrong with a line; the strings have a sentence for each (`ruleError.…`). */
export type RuleErrorCode =
  | 'no-site'
  | 'bad-site'
  | 'unknown-rule'
  | 'no-selector'
  | 'bad-selector'
  | 'whole-page'
  | 'bad-path'
  | 'bad-direction';

export interface RuleError {
  /** Counted from 1. */
  line: number;
  code: RuleErrorCode;
  /** The words that are wrong. */
  text: string;
}

export interface ParsedRules {
  /** In the order of the text. */
  rules: Array<{ site: Site; rule: SiteRule }>;
  errors: RuleError[];
}

interface Line {
  text: string;
  /** The site that the line is about, null before the first heading and under a wrong one. */
  site: Site | null;
  isHeading: boolean;
  rule: SiteRule | null;
  error: Omit<RuleError, 'line'> | null;
}

/** Hiding one of these would take the page away; the site's switch and `not-article` are there for that. */
const WHOLE_PAGE = /^(?:\*|html|body|head|:root|html\s*>?\s*body)$/i;

/**
 * Reads the whole text. Bad lines become errors and nothing else; good lines are rules all the same.
 *
 * @param isSelector whether a CSS selector is valid; without it every one is taken, and the page ignores a wrong one
 */
export function parseSiteRules(text: string, isSelector: (selector: string) => boolean = () => true): ParsedRules {
  const lines = readLines(text, isSelector);
  return {
    rules: lines.flatMap(({ site, rule }) => (site !== null && rule ? [{ site, rule }] : [])),
    errors: lines.flatMap(({ error }, index) => (error ? [{ line: index + 1, ...error }] : [])),
  };
}

/** The rules of one site, from all its sections. */
export function rulesOfSite(text: string, site: Site): SiteRule[] {
  return parseSiteRules(text).rules.flatMap((found) => (found.site === site ? [found.rule] : []));
}

/**
 * The text after a change of one site's rules. Every other line stays as it is, comments too; a section that is left with
 * nothing but its heading goes.
 */
export function changeText(text: string, site: Site, { add, remove }: RuleChange): string {
  const lines = readLines(text);
  const goes = ({ site: of, rule }: Line) =>
    of === site &&
    rule !== null &&
    (remove.some((other) => isSameRule(rule, other)) || add.some((other) => replaces(other, rule)));
  const without = lines.filter((line) => !goes(line));
  const left = add.length > 0 || without.length === lines.length ? without : withoutEmptySections(without, site);
  if (add.length === 0) return left.map((line) => line.text).join('\n');
  const added = add.map(writeRule);
  const end = left.findLastIndex((line) => line.site === site && line.text.trim() !== '');
  const texts = left.map((line) => line.text);
  if (end >= 0) return texts.toSpliced(end + 1, 0, ...added).join('\n');
  const before = texts.join('\n').trimEnd();
  return `${before ? `${before}\n\n` : ''}[${site}]\n${added.join('\n')}\n`;
}

/**
 * The text that the reader wrote, with what was changed elsewhere meanwhile (from the panel or the context menu).
 *
 * @param base the text that the reader began with
 * @param mine what the reader made of it
 * @param theirs what is kept now
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  const sites = new Set([...parseSiteRules(base).rules, ...parseSiteRules(theirs).rules].map(({ site }) => site));
  return [...sites].reduce((text, site) => {
    const { add, remove } = wayBack(rulesOfSite(theirs, site), rulesOfSite(base, site));
    const own = rulesOfSite(text, site);
    const isMine = (rule: SiteRule) => own.some((other) => isSameRule(rule, other));
    // What both did is done already.
    const change = { add: add.filter((rule) => !isMine(rule)), remove: remove.filter(isMine) };
    return change.add.length + change.remove.length > 0 ? changeText(text, site, change) : text;
  }, mine);
}

/** The line of a rule. */
export function writeRule({ kind, value }: SiteRule): string {
  return `${kind} ${value}`;
}

function readLines(text: string, isSelector: (selector: string) => boolean = () => true): Line[] {
  let site: Site | null = null;
  let isLost = false;
  return text.split(/\r?\n/).map((raw): Line => {
    const words = raw.trim();
    const line: Line = { text: raw, site, isHeading: false, rule: null, error: null };
    if (words === '' || words.startsWith('#')) return line;
    if (words.startsWith('[')) {
      site = siteInBrackets(words);
      isLost = site === null;
      return { ...line, site, isHeading: true, error: isLost ? { code: 'bad-site', text: words } : null };
    }
    const found = readRule(words, isSelector);
    if ('error' in found) return { ...line, error: { code: found.error, text: found.text } };
    // One message for a wrong heading is enough; the rules under it wait for it.
    if (site === null) return { ...line, error: isLost ? null : { code: 'no-site', text: words } };
    return { ...line, rule: found };
  });
}

function siteInBrackets(words: string): Site | null {
  const name = /^\[\s*([^\s[\]]+)\s*\]$/.exec(words)?.[1];
  if (!name) return null;
  const address = parseUrl(/^https?:\/\//i.test(name) ? name : `http://${name}`);
  return address && /^(?:[^.\s]+\.)*[^.\s*]+$/.test(address.hostname) ? siteOf(address.href) : null;
}

function readRule(
  words: string,
  isSelector: (selector: string) => boolean,
): SiteRule | { error: RuleErrorCode; text: string } {
  const [, word = '', value = ''] = /^(\S+)\s*(.*)$/.exec(words) ?? [];
  const kind = word.toLowerCase();
  switch (kind) {
    case 'hide':
    case 'keep':
      if (value === '') return { error: 'no-selector', text: word };
      if (!isSelector(value)) return { error: 'bad-selector', text: value };
      if (kind === 'hide' && value.split(',').some((one) => WHOLE_PAGE.test(one.trim())))
        return { error: 'whole-page', text: value };
      return { kind, value };
    case 'article':
    case 'not-article':
      return /^[/*]/.test(value) ? { kind, value } : { error: 'bad-path', text: value || word };
    case 'direction': {
      const direction = value.toLowerCase();
      if (direction !== 'rtl' && direction !== 'ltr') return { error: 'bad-direction', text: value || word };
      return { kind, value: direction };
    }
    default:
      return { error: 'unknown-rule', text: word };
  }
}

/** Without the headings of a site that nothing stands under, and without the blank lines behind them. */
function withoutEmptySections(lines: Line[], site: Site): Line[] {
  const empty = new Set<Line>();
  for (const [index, line] of lines.entries()) {
    if (!line.isHeading || line.site !== site) continue;
    const next = lines.findIndex((other, place) => place > index && other.isHeading);
    const section = lines.slice(index, next < 0 ? undefined : next);
    if (section.slice(1).every(({ text }) => text.trim() === '')) for (const each of section) empty.add(each);
  }
  return lines.filter((line) => !empty.has(line));
}
