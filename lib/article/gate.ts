/**
 * The first look at a page: is this Arabic prose at all? It runs on every page that the reader opens, so it reads a
 * bounded sample, asks for no layout and writes nothing.
 */
import type { VerdictReason } from '../types.ts';
import { ALEF, isForeignThroughout, isPlainlyForeign } from './foreign.ts';
import { countLetters, hasArabic, hasForeignLetter, judgeLanguage } from './language.ts';

/** Text taken from one element, UTF-16 units; a text node of megabytes costs no more than this. */
const PIECE = 200;
/** Elements looked at, spread evenly over the document, so that a long header in another language decides nothing. */
const ELEMENTS = 96;
const PARAGRAPHS = 20;
/** Text nodes looked at in the search for prose on a page whose sample is Arabic but holds only labels. */
const SEARCHED = 4000;
/** Letters in one piece that make it more than a label. */
const PROSE = 30;
/** Arabic letters in prose that a page must show. */
const ENOUGH = 110;

/** Text in Arabic letters that is enough to judge its language, UTF-16 units. */
const JUDGED = 3000;
/** On a page without any Arabic letter in its title this much other text, without one Arabic letter in it, is enough to stop. */
const FOREIGN = 500;
/** Elements looked at before that is decided. */
const FIRST_ELEMENTS = 24;
/** Places spread over a page's text at which its language is read, and the units taken at each. */
const PLACES = 16;
const AT_PLACE = 120;
/** Units of such pieces that must be found. */
const ENOUGH_PLACES = 1200;
/** Arabic letters in the sampled paragraphs that decide without a look at other elements. */
const PLENTY = 330;

const UNSEEN = new Set(
  'script style noscript template textarea select option svg math iframe object title code pre'.split(' '),
);

/** What the gate says of a document. */
export interface GateLook {
  verdict: 'arabic' | 'not-arabic';
  reason: VerdictReason;
}

/**
 * Looks at a document and says whether it is prose in Arabic, of any kind.
 *
 * @returns 'arabic' with reason 'news-article' standing for "worth reading" (the reader script decides on news), or
 * 'not-arabic' with the reason.
 * @param isForeign what `isPlainlyForeign` says, where it was asked before
 */
export function lookAtPage(document: Document, isForeign: boolean = isPlainlyForeign(document)): GateLook {
  const type = document.contentType;
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return { verdict: 'not-arabic', reason: 'not-html' };
  const other = isForeign ? 'not-arabic' : lookFromAfar(document);
  if (other) return { verdict: 'not-arabic', reason: other };
  const body = document.body;
  if (!body) return { verdict: 'not-arabic', reason: 'too-short' };

  const paragraphs = body.getElementsByTagName('p');
  const look = lookAtParagraphs(paragraphs);
  if (look) return look;
  let sample = new Sample();
  spread(paragraphs.length, PARAGRAPHS, (i) => sample.add(textInside(paragraphs[i])));
  const elements = body.getElementsByTagName('*');
  sample.add(ownText(body));
  spread(elements.length, FIRST_ELEMENTS, (i) => sample.add(ownText(elements[i])));
  if (sample.arabic === 0 && sample.all >= FOREIGN && !hasArabic(document.title)) return sample.judge();
  spread(elements.length, ELEMENTS, (i) => sample.add(ownText(elements[i])));
  if (sample.arabic > 20 && sample.isMostlyForeign()) {
    // A story in the lines of one box gave one piece, a notice in another language a piece a paragraph: all text decides.
    sample = new Sample();
    searchProse(body, sample);
  } else if (sample.arabic > 20 && sample.proseArabic < ENOUGH) searchProse(body, sample);
  if (sample.proseArabic < ENOUGH && hasArabic(document.title)) searchShadows(body, sample);
  return sample.judge();
}

/** Text of open shadow roots, on a page whose title is Arabic and whose own text says little. */
function searchShadows(root: Element | ShadowRoot, sample: Sample): void {
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    searchProse(shadowRoot, sample);
    searchShadows(shadowRoot, sample);
  }
}

/** Answers most foreign pages without an object of any element; null where that is not enough. */
function lookFromAfar(document: Document): 'not-arabic' | 'other-language' | null {
  const { title } = document;
  if (!hasArabic(title)) return isForeignThroughout(document) ? 'not-arabic' : null;
  // Arabic pages have such letters too, by the keyboard that they were written on: then the text decides.
  const sample = hasForeignLetter(title) ? sampleOf(document) : '';
  return sample.length >= ENOUGH_PLACES && judgeLanguage(sample) === 'other-language' ? 'other-language' : null;
}

/** `XPathResult.STRING_TYPE`. */
const STRING = 2;

/** Pieces of a page's whole text, each from an alef on. That includes what its scripts say, so that it decides nothing but the language. */
function sampleOf(document: Document): string {
  const text = document.evaluate('string(/html/body)', document, null, STRING).stringValue;
  let sample = '';
  let end = 0;
  for (let i = 0; i < PLACES; i++) {
    const at = text.indexOf(ALEF, Math.max(end, Math.floor((text.length * i) / PLACES)));
    if (at < 0) break;
    end = at + AT_PLACE;
    sample += `${text.slice(at, end)}\n`;
  }
  return sample;
}

/** Decides by paragraphs alone where they are plainly in Arabic script; null where they are not. */
function lookAtParagraphs(paragraphs: HTMLCollectionOf<Element>): GateLook | null {
  let text = '';
  const step = Math.max(1, paragraphs.length / PARAGRAPHS);
  for (let i = 0; i < paragraphs.length; i += step) {
    const piece = textInside(paragraphs[Math.floor(i)]);
    if (piece.length >= PROSE) text += `${piece}\n`;
  }
  const arabic = text.replace(/[^\u0620-\u064a\u066e-\u06d3]+/g, '');
  if (arabic.length < PLENTY || arabic.length < text.length * 0.6) return null;
  return judgeLanguage(text.slice(0, JUDGED / 2)) === 'arabic'
    ? { verdict: 'arabic', reason: 'news-article' }
    : { verdict: 'not-arabic', reason: 'other-language' };
}

/** What was sampled, in counts. */
class Sample {
  all = 0;
  arabic = 0;
  proseAll = 0;
  proseArabic = 0;
  text = '';

  add(piece: string): void {
    if (piece.length < 2) return;
    const count = countLetters(piece);
    this.all += count.all;
    this.arabic += count.arabic;
    if (count.all < PROSE) return;
    this.proseAll += count.all;
    this.proseArabic += count.arabic;
    if (count.arabic * 2 > count.all && this.text.length < JUDGED) this.text += `${piece}\n`;
  }

  isMostlyForeign(): boolean {
    return this.proseArabic < this.proseAll * 0.25;
  }

  judge(): GateLook {
    // An English page may quote Arabic; an Arabic one may carry a long English notice.
    if (this.isMostlyForeign() && this.proseAll >= ENOUGH) {
      return { verdict: 'not-arabic', reason: 'not-arabic' };
    }
    if (this.proseArabic < ENOUGH) {
      const reason = this.all >= ENOUGH && this.arabic < this.all * 0.25 ? 'not-arabic' : 'too-short';
      return { verdict: 'not-arabic', reason };
    }
    if (judgeLanguage(this.text) !== 'arabic') return { verdict: 'not-arabic', reason: 'other-language' };
    return { verdict: 'arabic', reason: 'news-article' };
  }
}

/** Calls back with at most `count` indices below `length`, evenly spread and rising. */
function spread(length: number, count: number, visit: (index: number) => void): void {
  const step = Math.max(1, length / count);
  for (let i = 0; i < length; i += step) visit(Math.floor(i));
}

/** The beginning of the text that stands directly in an element, white space trimmed. */
function ownText(element: Element | undefined): string {
  if (!element || UNSEEN.has(element.localName)) return '';
  let text = '';
  let looked = 0;
  for (let node = element.firstChild; node && text.length < PIECE && looked < 40; node = node.nextSibling, looked++) {
    if (node.nodeType === Node.TEXT_NODE) text += start(node as Text);
  }
  return text.trim();
}

/** The beginning of the text in a paragraph, its inline elements included. */
function textInside(element: Element | undefined): string {
  if (!element) return '';
  const { firstChild } = element;
  if (firstChild && !firstChild.nextSibling && firstChild.nodeType === Node.TEXT_NODE) {
    return start(firstChild as Text).trim();
  }
  let text = '';
  let looked = 0;
  for (let node = element.firstChild; node && text.length < PIECE && looked < 24; node = node.nextSibling, looked++) {
    if (node.nodeType === Node.TEXT_NODE) text += start(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) text += ownText(node as Element);
  }
  return text.trim();
}

function start(node: Text): string {
  return node.length <= PIECE ? node.data : node.substringData(0, PIECE);
}

/** A bounded walk over the text nodes for the page whose text stands in a few elements among thousands. */
function searchProse(body: Element | ShadowRoot, sample: Sample): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < SEARCHED && sample.proseArabic < ENOUGH * 6; i++) {
    const node = walker.nextNode() as Text | null;
    if (!node) return;
    if (node.length < PROSE || UNSEEN.has(node.parentElement?.localName ?? '')) continue;
    sample.add(start(node).trim());
  }
}
