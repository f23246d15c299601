/** Headline, deck, byline, agencies, dateline and dates of an article, as the page prints them. */
import type { ArticleMetadata } from '../types.ts';
import { agenciesIn } from './agencies.ts';
import { isByline, isBylineLabel, isPlaceAndName, readDateline, withoutDate } from './byline.ts';
import { type PrintedDate, readMachineDate, readPrintedDate } from './dates.ts';
import { cutOutlet } from './headline.ts';
import { isTeaserLink, isVisible, type Page, wordCount } from './page.ts';
import { isPersonName } from './person-names.ts';
import { piecesOf, printedLine } from './pieces.ts';
import { quickFold } from './quick-fold.ts';
import { ASIDE, BYLINE, CAPTION, COMMENTS, DATE, DECK, FOOTER, NAV, RELATED, TAGS } from './regions.ts';
import { announcesRelated } from './related-links.ts';
import { readRelativeDate } from './relative-dates.ts';
import { isSmallPrint } from './small-print.ts';
import type { StructuredData } from './structured-data.ts';
import type { PageBlock } from './walk.ts';

/** What stands around a story: found once, used for the verdict and for the metadata. */
export interface Surroundings {
  /** Blocks that are the byline, in reading order. */
  bylines: PageBlock[];
  /** The byline by its wording, not only by a class name. */
  hasWordedByline: boolean;
  dates: Array<{ block: PageBlock; date: PrintedDate; isUpdate: boolean }>;
  /** Printed time of the last update, ISO 8601 or ''. */
  updated: string;
  /** Time told from now («قبل ساعتين»), ISO 8601 or ''. */
  ago: string;
  deck: PageBlock[];
  dateline: string;
  agencies: string[];
}

/** Blocks in front of the headline and behind the story that may hold date and byline. */
const BEFORE = 8;
const AFTER = 6;
/** Blocks between headline and story that are looked at: share bars and captions stand there too. */
const BETWEEN = 60;
/** Lines behind the lead that may be its byline. */
const BEHIND_LEAD = 6;

const ELSEWHERE = NAV | FOOTER | ASIDE | COMMENTS | RELATED | TAGS | CAPTION;

/** Looks around the story for byline, date, deck and dateline. `author` is whom the page itself names, '' where it names nobody. */
export function readSurroundings(
  page: Page,
  headline: PageBlock | null,
  story: PageBlock[],
  author: string,
): Surroundings {
  const found: Surroundings = {
    bylines: [],
    hasWordedByline: false,
    dates: [],
    updated: '',
    ago: '',
    deck: [],
    dateline: '',
    agencies: [],
  };
  const first = story[0]?.index ?? 0;
  const last = story[story.length - 1]?.index ?? 0;
  const inStory = new Set(story);
  const start = headline && headline.index < first ? Math.max(headline.index - BEFORE, 0) : Math.max(first - BEFORE, 0);
  const near: PageBlock[] = [];
  // The lead may stand above the byline, or once more there for phones.
  const second = Math.min(story[1]?.index ?? first, first + BEHIND_LEAD);
  for (let i = Math.max(start, first - BETWEEN); i <= second; i++) push(near, page.blocks[i]);
  for (let i = last; i <= last + AFTER; i++) {
    const block = page.blocks[i];
    // What follows a heading or a teaser is another story's.
    if (block && i > last && (block.heading > 0 || isTeaserLink(block) || announcesRelated(block))) break;
    push(near, block);
  }

  for (const block of near) {
    if (block === headline || elsewhere(block, first) & ~page.ignoredRegions) continue;
    // Long lines are paragraphs; a date in them is part of the story.
    if (block.text.length > 160 || inStory.has(block) || !isVisible(block)) continue;
    readLine(page, block, found, author);
    const between = headline && block.index > headline.index && block.index < first;
    if (between && isDeck(block) && !found.bylines.includes(block)) found.deck.push(block);
  }
  // The day above the headline may be today's, which many sites print on every page.
  if (headline)
    found.dates.sort((a, b) => Number(a.block.index < headline.index) - Number(b.block.index < headline.index));
  const byline = bylineText(page, found);
  const opening = story.find((block) => !block.heading)?.text ?? '';
  found.dateline = readDateline(opening);
  const tail = /(?:^|\s|-)[([]([^()[\]]{2,30})[)\]]\s*[.]?\s*$/.exec(story[story.length - 1]?.text ?? '')?.[1] ?? '';
  found.agencies = [...new Set([...agenciesIn(byline), ...agenciesIn(found.dateline), ...agenciesIn(tail)])];
  return found;
}

/**
 * Regions that speak against a line's being about the article. A line of credits is a caption only in a figure, and a footer above
 * the story is where some systems say who wrote it.
 */
function elsewhere({ index, regions, element }: PageBlock, first: number): number {
  const foreign = regions & (index < first ? ELSEWHERE & ~FOOTER : ELSEWHERE);
  return foreign === CAPTION && !element.closest('figure,figcaption,caption') ? 0 : foreign;
}

function push(list: PageBlock[], block: PageBlock | undefined): void {
  if (block && !list.includes(block)) list.push(block);
}

function readLine(page: Page, block: PageBlock, found: Surroundings, author: string): void {
  const { regions } = block;
  const text = printedLine(block);
  const date = readPrintedDate(text) ?? machineDateOf(block);
  if (date && (wordCount(date.rest) <= 9 || isSmallPrint(block))) readTimes(block, date, found);
  else if (!date && !found.ago && wordCount(text) <= 10) found.ago = readRelativeDate(text, Date.now());
  if (isBylineLabel(text)) {
    const next = page.blocks[block.index + 1];
    if (next && wordCount(next.text) <= 6) {
      found.bylines.push(block, next);
      found.hasWordedByline = true;
    }
  } else if (isByline(text)) {
    if (!found.bylines.includes(block)) found.bylines.push(block);
    found.hasWordedByline = true;
  } else if (signsAs(page, block, author)) {
    if (!found.bylines.includes(block)) found.bylines.push(block);
    found.hasWordedByline = true;
  } else if (
    (!date || BARS.test(text)) &&
    (isPlaceAndName(text) || isLinkedName(block) || piecesOf(block).some(isPersonName) || isNameWithTime(block))
  ) {
    if (!found.bylines.includes(block)) found.bylines.push(block);
  } else if (regions & BYLINE && !(regions & DATE) && !date && wordCount(text) <= 8 && text.length > 4) {
    if (!found.bylines.includes(block)) found.bylines.push(block);
  }
}

/** A line of several pieces between bars. */
const BARS = /\s[|•·]\s.*\s[|•·]\s/;

/** Addresses of pages about a writer. */
const WRITER_PAGE = /(?:author|writer|auteur|reporter|journalist|columnist|kottab|كاتب|كتاب)s?[/=_-]/i;

/** Two to five words in one link to a writer's page. */
function isLinkedName(block: PageBlock): boolean {
  const words = wordCount(block.text);
  if (words < 2 || words > 5 || block.linked < block.text.length * 0.9 || /[\d:.؟!]/.test(block.text)) return false;
  const href = (block.element.closest('a') ?? block.element.querySelector('a'))?.getAttribute('href') ?? '';
  return WRITER_PAGE.test(href);
}

/** Whom the page names as its author, or a name with the writer's trade behind it: «رانيا الأسعد» «كاتبة من الأردن». */
function signsAs(page: Page, block: PageBlock, author: string): boolean {
  const pieces = piecesOf(block);
  const [name = '', trade = page.blocks[block.index + 1]?.text ?? ''] = pieces;
  if (wordCount(name) > MOST_WORDS_OF_NAME) return false;
  if (author && quickFold(name).trim() === quickFold(author).trim()) return true;
  return wordCount(name) >= 2 && !/[\d:.؟!«»]/.test(name) && TRADE.test(quickFold(trade)) && wordCount(trade) <= 8;
}

/** «سجى عواودة» «قبل 3 أيام»: two or three words beside a time told from now, each in an element of its own. */
function isNameWithTime(block: PageBlock): boolean {
  const [name = '', ...others] = piecesOf(block);
  const words = wordCount(name);
  if (words < 2 || words > 3 || !/^[ء-ي\u064b-\u0652 ]+$/.test(name)) return false;
  return others.some((piece) => /^(?:قبل|منذ|نُ?شر|اليوم|أمس)(?= )/.test(piece));
}

const MOST_WORDS_OF_NAME = 5;
/** What people who write in newspapers call themselves, folded. */
const TRADE =
  /^(?:كاتبه?|صحفيه?|صحافيه?|اعلاميه?|باحثه?|اكاديميه?|محرره?|مراسله?|روائيه?|شاعره?|ناقده?|محلله?|رئيسه? تحرير|مديره? تحرير|معلقه?)(?: و| |$|[،,])/;

/** «آخر تحديث: …», «تم التحديث»: what follows is no time of publication. */
const UPDATED = /(?:آخر|اخر|أخر)\s+(?:تحديث|تعديل)|(?:تم\s+)?(?:ال)?تحديث|عُ?دّ?ل(?:ت)?\s+في|updated/i;

/** Sorts the times of a line into those of publication and of update. */
function readTimes(block: PageBlock, date: PrintedDate, found: Surroundings): void {
  const line = printedLine(block);
  const label = UPDATED.exec(line);
  if (label) {
    const updated = readPrintedDate(line.slice(label.index));
    const published = readPrintedDate(line.slice(0, label.index));
    if (updated) {
      found.updated ||= updated.iso;
      found.dates.push({ block, date: published ?? updated, isUpdate: !published });
      return;
    }
  }
  found.dates.push({ block, date, isUpdate: false });
}

/** A `<time datetime>` says the day that its text («قبل ساعتين») leaves out. */
function machineDateOf(block: PageBlock): PrintedDate | null {
  const time = block.element.closest('time[datetime]') ?? block.element.querySelector('time[datetime]');
  const iso = time ? readMachineDate(time.getAttribute('datetime') ?? '') : '';
  return iso ? { iso, rest: '' } : null;
}

/** A deck that nothing marks has at least so many words. */
const DECK_WORDS = 6;

/** A line between headline and story that is marked as its deck, or is a sentence that the story does not hold. */
function isDeck(block: PageBlock): boolean {
  return (
    block.text.length > 30 &&
    block.linked < block.text.length * 0.3 &&
    (block.heading > 1 ||
      (block.regions & DECK) !== 0 ||
      (wordCount(block.text) >= DECK_WORDS && !/[|:]/.test(block.text) && !isSmallPrint(block)))
  );
}

/** The byline as one line; a date printed in the same block is cut off. */
function bylineText(page: Page, found: Surroundings): string {
  const first = found.bylines[0];
  if (!first) return '';
  let text = printedLine(first);
  if (isBylineLabel(text)) text = `${text} ${page.blocks[first.index + 1]?.text ?? ''}`;
  return withoutDate(text);
}

/** Puts the metadata together. `titles` are the page's own titles, the best witness first. */
export function readMetadata(
  page: Page,
  data: StructuredData,
  headline: PageBlock | null,
  found: Surroundings,
): ArticleMetadata {
  const { document } = page;
  const siteName =
    data.meta.get('og:site_name') || data.publisher || data.meta.get('application-name') || siteOf(document);
  const title = data.meta.get('og:title') || data.headline || document.title;
  const byline = bylineText(page, found) || authorOf(data, siteName);
  const printed = (found.dates.find((entry) => !entry.isUpdate) ?? found.dates[0])?.date.iso ?? '';
  const published = firstDate(
    data.published,
    data.meta.get('article:published_time'),
    data.meta.get('datepublished'),
    machineTime(found),
    printed,
    data.meta.get('date') ?? data.meta.get('pubdate') ?? data.meta.get('dc.date'),
    found.ago,
  );
  return {
    headline: headline ? cutOutlet(headline.text, siteName, true) : cutOutlet(title, siteName),
    deck: found.deck.map((block) => block.text).join(' '),
    byline,
    agencies: [...new Set([...found.agencies, ...agenciesIn(byline)])],
    dateline: found.dateline,
    siteName,
    publishedAt: published,
    updatedAt: firstDate(
      data.modified,
      data.meta.get('article:modified_time'),
      data.meta.get('og:updated_time'),
      found.updated,
    ),
    language: /^ar\b/i.test(document.documentElement.lang) ? document.documentElement.lang : 'ar',
  };
}

function machineTime(found: Surroundings): string {
  for (const { block, isUpdate } of found.dates) {
    if (isUpdate) continue;
    const time = block.element.closest('time') ?? block.element.querySelector('time');
    const value = time?.getAttribute('datetime');
    if (value) return value;
  }
  return '';
}

/** The first that can be read; one with a clock is better than the same day without. */
function firstDate(...values: Array<string | undefined>): string {
  const dates = values.map((value) => (value ? readMachineDate(value) : '')).filter(Boolean);
  const first = dates[0] ?? '';
  if (first.length > 10) return first;
  return dates.find((date) => date.length > 10 && date.startsWith(first)) ?? first;
}

/** The author by structured data or meta, '' for an address, the site itself or the name of an account. */
export function authorOf(data: StructuredData, siteName: string): string {
  const author = data.author || data.meta.get('author') || data.meta.get('article:author') || '';
  if (!author || /^https?:|@/.test(author) || author.length > 80 || author === siteName) return '';
  return /^(?:admin|editor|administrator|webmaster|user|root)\b/i.test(author) ? '' : author;
}

function siteOf(document: Document): string {
  return document.location?.hostname.replace(/^(?:www|m|amp)\./, '') ?? '';
}
