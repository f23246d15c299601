/** JSON-LD after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): a page of annotations. */
import type { Highlight } from '../../types.ts';
import type { Writer } from './export.ts';

/** The vocabulary of what the model has no name for, so that an import gives back the very same highlight. */
export const OWN_TERM = 'khulasa:highlight';
export const ID_PREFIX = 'urn:khulasa:highlight:';

export const annotations: Writer = {
  extension: 'jsonld',
  mediaType: 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"',
  open: () =>
    `{"@context":["http://www.w3.org/ns/anno.jsonld",{"khulasa":"urn:khulasa:ns:","${OWN_TERM}":{"@type":"@json"}}],"id":"urn:khulasa:highlights","type":"AnnotationPage","items":[`,
  article: ({ highlights }, _, place) =>
    `${place > 0 ? ',' : ''}\n${highlights.map((each) => JSON.stringify(annotation(each))).join(',\n')}`,
  close: () => '\n]}\n',
};

function annotation({ id, url, selectors, note, tags, createdAt, updatedAt, ...rest }: Highlight) {
  const { quote, position, block } = selectors;
  const { pageKey, title, colour, revision } = rest;
  const body = [
    ...(note ? [{ type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note }] : []),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: `${ID_PREFIX}${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: createdAt,
    modified: updatedAt,
    ...(body.length > 0 ? { body } : {}),
    target: {
      source: url,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
    [OWN_TERM]: { pageKey, title, colour, revision, ...(block ? { block } : {}) },
  };
}
