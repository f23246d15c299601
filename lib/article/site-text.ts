/**
 * The text of the page as its site wrote it. Noise that has no element of its own is taken out of its Text node; a later
 * reading must see it all the same, else it would decide otherwise than the first.
 */
let isAnyKnown = false;
const texts = new WeakMap<Text, { left: string; original: string }>();

/** Remembers what stood in a node that now says `node.data`. */
export function noteSiteText(node: Text, original: string): void {
  isAnyKnown = true;
  texts.set(node, { left: node.data, original });
}

/** The site's own text of a node; where the site changed the node meanwhile, what it says now. */
export function siteText(node: Text): string {
  const { data } = node;
  // A first reading asks this of every node of the page.
  if (!isAnyKnown) return data;
  const known = texts.get(node);
  return known?.left === data ? known.original : data;
}
