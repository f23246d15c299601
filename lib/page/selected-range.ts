/** What the reader selected, in open shadow trees too. */

interface ComposedSelection {
  /** Chrome has it since 137, Firefox since 142. */
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
}

/** Chrome's own, before it had `getComposedRanges`. */
interface OldShadowRoot {
  getSelection?(): Selection | null;
}

/**
 * A Range of our own over the selected text; null where none is.
 *
 * @param roots open shadow roots that the selection may be in, the outermost first
 */
export function selectedRange(document: Document, roots: ShadowRoot[]): Range | null {
  const selection = document.getSelection();
  if (!selection) return null;
  const innermost = roots.at(-1) as (ShadowRoot & OldShadowRoot) | undefined;
  const composed = (selection as ComposedSelection).getComposedRanges?.({ shadowRoots: roots })[0];
  if (composed) return liveRange(document, composed);
  const old = innermost?.getSelection?.();
  if (old && !old.isCollapsed) return liveRange(document, old.getRangeAt(0));
  return selection.rangeCount > 0 ? liveRange(document, selection.getRangeAt(0)) : null;
}

function liveRange(
  document: Document,
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
): Range | null {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.collapsed ? null : range;
}

/** The open shadow roots that an event went through, the outermost first. */
export function rootsOf(event: Event): ShadowRoot[] {
  return event
    .composedPath()
    .filter((target) => target instanceof ShadowRoot)
    .reverse();
}
