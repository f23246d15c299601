/** Sentences of Arabic news text: `Intl.Segmenter`, mended where it fails. */
import { isAbbreviation, isItemNumber, isSpelledOut } from './abbreviations.ts';
import { type QuotedPassage, quotedPassages } from './quotation-marks.ts';

export interface Sentence {
  /** As it stands, blanks at its ends left out. */
  text: string;
  /** UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** A run of marks that may end a sentence, with the brackets and quotation marks that close right after it. */
const STOP = /([.!?؟…۔]+)([»”“"’)\]]*)$/;

/** Places that the segmenter passes over: an ellipsis that closes a quotation, a bullet inside a line, a dash that opens an item. */
const PASSED_OVER = /…[»”"]+(?=\s)|\s(?=[•▪●◦■]\s)|[.؟!]\s(?=[-–—]\s\p{L})/gu;

/** A quotation is kept in one piece up to this length; a longer one is a speech of its own sentences. */
const LONGEST_WHOLE_QUOTATION = 400;

/** A quotation up to this length without a colon in front is a title or a word of somebody's, not a sentence of its own. */
const LONGEST_TITLE = 60;

/** Made when first asked: it costs milliseconds, and a page may never need it. */
let segmenter: Intl.Segmenter | undefined;

/**
 * Splits a paragraph into sentences. `Intl.Segmenter` proposes the places (it also finds the one between two sentences
 * whose blank was forgotten: «مليارا.وزاد»); a place is passed over after a short form («د.», «أ. ف. ب.») or the number of a list
 * item, in an ellipsis, inside a quotation of moderate length, behind the question mark of a title in quotation marks, and
 * where a comma follows. Line breaks always end a sentence. Linear in the length.
 */
export function sentences(text: string): Sentence[] {
  const quotations = quotedPassages(text).filter(({ start, end }) => end - start <= LONGEST_WHOLE_QUOTATION);
  const found: Sentence[] = [];
  let start = 0;
  let next = 0;
  for (const at of places(text)) {
    while ((quotations[next]?.end ?? Infinity) < at) {
      // The quotation that ends with the stop itself (« … .») is still wanted.
      if (text.slice(quotations[next]?.end ?? at, at).trim() === '') break;
      next++;
    }
    if (!endsSentence(text, start, at, quotations[next])) continue;
    add(found, text, start, at);
    start = at;
  }
  add(found, text, start, text.length);
  return found;
}

/** Where the segmenter would part the text, and the places that it passes over, in order. */
function places(text: string): number[] {
  segmenter ??= new Intl.Segmenter('ar', { granularity: 'sentence' });
  const found: number[] = [];
  for (const { index } of segmenter.segment(text)) if (index > 0) found.push(index);
  const others = [...text.matchAll(PASSED_OVER)].map((match) => match.index + match[0].length);
  return others.length > 0 ? [...new Set([...found, ...others])].sort((a, b) => a - b) : found;
}

function endsSentence(text: string, from: number, at: number, quotation: QuotedPassage | undefined): boolean {
  const before = text.slice(from, at);
  const body = before.trimEnd();
  if (/[\n\u2029]/.test(before.slice(body.length)) || /^[•▪●◦■]/.test(text.slice(at).trimStart())) return true;
  const end = from + body.length;
  if (quotation && quotation.start < end && end < quotation.end) return false;
  const [run = '', marks = '', closing = ''] = STOP.exec(body) ?? [];
  if (!run) return false;
  const behind = text
    .slice(end, end + 2)
    .trimStart()
    .charAt(0);
  // «… .»، says that the sentence goes on.
  if (/[،؛:,;)\]»]/.test(behind)) return false;
  const index = end - run.length;
  if (/^(?:\.{2,}|…+)$/.test(marks)) return closing !== '' && /^\s/.test(text.slice(end));
  if (marks !== '.' && marks !== '۔') return !isTitle(text, end, closing, quotation);
  if (/[»”“"’]/.test(closing)) return true;
  return stopEndsSentence(text, from, index, text.charAt(end));
}

/** «تحت عنوان «أين نحن؟» في القاهرة»: the mark belongs to the words in quotation marks, and the sentence goes on. */
function isTitle(text: string, end: number, closing: string, quotation: QuotedPassage | undefined): boolean {
  if (!/[»”“"]/.test(closing) || !quotation || quotation.end > end || end - quotation.end > 1) return false;
  if (quotation.end - quotation.start > LONGEST_TITLE) return false;
  const opening = text.slice(Math.max(0, quotation.start - 2), quotation.start).trimEnd();
  return opening !== '' && !/[:.!?؟\n]$/.test(opening);
}

function stopEndsSentence(text: string, from: number, index: number, after: string): boolean {
  const before = text.slice(Math.max(from, index - 3), index);
  // «(مايو).وزاد»: a forgotten blank, but only between Arabic letters; «example.com», «3.5» and «أ.ف.ب» stay whole.
  if (after !== '' && /[^\s)\]]/.test(after)) {
    if (!/^\p{Script=Arabic}$/u.test(after) || !/[\p{Script=Arabic})»”"\]]$/u.test(before)) return false;
    if (/\p{N}$/u.test(before)) return false;
  }
  return !isItemNumber(text, from, index) && !isAbbreviation(text, from, index) && !isSpelledOut(text, from, index);
}

function add(found: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (!trimmed) return;
  const start = from + raw.indexOf(trimmed);
  // Marks alone (a second «.» after a quotation) belong to the sentence before.
  const last = found.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(trimmed)) {
    const end = start + trimmed.length;
    found[found.length - 1] = { text: text.slice(last.start, end), start: last.start, end };
    return;
  }
  found.push({ text: trimmed, start, end: start + trimmed.length });
}
