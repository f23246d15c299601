/** What lines only quote. */
import { scoreLine } from './line-score.ts';
import { wordCount } from './page.ts';
import { QUOTE } from './regions.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

const QUOTED = /[«“][^»”]{1,80}[»”]|"[^"]{1,80}"/g;

/** What buttons and labels say, and names of papers do not. */
const CALLED =
  /(?:^.|\s)و?(?:شارك|تابع|اشترك|انضم|اقرا|طالع|شاهد|حمل|نزل|ارسل|علق|اضف|صوت|تبرع|ادعم|ساهم|سجل|اضغط|انقر|كن |لا تفوت|قد يعجب|قد يهم|ربما|اعلان|جميع الحقوق|الاراء|التعليقات|تعليق)/;

/**
 * A folded line without what stands in quotation marks, which is spoken of: «شارك المقال» is a chapter's title in a review. The line
 * itself where little else is in it; null where all of it is somebody's words.
 */
export function withoutQuoted(folded: string): string | null {
  if (!/[«“"]/.test(folded)) return folded;
  const bare = folded
    .replace(QUOTED, (said) => (CALLED.test(said) ? ' ' : said))
    .replace(/\s+/g, ' ')
    .trim();
  const words = bare.match(/[0-9a-zء-ي]{2,}/g)?.length ?? 0;
  if (words >= 2) return bare;
  return words === 0 && wordCount(folded) >= 4 ? null : folded;
}

/** Lines that one quotation goes through at most. */
const MOST_LINES = 12;
const FEWEST_WORDS = 5;

/**
 * The lines that somebody says who is not the site, whatever they ask for: of quotations that begin in one line and end in a later one, of quoted
 * boxes, and those that a sentence of the story announces. Links and labels between them are left out.
 */
export function linesSaid(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const said = new Set<PageBlock>();
  for (let from = 0; from < blocks.length; from++) {
    const block = blocks[from];
    if (!block) continue;
    if (/[:：]$/.test(block.text) || block.regions & QUOTE)
      for (const line of linesBehind(blocks, block)) if (!line.linked) said.add(line);
    const to = endOfQuotation(blocks, from);
    if (to < 0) continue;
    const first = block.text.startsWith('«') ? from : from + 1;
    for (const line of blocks.slice(first, to + 1)) if (isSaid(line)) said.add(line);
    from = to - 1;
  }
  return said;
}

/** The last line of a quotation that a line opens; -1 where another one opens before that, or none ends. */
function endOfQuotation(blocks: readonly PageBlock[], from: number): number {
  const first = blocks[from]?.text ?? '';
  const opened = first.lastIndexOf('«');
  if (opened < 0 || opened < first.lastIndexOf('»')) return -1;
  for (let i = from + 1; i <= from + MOST_LINES; i++) {
    const { text, heading } = blocks[i] ?? { text: '«', heading: 0 };
    const closes = text.indexOf('»');
    const opens = text.indexOf('«');
    if (closes >= 0 && (opens < 0 || closes < opens)) return i;
    if (opens >= 0 || heading) return -1;
  }
  return -1;
}

const isSaid = ({ linked, text }: PageBlock): boolean => !linked && wordCount(text) >= FEWEST_WORDS;

/** A point of a list that is set as lines. */
const POINT = /^(?:[-–—•*▪◾✓✔]|\d{1,2}\s?[-.)])\s?\S/;
/** A quoted box of fewer lines may be an offer in a frame. */
const QUOTED_LINES = 3;

/** What a line brings with it: the other lines of its quoted box, or what a sentence with a colon announces in its own box or as points. */
function linesBehind(blocks: readonly PageBlock[], block: PageBlock): PageBlock[] {
  const behind = (goesOn: (line: PageBlock) => boolean): PageBlock[] => {
    const lines: PageBlock[] = [];
    for (let i = block.index + 1; i <= block.index + MOST_LINES; i++) {
      const line = blocks[i];
      if (!line || !goesOn(line)) break;
      lines.push(line);
    }
    return lines;
  };
  if (block.regions & QUOTE) {
    const box = block.element.closest('blockquote,q');
    if (!box || box.querySelector('a,button,input') || blocks[block.index - 1]?.element.closest('blockquote,q') === box)
      return [];
    const lines = [block, ...behind(({ element }) => holds(box, element))];
    return lines.length >= QUOTED_LINES || isAnnounced(blocks[block.index - 1]) ? lines : [];
  }
  if (!isAnnounced(block)) return [];
  const points = behind(({ text, box }) => POINT.test(text) && parentOf(box) === parentOf(block.box));
  if (points.length) return points;
  const rest = /^(?:P|LI)$/.test(block.box.tagName) ? behind(({ box }) => box === block.box) : [];
  if (rest.length) return rest;
  // Or in a box of its own right below, which offers nothing.
  const below = block.box.nextElementSibling;
  const first = blocks[block.index + 1];
  if (below && first && first.box !== below && holds(below, first.element) && !below.querySelector(OFFERED))
    return behind(({ element }) => holds(below, element));
  // «وقرأ نصه كاملا:» and the text in the next paragraph, in all bold ones that follow, or in short lines one below the other.
  const isBold = (line: PageBlock): boolean => line.bold >= line.text.length * 0.9;
  const isAlike = ({ box, heading, text, linked }: PageBlock): boolean =>
    !heading &&
    !linked &&
    box.tagName === block.box.tagName &&
    parentOf(box) === parentOf(block.box) &&
    ENDS.test(text);
  const next = behind(isAlike);
  if (next[0] && isBold(next[0]) && !isBold(block)) return next.slice(0, countWhile(next, isBold));
  return next.slice(
    0,
    Math.max(
      1,
      countWhile(next, ({ text }) => wordCount(text) <= SHORT_WORDS),
    ),
  );
}

/** What a box that only tells does not hold. */
const OFFERED = 'a,button,input,select,textarea,img,iframe,table';

/** Words of a short line. */
const SHORT_WORDS = 12;

const ENDS = /[.؟!…]["»”]?$/;

/** How many lines in a row, from the first on, are of a kind. */
function countWhile(lines: readonly PageBlock[], isOfKind: (line: PageBlock) => boolean): number {
  const other = lines.findIndex((line) => !isOfKind(line));
  return other < 0 ? lines.length : other;
}

/** Whether a sentence of the story ends with a colon: a label has fewer words, and speaks as the site does. */
function isAnnounced(line: PageBlock | undefined): boolean {
  if (!line || !/[:：]$/.test(line.text) || line.linked) return false;
  return wordCount(line.text) >= 3 && scoreLine(line).score < 0;
}
