/** Lines of a label and links to other pages behind it, told from sentences and facts that hold a link. */
import { isStoryByScore, scoreLine } from './line-score.ts';
import { leadsOn } from './links.ts';
import { wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { RELATED } from './regions.ts';
import { isOffer, isPlainLabel, isRelatedLabel, speaksOfPages } from './related-labels.ts';
import { siteText } from './site-text.ts';
import { collapse, type PageBlock } from './walk.ts';
import { READ_ALSO, REFERS, TAG_LABEL } from './wording.ts';

/** «نرشح لك: …», «من الأرشيف | …»: a label, and behind it nothing but the headlines of other pages. */
export function isLabelledLink(block: PageBlock): boolean {
  const { nodes } = block;
  if (nodes.length < 2 || block.linked < 12) return false;
  const at = nodes.findIndex((node) => node.parentElement?.closest('a'));
  // «مواضيع متعلقة [منذ 9 ساعات] …»
  const inFront = nodes.slice(0, at).filter(({ parentElement }) => !parentElement?.closest('time'));
  const label = collapse(inFront.map(siteText).join(''));
  const before = collapse(nodes.slice(0, at).map(siteText).join(''));
  if (at < 1 || before.length > 50 || block.linked < (block.text.length - before.length) * 0.85) return false;
  const folded = quickFold(label).trim();
  const isMarked = /[:：|»›‹…▶►◀◄▼↓←→⬇⬅➡]$|👇$|👈$|\.\.$|\s[–—-]$|[:：|\s]\s?«$/u.test(label);
  // «في السياق نفسه، أعلنت …», «واطلع على نسخة من القرار …»: a sentence with a link in it; «وتابع: «…»»: what somebody went on to say.
  if (/[،,]$/.test(label) || /^[«"“].*[»"”]\.?$/.test(collapse(block.text.slice(label.length)))) return false;
  if (isRelatedLabel(folded)) {
    // «تابع في باريس دراسته»: without a mark the label must be set apart.
    const isApart = block.regions & RELATED || nodes.slice(0, at).every((node) => node.parentElement !== block.element);
    return (
      isMarked ||
      READ_ALSO.test(folded) ||
      (isPlainLabel(folded) && !TELLS.test(folded)) ||
      isOffer(folded) ||
      (Boolean(isApart) && !TOLD.test(folded) && !/[.!]$/.test(block.text))
    );
  }
  // A source, or somebody's words, may be linked as well.
  if (!isMarked || wordCount(label) > 6) return false;
  if (NO_LABEL.test(folded) || TAG_LABEL.test(folded)) return false;
  // «الموقع: …» is a place as well.
  const speaks = wordCount(label) > 1 && speaksOfPages(folded);
  if (!speaks && scoreLine(block).score < LABELLED) return false;
  return wordCount(block.text) - wordCount(label) >= 3 && leadsOn(block);
}

/** «وتابع عن كثب …»: what a label asks, in a sentence that goes on. */
const TOLD = /^و(?:اقرا|شاهد|طالع|تابع|انظر|استمع|اطلع|تصفح|راجع)(?:ت|وا)?(?![ء-ي])/;

/** What the learned model must say at least of a link behind a label of any words. */
const LABELLED = 0.8;

const NO_LABEL =
  /^(?:المصادر|المراجع|مراجع|وثائق|المصدر|مصدر|نقلا|عن|ترجمه|بقلم|كتبت?|تصوير|اعداد|وكاله|صحيفه|اضافت?|تابعت?|صرحت?|اكدت?|رئيس|وزير|وزاره|هيئه|شاهد عيان|ال(?:متحدث|ناطق|نائب|سفير|متهم|محامي|دفاع المدني|ماده|ناشر|ملعب|حكم|مدرب|مساعد|مخرج|مؤلف|بطوله)|رقم|صوره|اخراج|بطوله)(?=[\s:])|^و|^ف(?!ات(?:ك|كم|ني)?\s|ي (?:نفس |ذات )?ال(?:زاويه|قسم|ملف|باب|عدد)(?:\s|$))|(?:قال|قالت|بيان|البيان)(?:\s+\S+){0,2}\s*:$/;

/** «اقرأ أيضا: حريق في مخزن الميناء», «قد يهمك | …»: a plain label and a headline, with or without a link, and no sentence. */
export function isLabelledHeadline(block: PageBlock): boolean {
  const { text, box, linked } = block;
  const [, label = '', rest = ''] = LABELLED_LINE.exec(text) ?? [];
  const words = wordCount(rest);
  if (words < 3 || words > HEADLINE_WORDS || NO_HEADLINE.test(rest)) return false;
  const folded = quickFold(label).trim();
  // «صور ذات صلة: …» may be a point of what was found.
  if (box.tagName === 'LI' && !linked && !/^[^ء-ي]*(?:ذات|ذو|ذي) صله$/.test(folded)) return false;
  if (REFERS.test(quickFold(text).trim()) && !/^[«"“]/.test(rest)) return false;
  // «شاهد أيضا: رجلا يركض …», «وتابع كذلك: …»: what somebody saw, or went on to say.
  if (TELLS.test(folded) && (isStoryByScore(block) || /^و|تابع/.test(folded))) return false;
  return isPlainLabel(folded) || (/^.{4,40}?\s*\|/.test(text) && BARRED.test(folded));
}

/** A sentence, a list, or what somebody may like to do. */
const NO_HEADLINE = /[^.]\.$|،.*،|^(?:أن|ألا) /;
/** Calls that are verbs of a story as well. */
const TELLS = /^[-–—•*»>\s]*و?(?:شاهد|شاهدو|راجع|تابع|تابعو|انظر|طالع|استمع|تصفح|اطلع)ا?(?![ء-ي])/;

const LABELLED_LINE = /^(.{4,40}?)\s*(?::|：|\||\/\/|\.{2,}|…|»|\s[–—-]\s)\s*(\S.*)$/;
const HEADLINE_WORDS = 18;
/** Labels in front of a bar only. */
const BARRED = /^[-–—•*▪\s]*(?:(?:ال)?اكثر (?:قراءه|مشاهده)|من (?:الموقع|ارشيفنا|الارشيف)|خبر سابق|اخبار سابقه)$/;

/** A label of two words or three, points or a colon, and a headline. */
const CALLED = /^((?:\S+ ){1,2}\S{2,12}?)\s?(?:\.{2,}|…|:|\|)\s*\S/;

/** «[اقرأ كذلك] تبون يترأس اجتماعا» below a picture that leads to another page: a label in letters of its own and a headline. */
export function isLabelledPicture({ nodes, element, box, text }: PageBlock): boolean {
  const [first] = nodes;
  if (box.tagName !== 'FIGCAPTION' || !first) return false;
  const href = box.parentElement?.querySelector('a img')?.closest('a')?.getAttribute('href') ?? '';
  if (!href || /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href)) return false;
  // «شاهد أيضاً.. عمدة المدينة تعلن …», all in the same letters.
  const label = nodes.length < 2 || first.parentElement === element ? CALLED.exec(text)?.[1] : siteText(first);
  return label !== undefined && isRelatedLabel(quickFold(collapse(label)).trim());
}
