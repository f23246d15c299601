/** What a page says of itself in JSON-LD and meta elements: hints, never proofs. */
import { collapse } from './walk.ts';

export interface StructuredData {
  /** The types of all JSON-LD items, without the schema's address. */
  types: Set<string>;
  /** True when an item is a news article by its type. */
  isNewsArticle: boolean;
  /** True when an item is an article of any kind. */
  isArticle: boolean;
  headline: string;
  author: string;
  publisher: string;
  published: string;
  modified: string;
  /** `<meta>` by property or name, lower case, first one wins. */
  meta: Map<string, string>;
}

const NEWS = /^(?:.*NewsArticle|LiveBlogPosting)$/;
const ARTICLE = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report)$/;
/** More JSON than this is a catalogue, not the description of an article; UTF-16 units. */
const LONGEST = 300_000;
const DEEPEST = 6;

type Item = Record<string, unknown>;

/** Reads JSON-LD and meta elements. Broken JSON is left out. */
export function readStructuredData(document: Document): StructuredData {
  const data: StructuredData = {
    types: new Set(),
    isNewsArticle: false,
    isArticle: false,
    headline: '',
    author: '',
    publisher: '',
    published: '',
    modified: '',
    meta: new Map(),
  };
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      ''
    ).toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    if (name && content && content.length < 5000 && !data.meta.has(name)) data.meta.set(name, collapse(content));
  }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST) continue;
    const parsed = parse(text);
    if (parsed !== undefined) collect(parsed, data, 0);
  }
  return data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Sites paste texts with raw line breaks into strings.
      return JSON.parse(text.replace(/\s+/g, ' '));
    } catch {
      return undefined;
    }
  }
}

function collect(value: unknown, data: StructuredData, depth: number): void {
  if (depth > DEEPEST || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 60)) collect(item, data, depth + 1);
    return;
  }
  const item = value as Item;
  const types = list(item['@type']).map((type) => text(type).replace(/^.*[/#:]/, ''));
  for (const type of types) if (type) data.types.add(type);
  if (types.some((type) => ARTICLE.test(type)) && !data.isArticle) {
    data.isArticle = true;
    data.isNewsArticle = types.some((type) => NEWS.test(type));
    data.headline = text(item.headline) || text(item.name);
    data.author = list(item.author).map(nameOf).filter(Boolean).join('، ');
    data.publisher = nameOf(list(item.publisher)[0]);
    data.published = text(item.datePublished);
    data.modified = text(item.dateModified);
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(item[key], data, depth + 1);
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function text(value: unknown): string {
  return typeof value === 'string' ? collapse(value) : '';
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return collapse(value);
  return typeof value === 'object' && value !== null ? text((value as Item).name) : '';
}
