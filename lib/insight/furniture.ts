/** Lines of an article that are no story: byline, agency line, placeholder, list of tags. */
import { fold } from '../arabic/fold.ts';
import { words } from '../arabic/words.ts';
import { AGENCIES } from './lexicon/organisations.ts';

const PLACEHOLDER = /\{\{[^{}]*\}\}|\{%[^%]*%\}|\$\{[^{}]*\}|<%[^%]*%>/;

/** Words that open a line about the text instead of the story; folded. */
const OPENERS =
  /^(?:كتب(?:ت|ه|ها)?|بقلم|اعداد|تقرير|تصوير|ترجمه|تحرير|المصدر|مصدر الصوره|متابعه|متابعات|سمات|وسوم|كلمات دلاليه|كلمات مفتاحيه|اقرا ايضا|اقرا المزيد|طالع ايضا|شاهد ايضا|شاهد|المزيد|انظر ايضا|للمزيد|مواضيع ذات صله|اخبار ذات صله|تابعونا|تابعوا|اشترك|نشر في|اخر تحديث|حقوق النشر|جميع الحقوق)(?=[\s:،|–-]|$)/;

const TAG_LINE = /^(?:سمات|وسوم|كلمات دلاليه|كلمات مفتاحيه|هاشتاغ)/;

/** As much of a text as says whether it is a list of tags, in UTF-16 units. */
const HEAD = 60;
/** From so many blanks on, a text has more than fourteen words, whatever marks stand among them. */
const MANY_BLANKS = 19;

function isLong(text: string): boolean {
  let blanks = 0;
  for (let at = text.indexOf(' '); at >= 0 && blanks < MANY_BLANKS; at = text.indexOf(' ', at + 1)) blanks++;
  return blanks >= MANY_BLANKS;
}

/**
 * True for a line (a whole paragraph or a sentence) that belongs to the page and not to the story, judged by its own
 * text and the byline.
 */
export function isFurniture(text: string, byline: string): boolean {
  if (PLACEHOLDER.test(text)) return true;
  // Most text is long, and then its head tells all: it needs no folding.
  if (isLong(text) && !TAG_LINE.test(fold(text.slice(0, HEAD)).trimStart())) return false;
  const folded = fold(text).trim();
  const list = words(folded);
  if (list.length === 0) return true;
  if (TAG_LINE.test(folded) && list.length < 40) return true;
  if (list.length > 14) return false;
  if (OPENERS.test(folded) && !/[.؟!]["»”]?$/.test(folded)) return true;
  const author = fold(byline).trim();
  if (
    author &&
    (author === folded ||
      (list.length <= 8 && author.includes(folded)) ||
      folded === author.replace(/^كتب(?:ت)?\s+/, ''))
  ) {
    return true;
  }
  return (
    isAgencyLine(
      folded,
      list.map((word) => word.folded),
    ) || isPlaceAndAuthor(text, list.length)
  );
}

/** «أ ب + وكالات», «(رويترز)», «دبي - وكالات»: few words, an agency among them, no end of a sentence. */
function isAgencyLine(folded: string, list: string[]): boolean {
  if (list.length > 7 || /[.؟!]$/.test(folded.replace(/(?:^|\s)\p{L}\.(?=\s|$)/gu, ''))) return false;
  const joined = ` ${list.join(' ')} `;
  return [...AGENCIES].some((agency) => joined.includes(` ${agency} `) || joined.includes(` و${agency} `));
}

/** «فلان الفلاني – المدينة»: a short line in two or three parts by dashes, without a full stop. */
function isPlaceAndAuthor(text: string, count: number): boolean {
  if (count > 8 || /[.؟!:"»”]\s*$/.test(text)) return false;
  const parts = text.split(/\s[–—-]\s|\s?\|\s?|\s–|–\s/);
  return (
    parts.length >= 2 && parts.length <= 3 && parts.every((part) => words(part).length <= 4 && words(part).length > 0)
  );
}
