/**
 * Where on a page a block stands, as far as markup tells: by element and role, and by the generic English words that
 * authors of every site use in class names and ids. These are hints; text and shape decide.
 */

import { parentOf } from './tree.ts';
export const NAV = 1;
export const FOOTER = 1 << 1;
export const ASIDE = 1 << 2;
export const CAPTION = 1 << 3;
export const CODE = 1 << 4;
export const EDITABLE = 1 << 5;
export const DIALOG = 1 << 6;
export const CONTROL = 1 << 7;
export const TABLE = 1 << 8;
export const LIST = 1 << 9;
export const QUOTE = 1 << 10;
export const COMMENTS = 1 << 11;
export const RELATED = 1 << 12;
export const SHARE = 1 << 13;
export const PROMO = 1 << 14;
export const TAGS = 1 << 15;
export const POLL = 1 << 16;
export const BYLINE = 1 << 17;
export const DATE = 1 << 18;
export const DECK = 1 << 19;
export const TITLE = 1 << 20;
const HEADER = 1 << 21;
/** In a `<details>`, open or closed. */
export const DETAILS = 1 << 22;
/** What sums up the story: its deck where it stands alone in front of it, its lead or its points elsewhere. */
export const SUMMARY = 1 << 23;
/** An inline element that its own style sets in lines of its own; said of the element alone, not of what it holds. */
export const SET_APART = 1 << 24;

/** No paragraph of a story stands here. */
export const NOT_STORY =
  NAV |
  FOOTER |
  ASIDE |
  CAPTION |
  CODE |
  EDITABLE |
  DIALOG |
  CONTROL |
  COMMENTS |
  RELATED |
  SHARE |
  PROMO |
  TAGS |
  POLL;

const BY_TAG: Record<string, number> = {
  NAV,
  FOOTER,
  ASIDE,
  HEADER,
  DETAILS,
  FIGCAPTION: CAPTION,
  CAPTION,
  PRE: CODE,
  CODE,
  KBD: CODE,
  SAMP: CODE,
  DIALOG,
  BUTTON: CONTROL,
  LABEL: CONTROL,
  LEGEND: CONTROL,
  TABLE,
  UL: LIST,
  OL: LIST,
  MENU: LIST,
  DL: LIST,
  BLOCKQUOTE: QUOTE,
  Q: QUOTE,
  TIME: DATE,
};

const BY_ROLE: Record<string, number> = {
  navigation: NAV,
  menu: NAV,
  menubar: NAV,
  contentinfo: FOOTER,
  complementary: ASIDE,
  dialog: DIALOG,
  alertdialog: DIALOG,
  button: CONTROL,
  textbox: EDITABLE,
};

const BY_WORD = new Map<string, number>();
function say(region: number, words: string): void {
  for (const word of words.split(' ')) BY_WORD.set(word, region);
}
say(NAV, 'nav navbar navigation menu breadcrumb breadcrumbs breadcumb pagination pager');
say(FOOTER, 'footer copyright copyrights');
say(ASIDE, 'sidebar side rail widget widgets tweet instagram tiktok');
say(CAPTION, 'caption captions figcaption imgcaption imgcap photocaption credit credits');
say(DIALOG, 'modal popup cookie cookies consent gdpr lightbox');
say(COMMENTS, 'comment comments cmt cmts respond replies disqus discussion');
say(RELATED, 'related recommended recommendations trending mostread seealso readalso');
say(SHARE, 'share sharing social sharebar sharebuttons followus');
say(PROMO, 'newsletter subscribe subscription promo promotion advert advertisement advertising ads sponsor sponsored');
say(TAGS, 'tags keywords taglist');
say(POLL, 'poll survey vote');
say(BYLINE, 'byline author authors writer reporter');
say(DATE, 'date datetime timestamp pubdate published publishdate');
say(DECK, 'deck dek subtitle standfirst subheadline subhead excerpt');
say(SUMMARY, 'summary chapo chapeau announce teaser');
say(TITLE, 'title headline');
say(QUOTE, 'quote pullquote blockquote');

/** Words before a hint that turn it round: `no-share`, `has-sidebar`, `with-comments`; a `dropdown-menu` opens whatever it is told to. */
const TURNS = new Set(['no', 'has', 'with', 'without', 'hide', 'is', 'non', 'not', 'dropdown']);

const cache = new Map<string, number>();

/** The hashes of all known words. A loop over units costs a fraction of taking each name of a page apart. */
const KNOWN = new Set<number>();
for (const word of BY_WORD.keys()) KNOWN.add(hashOf(word));

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Whether one of the words is known at all, as far as hashes tell: few names have one, and the others cost no more than this. */
function saysSomething(names: string): boolean {
  let hash = 0;
  let last = 0;
  for (let i = 0; i <= names.length; i++) {
    const unit = i < names.length ? names.charCodeAt(i) : 0;
    const isUpper = unit >= 0x41 && unit <= 0x5a;
    const isLetter = isUpper || (unit >= 0x61 && unit <= 0x7a);
    if (hash && (!isLetter || (isUpper && last >= 0x61))) {
      if (KNOWN.has(hash)) return true;
      hash = 0;
    }
    if (isLetter) hash = (Math.imul(hash, 31) + (isUpper ? unit + 0x20 : unit)) | 0;
    last = isLetter ? unit : 0;
  }
  return false;
}

function readNames(names: string): number {
  let region = 0;
  const words = names
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/([^a-z]+)/);
  for (let i = 0; i < words.length; i += 2) {
    const turned = i >= 2 && words[i - 1] !== ' ' && TURNS.has(words[i - 2] ?? '');
    if (!turned) region |= BY_WORD.get(words[i] ?? '') ?? 0;
  }
  return region;
}

function regionOfNames(names: string): number {
  let region = cache.get(names);
  if (region === undefined) {
    region = saysSomething(names) ? readNames(names) : 0;
    // One long-lived page can make class names without end.
    if (cache.size > 5000) cache.clear();
    cache.set(names, region);
  }
  return region;
}

/** Elements whose attributes other than class and id speak of a region; most elements of a page have none of them. */
type MarkedElements = ReadonlyMap<Element, number>;

/** «<span style="display: block">» */
const STYLED = '[style*="display" i]:is(span,a,small,b,strong,i,em,u,font,label,cite,ins)';
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table|list-item)\b/i;

/** Asks the browser once for the few marked elements, instead of asking each element of the page four times. */
export function findMarkedElements(body: Element | ShadowRoot): Map<Element, number> {
  const marked = new Map<Element, number>();
  for (const element of body.querySelectorAll(`[role],[contenteditable],[itemprop],[rel=author],${STYLED}`)) {
    let region = BY_ROLE[element.getAttribute('role') ?? ''] ?? 0;
    if (BLOCK_STYLE.test(element.getAttribute('style') ?? '')) region |= SET_APART;
    const editable = element.getAttribute('contenteditable');
    if (editable !== null && editable !== 'false') region |= EDITABLE;
    const property = element.getAttribute('itemprop');
    if (property === 'author' || element.getAttribute('rel') === 'author') region |= BYLINE;
    if (property === 'datePublished') region |= DATE;
    if (region) marked.set(element, region);
  }
  return marked;
}

/** The regions that an element opens for everything inside it, as a bit set. */
export function regionsOf(element: Element, marked: MarkedElements = NONE_MARKED): number {
  const tag = element.tagName;
  let region = (BY_TAG[tag] ?? 0) | (marked.get(element) ?? 0);
  if (tag === 'TABLE' && isBox(element as HTMLTableElement)) region &= ~TABLE;
  const names = element.className;
  // An SVG element's class is no string.
  if (names && typeof names === 'string') region |= regionOfNames(names);
  const { id } = element;
  if (id && typeof id === 'string') region |= regionOfNames(id);
  // Elements with names of a site's or a system's own: `<amp-social-share>`.
  if (tag.includes('-')) region |= regionOfNames(tag.toLowerCase());
  // What wraps a whole page or story says nothing about each block of it.
  return tag === 'ARTICLE' || tag === 'MAIN' ? region & (EDITABLE | COMMENTS) : region;
}

/** Whether a table of one column, or with one row with something to press, as sites set a call and its button, states no facts. */
function isBox({ rows }: HTMLTableElement): boolean {
  if (rows.length > MOST_ROWS) return false;
  const [row, other] = [...rows].filter(({ cells }) => cells.length > 1);
  if (!row) return true;
  const [first] = row.cells;
  if (other || rows.length > 2 || !row.querySelector('a,button,input')) return false;
  // «الموقع» in front of where it is.
  return first?.tagName === 'TD' && (first.textContent ?? '').trim().split(/\s+/).length > LABEL_WORDS;
}

const MOST_ROWS = 6;
/** Words of what a row of facts tells about, at most. */
const LABEL_WORDS = 2;

/** The regions that a container opens itself or stands in: what they say of a story inside it says nothing about its lines. */
export function regionsAround(container: Element): number {
  let regions = 0;
  for (let element: Element | null = container; element; element = parentOf(element)) {
    const role = BY_ROLE[element.getAttribute('role') ?? ''] ?? 0;
    regions |= regionsOf(element) | role;
  }
  return regions;
}

const NONE_MARKED: MarkedElements = new Map();
