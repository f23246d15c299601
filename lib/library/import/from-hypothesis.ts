/** A row of Hypothesis' API or export (https://h.readthedocs.io/en/latest/api-reference/v1/) as a highlight. */
import { siteOf } from '../../page-key.ts';
import type { Highlight } from '../../types.ts';
import { checkHighlight } from '../check.ts';
import { uniqueTags } from '../tags.ts';
import { fieldsOf, foreignId, instantOf, listOf, notLater, placeOf, textOf } from './fields.ts';
import { keyOf, webAddress } from './from-annotation.ts';

export function isHypothesisRow(value: unknown): boolean {
  const fields = fieldsOf(value);
  return fields.has('uri') && (fields.has('target') || fields.has('text'));
}

/** @throws TypeError that names the bad field (see `refusalOf`) */
export function fromHypothesis(value: unknown, now: string): Highlight {
  const fields = fieldsOf(value);
  const url = textOf(fields.get('uri'));
  const selectors = listOf(fields.get('target'))
    .flatMap((target) => listOf(fieldsOf(target).get('selector')))
    .map(fieldsOf);
  const quote = selectors.find((each) => each.get('type') === 'TextQuoteSelector');
  const place = selectors.find((each) => each.get('type') === 'TextPositionSelector');
  const exact = textOf(quote?.get('exact'));
  const site = siteOf(webAddress(url));
  const title =
    listOf(fieldsOf(fields.get('document')).get('title'))
      .map(textOf)
      .find(Boolean) ?? site;
  const created = instantOf(fields.get('created'), now);
  return notLater(
    checkHighlight({
      id: foreignId('hypothesis', textOf(fields.get('id')) || `${url} ${exact}`),
      pageKey: keyOf(url),
      url,
      site,
      title,
      selectors: {
        quote: { exact, prefix: textOf(quote?.get('prefix')), suffix: textOf(quote?.get('suffix')) },
        position: placeOf(place?.get('start'), place?.get('end')) ?? { start: 0, end: exact.length },
      },
      colour: 'yellow',
      note: textOf(fields.get('text')),
      tags: uniqueTags(listOf(fields.get('tags')).map(textOf)),
      createdAt: created,
      updatedAt: instantOf(fields.get('updated'), created),
      revision: 1,
    }),
    now,
  );
}
