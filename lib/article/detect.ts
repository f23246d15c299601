/** Is it a news article? Evidence is added up; in doubt it is none. */
import type { Verdict, VerdictReason } from '../types.ts';
import type { Cards } from './cards.ts';
import type { Surroundings } from './metadata.ts';
import { foldedText, type Page } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { ASIDE, FOOTER, NAV } from './regions.ts';
import type { StructuredData } from './structured-data.ts';
import { readStyle } from './style.ts';
import type { PageBlock } from './walk.ts';

/** What the verdict stands on. */
export interface Evidence {
  headline: PageBlock | null;
  story: PageBlock[];
  cards: Cards;
  surroundings: Surroundings;
  data: StructuredData;
}

/** Units of story text that the shortest article has; a teaser has fewer. */
const SHORTEST = 170;
/** Points that make a news article; see `newsPoints`. */
const ENOUGH = 3;
/** Story text that style is judged on, UTF-16 units. */
const JUDGED = 6000;

/** Gives the verdict with its reason. */
export function detect(page: Page, evidence: Evidence): { verdict: Verdict; reason: VerdictReason } {
  const { story, headline, cards, surroundings, data } = evidence;
  const length = story.reduce((sum, block) => sum + block.text.length, 0);
  const teasers = cards.teasers.filter((block) => !(block.regions & NAV)).length;
  const signed = surroundings.dates.length > 0 || surroundings.bylines.length > 0 || surroundings.agencies.length > 0;
  if (length < SHORTEST)
    return no(teasers >= 5 ? 'listing' : length < SHORTEST / 2 || !headline ? 'too-short' : 'not-news');
  if (isSearchPage(page, headline) || isListing(evidence, length, teasers)) return no('listing');
  if (!headline && !(data.isArticle && data.headline)) return no(teasers >= 8 ? 'listing' : 'not-news');
  const own = signed || surroundings.dateline !== '' || data.isNewsArticle || data.meta.has('article:published_time');
  return own && newsPoints(page, evidence) >= ENOUGH ? { verdict: 'article', reason: 'news-article' } : no('not-news');
}

function no(reason: VerdictReason): { verdict: Verdict; reason: VerdictReason } {
  return { verdict: 'not-article', reason };
}

const SEARCH =
  /^(?:نتائج\s+(?:ال)?بحث|(?:ال)?بحث\s+(?:عن|في)|نتيجه\s+(?:ال)?بحث|\d+\s+نتيجه|عدد\s+النتائج|search results)/;

function isSearchPage(page: Page, headline: PageBlock | null): boolean {
  const lines = [
    headline?.text ?? '',
    page.document.title,
    ...page.blocks
      .filter((block) => block.heading)
      .slice(0, 12)
      .map((block) => block.text),
  ];
  return lines.some((line) => SEARCH.test(quickFold(line).trim()));
}

/** Headlines and teasers around a little text: the largest text of the page is then only one teaser among others. */
function isListing({ story, cards, surroundings, headline, data }: Evidence, length: number, teasers: number): boolean {
  const paragraphs = story.filter((block) => !block.heading).length;
  const close = surroundings.hasWordedByline || surroundings.agencies.length > 0 || surroundings.dateline !== '';
  const around = cards.prose.size + teasers;
  const linkedHeadline = headline !== null && headline.linked > headline.text.length * 0.8;
  if (data.types.has('CollectionPage') && !data.isArticle && teasers >= 4) return true;
  if (paragraphs <= 1 && length < 700 && around >= 4 && !close && !surroundings.dates.length) return true;
  if (paragraphs <= 2 && cards.prose.size >= 3 && length < 900 && (!close || linkedHeadline)) return true;
  return linkedHeadline && paragraphs <= 2 && around >= 6;
}

const SHOP =
  /(?:اضف|اضافه)\s+(?:الي|ل)\s*(?:ال)?(?:سله|عربه)|اشتر(?:ي)?\s+الان|سله\s+(?:ال)?(?:مشتريات|تسوق)|متوفر\s+في\s+المخزون|الشحن\s+مجاني/;
const FORUM =
  /تاريخ\s+التسجيل|عدد\s+المشاركات|رد\s+مع\s+اقتباس|اضافه\s+رد|المشاركه\s+الاصليه|عضو\s+(?:جديد|نشيط|مميز|فعال)/;
const WIKI =
  /^(?:\[?\s*عدل\s*\]?|\[\s*عدل المصدر\s*\]|تعديل مصدري|المراجع|مراجع|وصلات خارجيه|انظر ايضا|هوامش|المصادر|محتويات|المحتويات)$/;
const NOT_NEWS_TYPES = [
  'Product',
  'SearchResultsPage',
  'DiscussionForumPosting',
  'QAPage',
  'Recipe',
  'FAQPage',
  'HowTo',
  'TechArticle',
  'APIReference',
];

/** Signs of news minus signs of other prose. */
function newsPoints(page: Page, { story, surroundings, data }: Evidence): number {
  const text = quickFold(
    story
      .map((block) => block.text)
      .join('\n')
      .slice(0, JUDGED),
  );
  const style = readStyle(text);
  const hundreds = Math.max(0.6, style.words / 100);
  const reporting = style.reporting / hundreds;
  const instructions = style.instructions / hundreds;
  const subheads = story.filter((block) => block.heading).length;
  const paragraphs = Math.max(1, story.length - subheads);

  let points = 0;
  if (surroundings.dates.length) points += 2;
  if (surroundings.hasWordedByline) points += 2;
  else if (surroundings.bylines.length) points += 1;
  if (surroundings.agencies.length) points += 2;
  if (surroundings.dateline) points += 2;
  if (data.isNewsArticle) points += 2;
  else if (data.isArticle) points += 1;
  if (data.meta.has('article:published_time')) points += 1;
  if (data.meta.get('og:type') === 'article') points += 0.5;
  points += reporting >= 2 ? 2 : reporting >= 0.8 ? 1 : 0;
  if (style.datesByDays) points += 1;
  if (style.opensLikeNews) points += 1;

  if (instructions >= 0.7) points -= instructions >= 1.5 ? 3 : 1.5;
  if (subheads >= 4 && subheads > paragraphs * 0.5) points -= 1;
  if (NOT_NEWS_TYPES.some((type) => data.types.has(type)) && !data.isNewsArticle) points -= 4;
  points -= otherKindPoints(page, story);
  // Source code in the story's own container is documentation.
  if (story[0]?.box.parentElement?.querySelector('pre, code')) points -= 3;
  return points;
}

/** Blocks in front of the story and behind it that are looked at for signs of another kind of page. */
const AROUND = 40;

/** Signs of an encyclopaedia, a shop or a forum in the short lines in and around the text. */
function otherKindPoints(page: Page, story: PageBlock[]): number {
  const from = Math.max(0, (story[0]?.index ?? 0) - AROUND);
  const to = (story[story.length - 1]?.index ?? 0) + AROUND;
  let wiki = 0;
  let shop = 0;
  let forum = 0;
  for (const block of page.blocks.slice(from, to + 1)) {
    if (block.text.length > 60 || block.regions & (NAV | FOOTER | ASIDE)) continue;
    const line = foldedText(block);
    if (WIKI.test(line)) wiki++;
    if (SHOP.test(line)) shop++;
    if (FORUM.test(line)) forum++;
  }
  return (wiki >= 2 ? 4 : 0) + (shop ? 4 : 0) + (forum ? 4 : 0);
}
