/** Plain text as a unit: lines without markup, or with what `change` says of it. */
import { quickFold } from '../../lib/article/quick-fold.ts';
import type { UnitShape } from '../../lib/article/unit-features.ts';

/** @param lines raw text, a line each; folded here as the product folds it */
export function plainShape(lines: readonly string[], change: Partial<UnitShape> = {}): UnitShape {
  return {
    lines: lines.map((line) => quickFold(line.replace(/\s+/g, ' ').trim())),
    linked: 0,
    links: 0,
    buttons: 0,
    inputs: 0,
    images: 0,
    isHeading: false,
    isBold: false,
    isListItem: false,
    isQuoted: false,
    isHinted: false,
    ...change,
  };
}
