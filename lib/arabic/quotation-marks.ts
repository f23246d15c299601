/** Passages in quotation marks, also where an editor mixed up the marks. */

export interface QuotedPassage {
  /** Place of the opening mark. */
  start: number;
  /** Just after the closing mark. */
  end: number;
  /** What stands between the marks, blanks at its ends left out. */
  innerStart: number;
  innerEnd: number;
}

const MARKS = /[«»“”„‟"″]/g;

/**
 * The quoted passages of a paragraph in order, not nested. Marks count by where they stand, because papers write ”…“
 * as well as “…”; a mark without partner is passed over.
 */
export function quotedPassages(text: string): QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    if (open < 0) {
      if (!isStrayClosing(mark, before, after)) open = index;
      continue;
    }
    if (isReopening(mark, before, after)) {
      open = index;
      continue;
    }
    const inner = text.slice(open + 1, index);
    const innerStart = open + 1 + (inner.length - inner.trimStart().length);
    const innerEnd = innerStart + inner.trim().length;
    if (innerEnd > innerStart) passages.push({ start: open, end: index + 1, innerStart, innerEnd });
    open = -1;
  }
  return passages;
}

const isBlank = (character: string) => character === '' || /\s/.test(character);
const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character);

/** A mark that can only close, with nothing open. */
function isStrayClosing(mark: string, before: string, after: string): boolean {
  if (mark === '»') return !isLetter(after);
  return mark === '”' && !isBlank(before) && !isLetter(after) && before !== 'ـ';
}

/** A mark that can only open, while an earlier one is still open: that one never closed. */
function isReopening(mark: string, before: string, after: string): boolean {
  return (mark === '«' || mark === '“' || mark === '„') && (isBlank(before) || before === 'ـ') && isLetter(after);
}
