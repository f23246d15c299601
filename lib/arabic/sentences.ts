/** Sentences of Arabic news text. */
import { quotedPassages } from './quotation-marks.ts';

export interface Sentence {
  /** As it stands, blanks at its ends left out. */
  text: string;
  /** UTF-16 units; `end` is exclusive. */
  start: number;
  end: number;
}

/** A run of marks that may end a sentence, with the brackets and quotation marks that close right after it. */
const STOPS = /[.!?؟…۔]+[»”“"’)\]]*|\n+/g;

/** A quotation is kept in one piece up to this length; a longer one is a speech of its own sentences. */
const LONGEST_WHOLE_QUOTATION = 400;

/**
 * Splits a paragraph into sentences. `Intl.Segmenter` is no help here: it ends a sentence after «د.» and inside
 * quotations. The rules: line breaks end a sentence; so do «. ! ? ؟» with a blank, a quotation mark's close or an Arabic
 * letter behind them, except in numbers, after an initial or abbreviation («د.», «أ. ب»), after the number of a list item,
 * in an ellipsis, and inside a quotation of moderate length.
 */
export function sentences(text: string): Sentence[] {
  const quotations = quotedPassages(text).filter(({ start, end }) => end - start <= LONGEST_WHOLE_QUOTATION);
  const found: Sentence[] = [];
  let start = 0;
  let next = 0;
  for (const { 0: run, index } of text.matchAll(STOPS)) {
    const end = index + run.length;
    if (!run.startsWith('\n')) {
      while ((quotations[next]?.end ?? Infinity) <= index) next++;
      const quotation = quotations[next];
      // A quotation that ends together with the run (« … .») is over; the run then counts.
      if (quotation && quotation.start < index && end < quotation.end) continue;
      if (!endsSentence(text, start, index, run, end)) continue;
    }
    add(found, text, start, end);
    start = end;
  }
  add(found, text, start, text.length);
  return found;
}

function add(found: Sentence[], text: string, from: number, to: number): void {
  const raw = text.slice(from, to);
  const trimmed = raw.trim();
  if (!trimmed) return;
  const start = from + raw.indexOf(trimmed);
  // Marks alone (a second «.» after a quotation) belong to the sentence before.
  const last = found.at(-1);
  if (last && !/[\p{L}\p{N}]/u.test(trimmed)) {
    found[found.length - 1] = {
      text: text.slice(last.start, to).trim(),
      start: last.start,
      end: start + trimmed.length,
    };
    return;
  }
  found.push({ text: trimmed, start, end: start + trimmed.length });
}

function endsSentence(text: string, sentenceStart: number, index: number, run: string, end: number): boolean {
  const after = text.charAt(end);
  const behind = text
    .slice(end, end + 2)
    .trimStart()
    .charAt(0);
  // «… .»، says that the sentence goes on.
  if (/[،؛:,;]/.test(behind)) return false;
  const marks = run.replace(/[^.!?؟…۔]/g, '');
  if (marks === '.' || marks === '۔') return stopEndsSentence(text, sentenceStart, index, after, /[»”“"’]/.test(run));
  if (/^(?:\.{2,}|…+)$/.test(marks)) return run.length > marks.length && /\s|^$/.test(after);
  return after === '' || /\s|\p{L}/u.test(after);
}

function stopEndsSentence(
  text: string,
  sentenceStart: number,
  index: number,
  after: string,
  closesQuotation: boolean,
): boolean {
  const before = text.slice(Math.max(sentenceStart, index - 24), index);
  if (after !== '' && !/\s/.test(after)) {
    // «(مايو).وزاد»: a forgotten blank, but only between Arabic letters; «example.com» and «3.5» stay whole.
    if (!/^\p{Script=Arabic}$/u.test(after) || /\p{N}$/u.test(after)) return false;
    if (!closesQuotation && !/[\p{Script=Arabic})»”"\]]$/u.test(before)) return false;
  }
  if (closesQuotation) return true;
  // «1. الأول»: the number of a list item.
  if (/^\s*[\p{N}]{1,3}$/u.test(before) && text.slice(sentenceStart, index).trim().length <= 3) return false;
  return !isAbbreviation(before);
}

/** «د», «أ. د», «م» and single Latin capitals; a letter behind a number is a unit or an era («1444 هـ.»), which may end a sentence. */
function isAbbreviation(before: string): boolean {
  const match = /(?:^|[\s(«“".])([\p{Script=Arabic}A-Z]ـ?)$/u.exec(before);
  if (!match) return false;
  return !/[\p{N}]\s*$/u.test(before.slice(0, match.index));
}
