/** What the tests of lib/page/ share: a page in the test's own document. */

/** Puts HTML into the body and gives the body. */
export function show(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The first element of a selector; throws where there is none. */
export function one<T extends Element = HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`Not on the page: ${selector}`);
  return element;
}

/** The first Text node that holds some words; throws where there is none. */
export function textOf(words: string, root: Element = document.body): Text {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.includes(words)) return node as Text;
  }
  throw new Error(`Not on the page: ${words}`);
}

/** The Range over the first place of some words that stand in one Text node. */
export function rangeOf(words: string, root: Element = document.body): Range {
  const node = textOf(words, root);
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  return range;
}

/** Adds a style sheet and gives the way to take it away again. */
export function addSheet(css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
