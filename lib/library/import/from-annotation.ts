/** A W3C Web Annotation as a highlight. One of our own comes back as the very same highlight. */
import { pageKey as keyOfUrl, siteOf } from '../../page-key.ts';
import type { Highlight } from '../../types.ts';
import { checkHighlight } from '../check.ts';
import { ID_PREFIX, OWN_TERM } from '../export/web-annotation.ts';
import { uniqueTags } from '../tags.ts';
import { fieldsOf, foreignId, instantOf, listOf, notLater, placeOf, textOf } from './fields.ts';

export function isAnnotation(value: unknown): boolean {
  const fields = fieldsOf(value);
  return listOf(fields.get('type') ?? fields.get('@type')).includes('Annotation') && fields.has('target');
}

/** @throws TypeError that names the bad field (see `refusalOf`) */
export function fromAnnotation(value: unknown, now: string): Highlight {
  const fields = fieldsOf(value);
  const own = fieldsOf(fields.get(OWN_TERM));
  const target =
    listOf(fields.get('target'))
      .map(fieldsOf)
      .find((each) => each.has('selector')) ?? new Map<string, unknown>();
  const source = target.get('source');
  const url = textOf(source) || textOf(fieldsOf(source).get('id'));
  const selectors = listOf(target.get('selector')).flatMap(withRefined).map(fieldsOf);
  const quote = selectors.find((each) => each.get('type') === 'TextQuoteSelector');
  const place = selectors.find((each) => each.get('type') === 'TextPositionSelector');
  const exact = textOf(quote?.get('exact'));
  const bodies = listOf(fields.get('body')).map((body) =>
    typeof body === 'string' ? new Map([['value', body]]) : fieldsOf(body),
  );
  const isTag = (body: ReadonlyMap<string, unknown>) => listOf(body.get('purpose')).includes('tagging');
  const notes = [
    textOf(fields.get('bodyValue')),
    ...bodies.filter((body) => !isTag(body)).map((body) => textOf(body.get('value'))),
  ];
  const created = instantOf(fields.get('created'), now);
  const id = textOf(fields.get('id'));
  const block = own.get('block');
  return notLater(
    checkHighlight({
      id: idOf(id, `${url} ${exact}`),
      pageKey: own.get('pageKey') ?? keyOf(url),
      url,
      site: siteOf(webAddress(url)),
      title: own.get('title') ?? (textOf(fieldsOf(source).get('title')) || siteOf(webAddress(url))),
      selectors: {
        quote: { exact, prefix: textOf(quote?.get('prefix')), suffix: textOf(quote?.get('suffix')) },
        position: placeOf(place?.get('start'), place?.get('end')) ?? { start: 0, end: exact.length },
        ...(block === undefined ? {} : { block }),
      },
      colour: own.get('colour') ?? 'yellow',
      note: notes.filter(Boolean).join('\n\n'),
      tags: uniqueTags(bodies.filter(isTag).map((body) => textOf(body.get('value')))),
      createdAt: created,
      updatedAt: instantOf(fields.get('modified'), created),
      revision: own.get('revision') ?? 1,
    }),
    now,
  );
}

function withRefined(selector: unknown): unknown[] {
  const refined = fieldsOf(selector).get('refinedBy');
  return refined === undefined ? [selector] : [selector, ...listOf(refined)];
}

function idOf(id: string, otherwise: string): string {
  if (!id.startsWith(ID_PREFIX)) return foreignId('annotation', id || otherwise);
  return decodeURIComponent(id.slice(ID_PREFIX.length));
}

/** @throws TypeError where the address is none of the web */
export function webAddress(url: string): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new TypeError('highlight.url is no http or https address');
  return url;
}

export const keyOf = (url: string): string => keyOfUrl(webAddress(url));
