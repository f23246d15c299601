/** Where the links of a line lead. */
import { quickFold } from './quick-fold.ts';
import { isRelatedLabel } from './related-labels.ts';
import type { PageBlock } from './walk.ts';

/** Whether the block's first link leads to another page of the same site; a document is the story's source. */
export function leadsOn(block: PageBlock): boolean {
  const link = firstLink(block);
  const href = link?.getAttribute('href') ?? '';
  if (
    !link ||
    href === '' ||
    /^(?:#|javascript:|mailto:|tel:)|\.(?:pdf|docx?|xlsx?|csv|zip|txt|mp[34]|m4a|wav|jpe?g|png|webp|gif)(?:[?#]|$)/i.test(
      href,
    )
  )
    return false;
  return !/^(?:[a-z]+:)?\/\//i.test(href) || siteOf(href, link.ownerDocument) === siteOfPage(link.ownerDocument);
}

/** Whether the block's first link leads to no page: a template's, not yet filled in. */
export const leadsNowhere = (block: PageBlock): boolean =>
  /^(?:#.*|javascript:.*)?$/.test(firstLink(block)?.getAttribute('href') ?? 'none');

/** Whether the block's first link leads to another site. */
export function leadsAway(block: PageBlock): boolean {
  const link = firstLink(block);
  const href = link?.getAttribute('href') ?? '';
  if (!link || !/^(?:https?:)?\/\//i.test(href)) return false;
  const own = siteOfPage(link.ownerDocument);
  return own !== '' && siteOf(href, link.ownerDocument) !== own;
}

function firstLink({ element, nodes }: PageBlock): HTMLAnchorElement | null {
  const linked = nodes.find((node) => node.parentElement?.closest('a'));
  return linked?.parentElement?.closest('a') ?? element.querySelector('a');
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

/** A sentence of the story that is a link from end to end: it goes on from the one before as no headline does, or ends in a full stop besides. */
export function isLinkedSentence({ text, linked, heading }: PageBlock): boolean {
  if (heading || linked < text.length * 0.75 || text.length < SENTENCE) return false;
  // «وفي سياق آخر: …»
  const label = /^([^:]{4,40}):/.exec(text)?.[1];
  if (label && isRelatedLabel(quickFold(label).trim())) return false;
  return GOES_ON.test(text) || /^(?:و[ء-ي\u064b]{2,}|كما|فقد)\s.*[.؟!]["»”]?$/.test(text);
}

/** Words with which a sentence goes on, and hardly a headline begins. */
const GOES_ON =
  /^(?:و?(?:لكن(?:ه|ها)?|لم|لن)|و(?:هكذا|عندما|حينما?|قد|كان|كانت|هو|هي|هم|هذا|هذه|ذلك|بعدها|قبلها|بذلك|مع ذلك|إذا|بينما)|وعلى|وفي|ومن|وعن|وبعد|وقبل|كما أن|أما|غير أن|فهل|فمن|فما|فماذا|فلماذا|فكيف|قبل ذلك|بعد ذلك)\s/;

/** UTF-16 units. */
const SENTENCE = 45;
