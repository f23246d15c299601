/**
 * The edge of the library: records come in messages from pages, and only whole ones are kept. A check takes any value
 * and gives a fresh copy with the known fields only.
 */
import type {
  ActorChoice,
  Highlight,
  HighlightEdit,
  HighlightWriting,
  LibraryArticle,
  ReadingProgress,
  StoryParagraph,
  Visit,
} from '../types.ts';

/** @throws TypeError that names the field and what is wrong with it. */
type Check<T> = (value: unknown, path: string) => T;

/** UTF-16 units. No headline, quote or note comes near; a record that does is damaged or hostile. */
const MAX_TEXT = 1_000_000;
const MAX_ID = 200;
const MAX_LIST = 1000;
const MAX_PARAGRAPHS = 20_000;

const text: Check<string> = (value, path) => {
  if (typeof value !== 'string') throw new TypeError(`${path} is no text`);
  if (value.length > MAX_TEXT) throw new TypeError(`${path} is longer than ${MAX_TEXT}`);
  return value;
};

const someText: Check<string> = (value, path) => {
  if (text(value, path) === '') throw new TypeError(`${path} is empty`);
  return text(value, path);
};

const id: Check<string> = (value, path) => {
  if (someText(value, path).length > MAX_ID) throw new TypeError(`${path} is longer than ${MAX_ID}`);
  return text(value, path);
};

/** An address that a click may open again. */
const pageAddress: Check<string> = (value, path) => {
  if (!/^https?:\/\//i.test(text(value, path))) throw new TypeError(`${path} is no http or https address`);
  return text(value, path);
};

/** A site, or the key of a page: the browser writes spaces, brackets and quotation marks of an address as escapes. */
const addressPart: Check<string> = (value, path) => {
  if (/[\s<>"]/.test(someText(value, path))) throw new TypeError(`${path} is no part of an address`);
  return text(value, path);
};

/** Exactly what `Date.toISOString` writes: one spelling a moment, so that the order of the texts is that of the times. */
const instant: Check<string> = (value, path) => {
  const written = text(value, path);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(written) || Number.isNaN(Date.parse(written))) {
    throw new TypeError(`${path} is no moment in UTC`);
  }
  return written;
};

const count: Check<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || Number(value) < 0) throw new TypeError(`${path} is no whole number from 0 on`);
  return Number(value);
};

/** From 0 to 1. */
const share: Check<number> = (value, path) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) throw new TypeError(`${path} is no share from 0 to 1`);
  return value;
};

function listOf<T>(check: Check<T>, most = MAX_LIST): Check<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new TypeError(`${path} is no list`);
    if (value.length > most) throw new TypeError(`${path} has more than ${most} entries`);
    return value.map((item, i) => check(item, `${path}[${i}]`));
  };
}

const texts = listOf(text);

function oneOf<T extends string>(...allowed: T[]): Check<T> {
  return (value, path) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new TypeError(`${path} is none of ${allowed.join(', ')}`);
    return found;
  };
}

function record<T extends object>(fields: { [K in keyof T]: Check<T[K]> }): Check<T> {
  const checks = Object.entries(fields) as Array<[string, Check<unknown>]>;
  return (value, path) => {
    if (typeof value !== 'object' || value === null) throw new TypeError(`${path} is no record`);
    const given = new Map(Object.entries(value));
    return Object.fromEntries(checks.map(([name, check]) => [name, check(given.get(name), `${path}.${name}`)])) as T;
  };
}

const visit = record<Visit>({
  id,
  pageKey: addressPart,
  url: pageAddress,
  site: addressPart,
  siteName: text,
  headline: text,
  byline: text,
  agencies: texts,
  publishedAt: text,
  visitedAt: instant,
  screenMs: count,
  readShare: share,
});

const progress = record<ReadingProgress>({ visitId: id, pageKey: addressPart, screenMs: count, readShare: share });

const actor = record<LibraryArticle['actors'][number]>({
  name: someText,
  kind: oneOf('person', 'organisation', 'place'),
  role: text,
  aliases: texts,
  mentions: count,
});

const quote = record<LibraryArticle['quotes'][number]>({
  speaker: text,
  kind: oneOf('direct', 'indirect'),
  text: someText,
});

const article = record<LibraryArticle>({
  key: addressPart,
  url: pageAddress,
  site: addressPart,
  siteName: text,
  headline: text,
  deck: text,
  byline: text,
  agencies: texts,
  publishedAt: text,
  language: text,
  firstSeenAt: instant,
  lastSeenAt: instant,
  actors: listOf(actor),
  quotes: listOf(quote),
  summary: texts,
});

const paragraphs = listOf(
  record<StoryParagraph>({ kind: oneOf('paragraph', 'subhead', 'quotation'), text }),
  MAX_PARAGRAPHS,
);

const position = record<Highlight['selectors']['position']>({ start: count, end: count });

const fingerprint = record<NonNullable<Highlight['selectors']['block']>>({ sketch: text, words: count, before: count });

const nextBest = record<NonNullable<Highlight['selectors']['nextBest']>>({ words: share, whole: share });

const quoteAndPlace = record<Omit<Highlight['selectors'], 'block' | 'nextBest'>>({
  quote: record<Highlight['selectors']['quote']>({ exact: someText, prefix: text, suffix: text }),
  position: (value, path) => {
    const place = position(value, path);
    if (place.end < place.start) throw new TypeError(`${path} ends before it starts`);
    return place;
  },
});

/** Highlights of earlier versions have no more than quote and position. */
const selectors: Check<Highlight['selectors']> = (value, path) => {
  const checked: Highlight['selectors'] = quoteAndPlace(value, path);
  const given = value as { block?: unknown; nextBest?: unknown };
  if (given.block !== undefined) checked.block = fingerprint(given.block, `${path}.block`);
  if (given.nextBest !== undefined) checked.nextBest = nextBest(given.nextBest, `${path}.nextBest`);
  return checked;
};

const colour: Check<Highlight['colour']> = oneOf('yellow', 'green', 'blue', 'pink');

const writing = record<HighlightWriting>({ colour, note: text, tags: texts });

const plainEdit = record<Omit<HighlightEdit, 'selectors'>>({ id, was: writing, now: writing, at: instant });

const wording = record<NonNullable<HighlightEdit['selectors']>>({ was: selectors, now: selectors });

const edit: Check<HighlightEdit> = (value, path) => {
  const checked = plainEdit(value, path);
  const { selectors: taken } = value as { selectors?: unknown };
  return taken === undefined ? checked : { ...checked, selectors: wording(taken, `${path}.selectors`) };
};

const highlight = record<Highlight>({
  id,
  pageKey: addressPart,
  url: pageAddress,
  site: addressPart,
  title: text,
  selectors,
  colour,
  note: text,
  tags: texts,
  createdAt: instant,
  updatedAt: instant,
  revision: count,
});

/** UTF-16 units. No name comes near. */
const MAX_NAME = 300;

const shortText: Check<string> = (value, path) => {
  if (text(value, path).length > MAX_NAME) throw new TypeError(`${path} is longer than ${MAX_NAME}`);
  return text(value, path);
};

const actorKind = oneOf('person', 'organisation', 'place');

const actorChoice = record<ActorChoice>({
  id: someText,
  about: shortText,
  kind: actorKind,
  pageKey: (value, path) => (value === '' ? '' : addressPart(value, path)),
  headline: text,
  type: oneOf('rename', 'merge', 'hide', 'apart'),
  name: shortText,
  into: text,
  intoKind: actorKind,
  changedAt: instant,
});

/** A copy of a choice about an actor. @throws TypeError that names the bad field. */
export function checkActorChoice(value: unknown): ActorChoice {
  const choice = actorChoice(value, 'choice');
  if ((choice.type === 'merge') !== (choice.into !== ''))
    throw new TypeError('choice.into fits no choice of this type');
  if (choice.type === 'rename' && choice.name.trim() === '') throw new TypeError('choice.name is empty');
  return choice;
}

/** A copy of a visit. @throws TypeError that names the bad field. */
export function checkVisit(value: unknown): Visit {
  return visit(value, 'visit');
}

/** A copy of a visit's progress. @throws TypeError that names the bad field. */
export function checkProgress(value: unknown): ReadingProgress {
  return progress(value, 'progress');
}

/** A copy of an article. @throws TypeError that names the bad field. */
export function checkArticle(value: unknown): LibraryArticle {
  return article(value, 'article');
}

/** A copy of a story's text. @throws TypeError that names the bad field. */
export function checkParagraphs(value: unknown): StoryParagraph[] {
  return paragraphs(value, 'paragraphs');
}

/** A copy of a highlight. @throws TypeError that names the bad field. */
export function checkHighlight(value: unknown): Highlight {
  return highlight(value, 'highlight');
}

/** A copy of an edit of a highlight. @throws TypeError that names the bad field. */
export function checkEdit(value: unknown): HighlightEdit {
  return edit(value, 'edit');
}
