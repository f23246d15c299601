/** Is it a news article? Evidence is added up; in doubt it is none. */
import type { Verdict, VerdictReason } from '../types.ts';
import type { Cards } from './cards.ts';
import { cutOutlet, isSameTitle, leadsHere } from './headline.ts';
import { countLetters } from './language.ts';
import { isMediaByType, isMediaPage } from './media-page.ts';
import { authorOf, type Surroundings } from './metadata.ts';
import { isNewsOutlet } from './news-outlet.ts';
import { otherKindPoints } from './other-kinds.ts';
import { FOLDED, foldedText, type Page, unitsOf } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { NAV } from './regions.ts';
import type { StructuredData } from './structured-data.ts';
import { letsPeopleSpeak, newsScore, readStyle, type Style } from './style.ts';
import type { PageBlock } from './walk.ts';

/** What the verdict stands on. */
export interface Evidence {
  headline: PageBlock | null;
  story: PageBlock[];
  cards: Cards;
  /** Costs time: to be asked only where it can change the verdict. */
  surroundings: () => Surroundings;
  data: StructuredData;
}

/** Units of story text that the shortest article has; a teaser has fewer. */
const SHORTEST = 170;
/** The same where the page says in full that this is a news article. */
const SHORTEST_DECLARED = 90;
/** Points that make a news article; see `newsPoints`. */
const ENOUGH = 3;
/** Units of text under a headline that are more than a notice. */
const OWN_TEXT = 500;
/** Units of text that no teaser has: a page of an article may be called a collection, of its pages. */
const LONG_TEXT = 1500;
/** Story text that style is judged on, UTF-16 units. */
const JUDGED = 6000;

/** Gives the verdict with its reason. */
export function detect(page: Page, evidence: Evidence): { verdict: Verdict; reason: VerdictReason } {
  const { story, headline, cards, surroundings, data } = evidence;
  const length = unitsOf(story);
  const teasers = cards.teasers.filter((block) => !(block.regions & NAV)).length;
  if (length < SHORTEST && !(length >= SHORTEST_DECLARED && isDeclaredNews(evidence)))
    return no(teasers >= 5 ? 'listing' : length < SHORTEST / 2 || !headline ? 'too-short' : 'not-news');
  // Teasers and what readers wrote last, cut short; a column may end in dots as well.
  if (length < OWN_TEXT && story.length > 1 && story.every(({ text }) => /(?:\.{3}|…)[»"”]?$/.test(text)))
    return no('listing');
  if (isHomePage(page, evidence) || isSearchPage(page, evidence) || isListing(evidence, length, teasers))
    return no('listing');
  if (length < OWN_TEXT && story.slice(0, 2).some(asksToPay)) return no('too-short');
  // A story in English among Arabic menus and teasers.
  const letters = countLetters(story.map(({ text }) => text).join(' '));
  if (letters.arabic * 3 < letters.all) return no('not-arabic');
  if (!headline && !(data.isArticle && data.headline)) return no(teasers >= 8 ? 'listing' : 'not-news');
  if (isMediaPage(page, evidence, length)) return no('not-news');
  const style = readStyle(foldedStory(story).slice(0, JUDGED));
  const points = newsPoints(page, evidence, style);
  if (points < ENOUGH) return no('not-news');
  const isOwn =
    data.isNewsArticle ||
    (data.meta.has('article:published_time') && newsScore(style) >= 1) ||
    speaksForItself(evidence, style, length) ||
    hasAuthor(evidence) ||
    isSigned(surroundings()) ||
    (length >= OWN_TEXT && isNewsOutlet(page.document));
  return isOwn && isJournalism(page, evidence, style) ? { verdict: 'article', reason: 'news-article' } : no('not-news');
}

/** A style of news, as `newsScore` has it, that speaks for itself. */
const TOLD = 0.35;

/**
 * Whether a text is told as journalists tell, or printed by their outlet: a diary, an exhibition and a flat for sale have a headline,
 * a date and a name as well.
 */
function isJournalism(page: Page, { data, story, surroundings }: Evidence, style: Style): boolean {
  const score = newsScore(style);
  // A post of a blog says that it is one.
  if (data.types.has('BlogPosting') && !data.isNewsArticle) return score >= 3 || isNewsOutlet(page.document);
  if (data.isNewsArticle || score >= TOLD || letsPeopleSpeak(style) || isInterview(story)) return true;
  const { agencies, dateline, bylines, hasWordedByline, dates } = surroundings();
  if (score >= -1 && (hasWordedByline || (bylines.length > 0 && dates.length > 0))) return true;
  // A review instructs as well; signed, dated and called an article it is one.
  if (score >= -3 && data.isArticle && hasWordedByline && dates.length > 0) return true;
  return agencies.length > 0 || dateline !== '' || isNewsOutlet(page.document);
}

/** What stands in place of a text that is to be paid for. */
const asksToPay = (block: PageBlock): boolean =>
  /^(?:للاشتراك|ادفع|ابدا تجربتك)\s|^(?:اشتركي?|سجلي?|انضمي?)\s(?:الان|اليوم [لو]|معنا|الينا|مجانا|دخول|حساب|بريد|الدخول|ل(?:ل|ت|م|ق)[ء-ي]|في (?:ال)?(?:نسخه|نشره?|خدمه|منصه|باق)|الي (?:ال)?(?:مشتركين|مشتركي|قراء|مجتمع))|(?:لمتابعه|لمواصله|لتتابع|لتواصل|لاكمال|لتكمل) (?:ال)?قراءه/.test(
    foldedText(block),
  );

/** Whether the page says when, by whom or whence. */
function isSigned({ dates, bylines, agencies, ago, dateline }: Surroundings): boolean {
  return dates.length > 0 || bylines.length > 0 || agencies.length > 0 || ago !== '' || dateline !== '';
}

/** An article, by what the page says of itself, with a person for its author. */
function hasAuthor({ data }: Evidence): boolean {
  const isArticle = data.isArticle || data.meta.get('og:type') === 'article';
  return isArticle && authorOf(data, data.meta.get('og:site_name') ?? '').includes(' ');
}

/** A news article by its structured data, whose headline stands above the story with a date: one sentence may be all of it. */
function isDeclaredNews({ data, headline, surroundings, story }: Evidence): boolean {
  if (!data.isNewsArticle || !headline || !story.length || !isSameTitle(headline.text, data.headline)) return false;
  if (isMediaByType(data.types) || headline.linked > headline.text.length * 0.8) return false;
  return surroundings().dates.length > 0;
}

/** Without date, byline or agency only the plainest reporting under a real headline is news. */
function speaksForItself({ story, headline }: Evidence, style: Style, length: number): boolean {
  const paragraphs = story.filter((block) => !block.heading).length;
  return (
    headline !== null &&
    (headline.heading > 0 || (style.reporting >= PLAINLY_REPORTED && newsScore(style) >= PLAINLY_TOLD)) &&
    ((paragraphs >= 2 && length >= 350) || length >= 700) &&
    (style.reporting >= 2 || (style.reporting === 1 && style.publicLife >= 6)) &&
    (style.datesByDays || style.opensLikeNews) &&
    newsScore(style) >= 3
  );
}

/** Under a headline that is set as none. */
const PLAINLY_REPORTED = 4;
const PLAINLY_TOLD = 5;

/** The story folded, a paragraph a line; most paragraphs were folded with the page. */
function foldedStory(story: PageBlock[]): string {
  let text = '';
  for (const block of story) {
    if (text.length >= JUDGED) break;
    text += `${block.text.length > FOLDED ? quickFold(block.text) : foldedText(block)}\n`;
  }
  return text;
}

function no(reason: VerdictReason): { verdict: Verdict; reason: VerdictReason } {
  return { verdict: 'not-article', reason };
}

/** What a page of results is called; «البحث عن ناجين …» is news, «البحث عن: تونس» is not. */
const SEARCH =
  /^(?:نتائج\s+(?:ال)?بحث|(?:ال)?بحث\s+(?:عن|في)\s*(?:[:«"“]|\S+\s*(?:$|[-–|]))|نتيجه\s+(?:ال)?بحث|\d+\s+نتيجه|عدد\s+النتائج|search results)/m;

/** The first page of a site leads to its articles, however long the first of them stands there. */
function isHomePage({ document: { location } }: Page, { data }: Evidence): boolean {
  return (
    location !== null &&
    /^https?:$/.test(location.protocol) &&
    location.pathname === '/' &&
    !location.search &&
    // Some apps keep the address of an article behind the mark.
    !/^#!?\//.test(location.hash) &&
    !data.isNewsArticle
  );
}

function isSearchPage(page: Page, { headline, data }: Evidence): boolean {
  if (data.isNewsArticle) return false;
  const headings = page.blocks
    .filter((block) => block.heading && /\d|نتا?[ئي]ج|نتيجة|result/i.test(block.text))
    .slice(0, 12);
  const lines = headline ? [headline, ...headings] : headings;
  // One pass over all of them: a line break ends a line for the pattern, and the mark behind it keeps it from reading on.
  const text = [quickFold(page.document.title).trim(), ...lines.map(foldedText)].join('\n\0\n');
  return SEARCH.test(text);
}

/** A headline of its own that names the page, the time, and the text, with no other headline between them. */
function standsAlone({ headline, story, surroundings, cards, data }: Evidence): boolean {
  const [opening] = story;
  if (!headline?.heading || headline.linked > 0 || !opening || headline.index > opening.index) return false;
  const between = (block: PageBlock): boolean => block.index > headline.index && block.index < opening.index;
  if (cards.prose.has(opening) || cards.teasers.some(between) || headline.text.split(' ').length < 4) return false;
  const site = data.meta.get('og:site_name') ?? '';
  const titles = [data.meta.get('og:title') ?? '', headline.element.ownerDocument.title];
  if (!titles.some((title) => isSameTitle(cutOutlet(title, site), headline.text))) return false;
  const { ago, dates } = surroundings();
  return ago !== '' || dates.some(({ block }) => between(block) || isRightAbove(block, headline));
}

/** A time of day may stand above its headline. */
const isRightAbove = ({ index }: PageBlock, headline: PageBlock): boolean =>
  index < headline.index && index >= headline.index - 2;

/** Headlines and teasers around a little text: the largest text of the page is then only one teaser among others. */
function isListing(evidence: Evidence, length: number, teasers: number): boolean {
  const { story, cards, surroundings, headline, data } = evidence;
  const paragraphs = story.filter((block) => !block.heading).length;
  const isClose = (): boolean => {
    const { hasWordedByline, agencies, dateline } = surroundings();
    return hasWordedByline || agencies.length > 0 || dateline !== '';
  };
  const around = cards.prose.size + teasers;
  // Some systems link a headline to its own page.
  const linkedHeadline = headline !== null && headline.linked > headline.text.length * 0.8 && !leadsHere(headline);
  if (data.types.has('CollectionPage') && !data.isArticle && teasers >= 4 && length < LONG_TEXT) return true;
  const isItsOwn = (): boolean => isDeclaredNews(evidence) || standsAlone(evidence);
  if (paragraphs <= 1 && length < 700 && around >= 4 && !isClose() && !surroundings().dates.length && !isItsOwn()) {
    return true;
  }
  if (paragraphs <= 2 && cards.prose.size >= 3 && length < 900 && (linkedHeadline || !isClose()) && !isItsOwn()) {
    return true;
  }
  return linkedHeadline && paragraphs <= 2 && around >= 6;
}

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
  'JobPosting',
  'AboutPage',
  'ContactPage',
  'ProfilePage',
  'Service',
  'GovernmentService',
  'Book',
  'Movie',
  'MusicRecording',
  'Event',
  'BusinessEvent',
  'EducationEvent',
  'ExhibitionEvent',
];

/** Signs of news minus signs of other prose. */
function newsPoints(page: Page, { headline, story, surroundings, data }: Evidence, style: Style): number {
  const subheads = story.filter((block) => block.heading).length;
  const paragraphs = Math.max(1, story.length - subheads);
  const units = unitsOf(story);
  let score = newsScore(style);
  let points = 0;
  if (score < 0.5 && score > -3 && isInterview(story)) {
    // What is asked and answered may define and instruct without being a manual.
    score = 0;
    points += 0.5;
  } else if (score < 1.5 && score > -3 && letsPeopleSpeak(style)) {
    score = Math.max(score, -0.5);
    points += 1;
  }

  if (data.isNewsArticle) points += 2;
  else if (data.isArticle) points += 1;
  if (data.meta.has('article:published_time')) points += 1;
  if (data.meta.get('og:type') === 'article') points += 0.5;
  // A column or an interview tells nothing in the way of news, yet stands densely under its headline.
  if (headline && headline.heading <= 2 && units >= 400 && (paragraphs >= 2 || units >= 700)) {
    points += subheads > paragraphs ? 0 : 1;
  }
  points += score >= 3 ? 3 : score >= 1.5 ? 2 : score >= 0.5 ? 1 : score >= -0.5 ? 0 : score >= -1 ? -0.5 : -2;
  if (score < -3) points -= 2;

  if (subheads >= 4 && subheads > paragraphs * 0.5 && score < 1) points -= 1;
  // Questions, a film or a shop's goods may be named beside the article that tells of them.
  if (NOT_NEWS_TYPES.some((type) => data.types.has(type)) && !data.isNewsArticle) points -= data.isArticle ? 1 : 4;
  points -= otherKindPoints(page, story, headline, data.isNewsArticle);
  // Source code in the story's own container is documentation; one line of it may be what a story tells of.
  const samples = story[0]?.box.parentElement?.querySelectorAll('pre, code').length ?? 0;
  points -= samples > 1 ? 3 : samples;
  // What stands around the story only ever speaks for news.
  if (points >= ENOUGH) return points;
  points += signaturePoints(surroundings());
  return points >= ENOUGH || units < OWN_TEXT || !isNewsOutlet(page.document) ? points : points + OUTLET;
}

/** What the sections of a newspaper around a text of some length are worth. */
const OUTLET = 1.5;

/** Signs of news in the small print around the story. */
function signaturePoints(surroundings: Surroundings): number {
  let points = 0;
  if (surroundings.dates.some(({ block }) => !LAST_EDIT.test(foldedText(block)))) points += 2;
  else if (surroundings.dates.length || surroundings.ago) points += 1;
  if (surroundings.hasWordedByline) points += 2;
  else if (surroundings.bylines.length) points += 1;
  if (surroundings.agencies.length) points += 2;
  if (surroundings.dateline) points += 2;
  return points;
}

/** Lines that ask, with longer lines behind them: question and answer. Lists of questions in manuals give instructions. */
function isInterview(story: PageBlock[]): boolean {
  let asked = 0;
  for (const [index, block] of story.entries()) {
    const answer = story[index + 1];
    if (/؟["»”]?$/.test(block.text) && block.text.length < 220 && answer && !/؟$/.test(answer.text)) asked++;
  }
  return asked >= 3 && asked * 6 >= story.length;
}

/** «آخر تعديل»: what wikis and manuals print where a newspaper prints the day of publication. */
const LAST_EDIT = /اخر\s+تعديل|عدلت?\s+اخر/;
