/** Pages around a film, a recording or pictures: their text, if any, describes what is there to be seen or heard. */
import type { Evidence } from './detect.ts';
import type { Page } from './page.ts';
import { quickFold } from './quick-fold.ts';

/** A description has no more text, UTF-16 units; where the page as a whole calls itself one of these, it may be longer. */
const LONGEST_DESCRIPTION = 700;
const LONGEST_OF_MEDIA = 1500;
const MEDIA = /^(?:video|music)|^gallery$/;
/** A report on pictures has so many at least. */
const PARAGRAPHS = 4;
/** «بالفيديو.. …»: what the headline shows. */
const SHOWN = /^(?:فيديو|بالفيديو|شاهد|مقطع)(?=[\s.:…])/;
const TYPES = [
  'VideoObject',
  'AudioObject',
  'PodcastEpisode',
  'RadioEpisode',
  'TVEpisode',
  'Episode',
  'ImageGallery',
  'MediaGallery',
  'VideoGallery',
  'ImageObjectGallery',
];

/** Whether one of the page's items is a film, a recording or a gallery by its type. */
export const isMediaByType = (types: ReadonlySet<string>): boolean => TYPES.some((name) => types.has(name));

/** @param length text of the story, UTF-16 units */
export function isMediaPage(page: Page, { story, data, headline }: Evidence, length: number): boolean {
  const paragraphs = story.filter((block) => !block.heading).length;
  const isShown = SHOWN.test(quickFold(headline?.text ?? ''));
  if (data.isNewsArticle)
    return isShown && isMediaByType(data.types) && paragraphs <= 1 && length <= LONGEST_DESCRIPTION / 2;
  // Pictures may be told of in a report.
  const isReport = paragraphs >= PARAGRAPHS && length >= LONGEST_DESCRIPTION;
  const type = data.meta.get('og:type') ?? '';
  if (MEDIA.test(type) && length <= LONGEST_OF_MEDIA && !isReport) return true;
  if (isMediaByType(data.types) && !data.isArticle && length <= LONGEST_DESCRIPTION) return true;
  const player = page.body.querySelector('video, audio, iframe[allowfullscreen], amp-video, amp-youtube');
  const first = story[0]?.element;
  if (!player || !first || paragraphs > 3 || length > LONGEST_DESCRIPTION / 2) return false;
  const inFront = (player.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return inFront && isShown;
}
