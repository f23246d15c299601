/** Runs in a page: pieces of markup as the learned rule sees them. */
import { shapeOf } from '../../lib/article/clutter-units.ts';
import { openPage } from '../../lib/article/page.ts';
import { featuresOf, type UnitShape } from '../../lib/article/unit-features.ts';

export interface MarkupUnit {
  shape: UnitShape;
  features: number[];
}

/** Each piece of markup as a unit with its features; null for one that shows no text. */
function unitsOfMarkup(pieces: readonly string[]): Array<MarkupUnit | null> {
  document.body.replaceChildren();
  const homes = pieces.map((html) => {
    const home = document.createElement('div');
    home.innerHTML = html;
    document.body.append(home);
    return home;
  });
  const steps = openPage(document, document.body);
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { blocks } = step.value;
  return homes.map((home) => {
    const lines = blocks.filter(({ element }) => home.contains(element));
    const box = home.children.length === 1 ? home.firstElementChild : null;
    if (!lines.length) return null;
    const shape = shapeOf(lines, box);
    return { shape, features: featuresOf(shape) };
  });
}

Object.assign(globalThis, { unitsOfMarkup });
