/**
 * The page as it is composed: what stands in an open shadow root counts as inside its host. Pages without one, which are most, pay
 * for it with nothing but a look at a flag.
 */
let isAnyShadow = false;

/** Remembers that open shadow roots are read in this world; from then on they are reckoned with. */
export function noteShadow(): void {
  isAnyShadow = true;
}

/** Whether a node is inside an element or that element itself, also through shadow roots. */
export function holds(outer: Node, inner: Node | null | undefined): boolean {
  if (!inner) return false;
  if (outer.contains(inner)) return true;
  if (!isAnyShadow) return false;
  for (let host = hostOf(inner); host; host = hostOf(host)) if (outer.contains(host)) return true;
  return false;
}

/** The element around an element: of the outermost in a shadow root its host. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? (isAnyShadow ? hostOf(element) : null);
}

/** The nearest element that holds both. */
export function commonParent(one: Element, other: Element): Element | null {
  let parent: Element | null = one;
  while (parent && !holds(parent, other)) parent = parentOf(parent);
  return parent;
}

/** The nearest element around that a selector names, the element itself included. */
export function closestOf(element: Element, selector: string): Element | null {
  for (let inner: Element | null = element; inner; inner = isAnyShadow ? hostOf(inner) : null) {
    const found = inner.closest(selector);
    if (found) return found;
  }
  return null;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  // Told by its field: a document in a frame has a class ShadowRoot of its own.
  return 'host' in root ? (root as ShadowRoot).host : null;
}
