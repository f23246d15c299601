/** A CSS selector for a block, for a site rule: it must name this block now, and mean the same on the site's next page. */

/** Ids and classes that say what a thing is. Those with numbers in them name one article, or are made anew by each build. */
const STABLE = /^[\p{L}_-][\p{L}_-]*\d{0,2}$/u;
/** Made by a build from a hash: letters in no order that words have (`sc-bdVaJa`, `kLmNo`). */
const HASHED = /^(?:css|sc|jsx|svelte|_)[-_]|[a-z][A-Z]{2}|[A-Z][a-z][A-Z]|^[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z]{5,}$/;
/** What a thing is just now, or a hook of a script: gone on the next page, or with the next scroll. */
const STATE =
  /^(?:is|has|js|no|was)-|^(?:active|open|opened|closed|show|shown|hidden|visible|loaded|loading|lazy|lazyload(?:ed)?|sticky|fixed|first|last|odd|even|selected|current|animated|wow|in|fade|clearfix)$/i;

/** Classes of one element in a selector; more say nothing more. */
const MOST_CLASSES = 2;

/**
 * The selector of a block: its id, its classes, or a short path from the nearest thing around it that has such a name (else
 * from the body), by names as far as they tell, then by places among siblings.
 *
 * @returns a selector that matches the element and no other in its document now; null where there is none (the roots,
 * elements in a shadow tree)
 */
export function selectorOf(element: Element): string | null {
  const { ownerDocument: document } = element;
  const { body } = document;
  if (!body?.contains(element) || element === body) return null;
  const isAlone = (selector: string): boolean => {
    const found = document.querySelectorAll(selector);
    return found.length === 1 && found[0] === element;
  };
  for (const name of ownNames(element)) if (isAlone(name)) return name;

  let named = stepName(element);
  let placed = nthOfType(element);
  for (let around = element.parentElement; around && around !== body; around = around.parentElement) {
    for (const path of new Set([named, placed])) {
      for (const name of ownNames(around)) if (isAlone(`${name} > ${path}`)) return `${name} > ${path}`;
    }
    named = `${stepName(around)} > ${named}`;
    placed = `${nthOfType(around)} > ${placed}`;
  }
  return [`body > ${named}`, `body > ${placed}`].find(isAlone) ?? null;
}

function stepName(element: Element): string {
  const [name] = ownNames(element).filter((each) => !each.startsWith('#'));
  return name ?? nthOfType(element);
}

/** How an element can be named by itself, the best name first. */
function ownNames(element: Element): string[] {
  const names: string[] = [];
  if (isStable(element.id)) names.push(`#${CSS.escape(element.id)}`);
  const classes = [...element.classList].filter(isStable).slice(0, MOST_CLASSES);
  const tag = CSS.escape(element.localName);
  for (const name of classes) names.push(`${tag}.${CSS.escape(name)}`);
  if (classes.length > 1) names.push(`${tag}.${classes.map((name) => CSS.escape(name)).join('.')}`);
  const role = element.getAttribute('role');
  if (role && STABLE.test(role)) names.push(`${tag}[role="${CSS.escape(role)}"]`);
  return names;
}

function isStable(name: string): boolean {
  return STABLE.test(name) && !HASHED.test(name) && !STATE.test(name);
}

function nthOfType(element: Element): string {
  let place = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) {
    if (before.localName === element.localName) place += 1;
  }
  return `${CSS.escape(element.localName)}:nth-of-type(${place})`;
}
