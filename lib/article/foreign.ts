/**
 * The cheapest look at a page: most pages of the web are told apart by it alone. It asks the browser's own search, which makes no
 * script object of an element: in a fresh world the first of these alone costs more than the whole search.
 */

/** The commonest letter of every language in Arabic script. */
export const ALEF = '\u0627';

/** `XPathResult.BOOLEAN_TYPE`: to look it up costs time as well. */
const BOOLEAN = 3;

/**
 * True on a page with four real paragraphs that does not call itself Arabic and has no alef in title, headline and paragraphs,
 * nor in the text of every fourth box: to ask all boxes would cost as much as everything else.
 */
const NO_ALEF =
  `not(/html[starts-with(@lang, 'ar') or contains(head/title, '${ALEF}')]) and not(//p[contains(., '${ALEF}')]) ` +
  `and count(//p[string-length() > 80]) > 3 and not(//h1[contains(., '${ALEF}')]) ` +
  `and not((//div)[position() mod 4 = 1]/text()[contains(., '${ALEF}')])`;

/** True where real text stands in other elements, and there is no alef in all of it. */
const NO_ALEF_AT_ALL =
  'count(//text()[string-length() > 80 and not(parent::script or parent::style or parent::noscript)]) > 3 ' +
  `and /html/body[not(contains(., '${ALEF}'))]`;

/** Whether a page is plainly in another script; "no" may mean either. */
export function isPlainlyForeign(document: Document): boolean {
  return holdsFor(document, NO_ALEF);
}

/** The same for pages without paragraphs, at more cost: all text of the page is searched. */
export function isForeignThroughout(document: Document): boolean {
  return holdsFor(document, NO_ALEF_AT_ALL);
}

/** XHTML's names lie in a namespace, so there every question is answered by no. */
function holdsFor(document: Document, question: string): boolean {
  return document.contentType === 'text/html' && document.evaluate(question, document, null, BOOLEAN).booleanValue;
}
