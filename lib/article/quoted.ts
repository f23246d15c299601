/** What lines only quote. */
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
  return words === 0 && (folded.match(/ /g)?.length ?? 0) >= 3 ? null : folded;
}

/** Lines that one quotation goes through at most. */
const MOST_LINES = 12;
const FEWEST_WORDS = 5;

/**
 * The lines of quotations that begin in one line and end in a later one: whatever they ask for, somebody said it. Links and labels between
 * them are left out.
 */
export function linesOfQuotations(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const quoted = new Set<PageBlock>();
  for (let from = 0; from < blocks.length; from++) {
    const text = blocks[from]?.text ?? '';
    const opened = text.lastIndexOf('«');
    if (opened < 0 || opened < text.lastIndexOf('»')) continue;
    const to = endOf(blocks, from);
    if (to < 0) continue;
    for (const block of blocks.slice(opened === 0 ? from : from + 1, to + 1)) if (isSaid(block)) quoted.add(block);
    from = to;
  }
  return quoted;
}

/** The line that closes a quotation; -1 where another one opens before that, or none does. */
function endOf(blocks: readonly PageBlock[], from: number): number {
  for (let i = from + 1; i <= from + MOST_LINES; i++) {
    const { text, heading } = blocks[i] ?? { text: '«', heading: 0 };
    const closes = text.indexOf('»');
    const opens = text.indexOf('«');
    if (closes >= 0 && (opens < 0 || closes < opens)) return i;
    if (opens >= 0 || heading) return -1;
  }
  return -1;
}

const isSaid = ({ linked, text }: PageBlock): boolean => !linked && (text.match(/ /g)?.length ?? 0) >= FEWEST_WORDS - 1;
