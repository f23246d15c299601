/** Runs in a page: pieces of markup as the learned rule sees them. */
import { shapeOf } from '../../lib/article/clutter-units.ts';
import { openPage } from '../../lib/article/page.ts';
import { featuresOf } from '../../lib/article/unit-features.ts';

/** The features of each piece of markup; an empty list for one that shows no text. */
function featuresOfMarkup(pieces: readonly string[]): number[][] {
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
    return lines.length ? featuresOf(shapeOf(lines, box)) : [];
  });
}

Object.assign(globalThis, { featuresOfMarkup });
