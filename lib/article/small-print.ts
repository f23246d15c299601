/** Lines around a story that are not of it: dates, bylines, credits, tags, copyright. */
import { isByline, isBylineLabel } from './byline.ts';
import { readPrintedDate } from './dates.ts';
import { foldedText, wordCount } from './page.ts';
import { printedLine } from './pieces.ts';
import { BYLINE, DATE } from './regions.ts';
import type { PageBlock } from './walk.ts';
import { CREDIT, endsInCredit, isCopyright, TAG_LABEL } from './wording.ts';

/** Words that announce a date of publication, folded. */
const DATE_LABEL = /(?:^|\s)(?:نشر|نشرت|اخر\s+تحديث|تحديث|تاريخ|تم\s+النشر|حرر|published|updated)(?=[\s:]|$)/;

/** Dates, bylines, credits, tags and copyright lines: around the story, not of it. */
export function isSmallPrint(block: PageBlock): boolean {
  let is = known.get(block);
  if (is === undefined) {
    is = readSmallPrint(block);
    known.set(block, is);
  }
  return is;
}

/** «مراسلنا | 4 مارس | آخر تحديث: … | 3 دقائق»: short pieces between bars or in elements of their own, one of them a date. */
function isBar({ nodes, text, element }: PageBlock): boolean {
  const barred = text.split(/\s[|•·]\s/);
  const areApart = nodes.length === 3 && nodes.every(({ parentElement }) => parentElement !== element);
  if (nodes.length < 4 && barred.length < 3 && !areApart) return false;
  const pieces = barred.length < 3 ? nodes.map(({ data }) => data.trim()).filter(Boolean) : barred;
  // What a template left unfilled is longer than what it stands for.
  return (
    pieces.every((piece) => wordCount(piece) <= 6 || /[{<%]/.test(piece) || isDate(piece)) &&
    pieces.some((piece) => readPrintedDate(piece) !== null)
  );
}

/** What is left of «نشرت في: … آخر تحديث: … مدة القراءة: 3 دقائق» without the times. */
function besideTimes(rest: string): string {
  const more = readPrintedDate(rest);
  return (more?.rest ?? rest).replace(TIME_LABELS, ' ').trim();
}

const TIME_LABELS =
  /(?<![ء-ي])(?:نشرت? في|اخر تحديث|(?:مده|وقت|زمن) ال(?:قراءه|استماع)\s*:?\s*\d+ (?:دقيقه|دقائق|د))(?![ء-ي])\s*:?/g;

/** «6 مايو 2025، 10:05 - تحديث 10:41 (بتوقيت الإمارات)»: no more than a time, with its words. */
function isDate(piece: string): boolean {
  const date = wordCount(piece) <= 12 ? readPrintedDate(piece) : null;
  return date !== null && wordCount(date.rest) <= 6;
}

/** Asked of a block by several steps of one reading. */
const known = new WeakMap<PageBlock, boolean>();

/** «// يتبع //», «13:05 ت م 0091»: what agencies send with a text. */
const WIRE_MARK = /^\/\/\s*(?:يتبع|انتهى)\s*(?:\/\/)?$|^\d{1,2}:\d{2}\s?ت\s?م\s?\d{0,5}$/;

function readSmallPrint(block: PageBlock): boolean {
  if (block.text.length > 200) return false;
  const text = printedLine(block);
  if (!/[A-Za-zء-ي]/.test(text)) return true;
  if (WIRE_MARK.test(text)) return true;
  const folded = foldedText(block);
  if (CREDIT.test(folded) || TAG_LABEL.test(folded) || endsInCredit(folded)) return true;
  if (isCopyright(folded) && wordCount(text) <= 20) return true;
  if (isByline(text) || isBylineLabel(text)) return true;
  if (block.regions & (BYLINE | DATE) && wordCount(text) <= 10) return true;
  if (/[.؟!]["»”)]?$/.test(text)) return false;
  if (isBar(block)) return true;
  const date = wordCount(text) <= 20 ? readPrintedDate(text) : null;
  if (!date) return false;
  const rest = wordCount(besideTimes(date.rest));
  return rest <= 4 || (rest <= 10 && (date.iso.length > 10 || DATE_LABEL.test(folded)));
}
