/** Names of elements that say something else than what stands in them: hints that the story's own lines refute. */
import { isPlainlyStory } from './line-score.ts';
import type { Page } from './page.ts';
import { ASIDE, BYLINE, DATE, DECK, FOOTER, POLL, PROMO, RELATED, regionsOf, SHARE, TITLE } from './regions.ts';
import type { StoryCore } from './story.ts';
import { holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';

/** Takes the hints back that cannot be true, from the story's lines and from all others that they were drawn from. */
export function forgetHints({ blocks }: Page, { container, prose }: StoryCore): void {
  // Some systems name the box around a whole day's texts after its date: what holds of all lines says nothing of one.
  const common = prose.reduce((all, { regions }) => all & regions, DATE | BYLINE | DECK | TITLE);
  if (common) for (const block of blocks) block.regions &= ~common;
  // What all lines have is ignored as it is, those that are no paragraphs included.
  const lone = OFFERS & ~prose.reduce((all, { regions }) => all & regions, OFFERS);
  const misnamed = prose.filter((block) => block.regions & lone && isMisnamed(block, lone));
  for (const block of misnamed) block.regions &= ~lone;
  // Names that are wrong so often say nothing of short lines either; and what leads to other stories has links.
  const wrong = misnamed.length < OFTEN ? lone & RELATED : lone;
  const [first, last] = [prose[0], prose[prose.length - 1]];
  // A lead may stand in front of the story's place, in the strip of its bar to share.
  for (const block of first ? blocks.slice(Math.max(0, first.index - ABOVE), first.index) : [])
    if (block.regions & SHARE && isMisnamed(block, SHARE)) block.regions &= ~SHARE;
  for (const block of wrong && first && last ? blocks.slice(first.index, last.index + 1) : [])
    if (block.regions & wrong && holds(container, block.element) && isWithoutOffer(block, wrong))
      block.regions &= ~wrong;
}

/** Paragraphs in boxes with wrong names, from which on no such name is believed. */
const OFTEN = 3;

/** Lines in front of a story among which its lead may be. */
const ABOVE = 12;

const OFFERS = SHARE | RELATED | PROMO | POLL | ASIDE | FOOTER;

/** A paragraph, 70 units of text and more, is what a teaser below a link may be as well. */
const PARAGRAPH = 70;

/**
 * Whether a paragraph that speaks as stories do stands in a box that is named after bars, offers or other stories, and holds none:
 * `<div class="promo-text">`, `<div class="widget">`. A bar to share holds no paragraph of anybody else's.
 */
function isMisnamed(block: PageBlock, hints: number): boolean {
  if (block.text.length < PARAGRAPH || block.linked || !isPlainlyStory(block)) return false;
  // «هل تؤيد …؟» in a poll's box is its question.
  if (block.regions & hints & POLL && /؟["»”]?$/.test(block.text)) return false;
  for (let element: Element | null = block.element; element; element = parentOf(element)) {
    const regions = regionsOf(element) & hints;
    if (regions && /^(?:ASIDE|FOOTER)$/.test(element.tagName)) return false;
    if (regions && regions !== SHARE && leadsOn(element)) return false;
  }
  return true;
}

/** Whether no box around a line that has such a name holds anything to press, to fill in or to look at. */
function isWithoutOffer(block: PageBlock, hints: number): boolean {
  for (let element: Element | null = block.element; element; element = parentOf(element)) {
    if (!(regionsOf(element) & hints)) continue;
    if (/^(?:ASIDE|FOOTER)$/.test(element.tagName) || element.querySelector(OFFERED) || element.closest(OFFERED))
      return false;
  }
  return true;
}

const OFFERED = 'a,button,[role=button],input,select,textarea,img,picture,video,audio,iframe';

/** Whether a box leads to other stories or offers: by pictures, fields, or links in more than a word or two. */
function leadsOn(box: Element): boolean {
  if (box.querySelector('input,img')) return true;
  return [...box.querySelectorAll('a')].some(({ textContent }) => (textContent ?? '').trim().length >= HEADLINE);
}

/** Units of the shortest headline in a link. */
const HEADLINE = 18;
