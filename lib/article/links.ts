/** Where the links of a line lead. */
import type { PageBlock } from './walk.ts';

/** Whether the block's first link leads to another page of the same site. */
export function leadsOn({ element, nodes }: PageBlock): boolean {
  const linked = nodes.find((node) => node.parentElement?.closest('a'));
  const link = linked?.parentElement?.closest('a') ?? element.querySelector('a');
  const href = link?.getAttribute('href') ?? '';
  if (!link || href === '' || /^(?:#|javascript:|mailto:|tel:)/i.test(href)) return false;
  return !/^(?:[a-z]+:)?\/\//i.test(href) || siteOf(link.hostname) === siteOfPage(link.ownerDocument);
}

const siteOf = (host: string): string => host.replace(/^(?:www|m|amp)\./, '');

function siteOfPage(document: Document): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
  return siteOf(canonical ? new URL(canonical.href).hostname : (document.location?.hostname ?? ''));
}
