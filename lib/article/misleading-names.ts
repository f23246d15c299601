/** Names of elements that say something else than what stands in them: hints that the story's own lines refute. */
import { isPlainlyStory } from './line-score.ts';
import type { Page } from './page.ts';
import { ASIDE, BYLINE, DATE, DECK, FOOTER, PROMO, RELATED, regionsOf, SHARE, TITLE } from './regions.ts';
import type { StoryCore } from './story.ts';
import { parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

/** Takes the hints back that cannot be true, from the story's lines and from all others that they were drawn from. */
export function forgetHints({ blocks }: Page, { prose }: StoryCore): void {
  // Some systems name the box around a whole day's texts after its date: what holds of all lines says nothing of one.
  const common = prose.reduce((all, { regions }) => all & regions, DATE | BYLINE | DECK | TITLE);
  if (common) for (const block of blocks) block.regions &= ~common;
  // What all lines have is ignored as it is, those that are no paragraphs included.
  const lone = OFFERS & ~prose.reduce((all, { regions }) => all & regions, OFFERS);
  for (const block of prose) if (block.regions & lone && isMisnamed(block)) block.regions &= ~lone;
}

const OFFERS = SHARE | RELATED | PROMO | ASIDE | FOOTER;

/** A paragraph, 70 units of text and more, is what a teaser below a link may be as well. */
const PARAGRAPH = 70;

/**
 * Whether a paragraph that speaks as stories do stands in a box that is named after bars, offers or other stories, and holds none:
 * `<div class="promo-text">`, `<div class="widget">`. A bar to share holds no paragraph of anybody else's.
 */
function isMisnamed(block: PageBlock): boolean {
  if (block.text.length < PARAGRAPH || block.linked || !isPlainlyStory(block)) return false;
  for (let element: Element | null = block.element; element; element = parentOf(element)) {
    if (/^(?:ASIDE|FOOTER)$/.test(element.tagName)) return false;
    const regions = regionsOf(element) & OFFERS;
    if (regions && regions !== SHARE && leadsOn(element)) return false;
  }
  return true;
}

/** Whether a box leads to other stories or offers: by pictures, fields, or links in more than a word or two. */
function leadsOn(box: Element): boolean {
  if (box.querySelector('input,img')) return true;
  return [...box.querySelectorAll('a')].some(({ textContent }) => (textContent ?? '').trim().length >= HEADLINE);
}

/** Units of the shortest headline in a link. */
const HEADLINE = 18;
