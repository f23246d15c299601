/** Where the links of a line lead. */
import type { PageBlock } from './walk.ts';

/** Whether the block's first link leads to another page of the same site; a document is the story's source. */
export function leadsOn({ element, nodes }: PageBlock): boolean {
  const linked = nodes.find((node) => node.parentElement?.closest('a'));
  const link = linked?.parentElement?.closest('a') ?? element.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  if (!link || href === '' || /^(?:#|javascript:|mailto:|tel:)|\.(?:pdf|docx?|xlsx?|csv|zip)(?:[?#]|$)/i.test(href))
    return false;
  return !/^(?:[a-z]+:)?\/\//i.test(href) || siteOf(href, link.ownerDocument) === siteOfPage(link.ownerDocument);
}

/** The site of an address; '' for one that is none: pages hold such, and a reading must bear them. */
function siteOf(address: string, { baseURI }: Document): string {
  try {
    return new URL(address, baseURI).hostname.replace(/^(?:www|m|amp)\./, '');
  } catch {
    return '';
  }
}

function siteOfPage(document: Document): string {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  return (canonical && siteOf(canonical, document)) || siteOf(document.location?.href ?? '', document);
}
