/** The headline: the visible heading in front of the story, with the page's own titles as witnesses. */

import { foldedText, isTeaserLink, isVisible, type Page } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { ASIDE, COMMENTS, DIALOG, FOOTER, NAV, RELATED, TITLE } from './regions.ts';
import { announcesRelated } from './related-links.ts';
import type { StoryCore } from './story.ts';
import { findUnmarked } from './unmarked-headline.ts';
import type { PageBlock } from './walk.ts';

/** Shorter is a logo or a section's name, longer is a paragraph; UTF-16 units. */
const SHORTEST = 10;
const LONGEST = 240;
/** A heading that reaches this is taken: an `<h1>`, or any element whose text is the page's title. */
const ENOUGH = 2;

const ELSEWHERE = NAV | FOOTER | ASIDE | RELATED | COMMENTS | DIALOG;

/** Finds the headline's block, or null when the page shows none in front of its story. */
export function findHeadline(page: Page, core: StoryCore, titles: string[]): PageBlock | null {
  if (core.parts) return core.parts.own.headline;
  const end = core.prose[0]?.index ?? 0;
  const wanted = titles.flatMap(titleParts).filter((title) => title.length >= SHORTEST);
  const ranked: Array<{ block: PageBlock; score: number }> = [];
  for (let i = 0; i < end; i++) {
    const block = page.blocks[i];
    if (!block || block.text.length > LONGEST || (!block.heading && !block.text.includes(' '))) continue;
    const score = scoreOf(block, wanted, end);
    if (score >= ENOUGH) ranked.push({ block, score });
  }
  ranked.sort((a, b) => b.score - a.score);
  const best = ranked.slice(0, 8).find(({ block }) => isVisible(block))?.block;
  return best ?? findUnmarked(page, core, wanted);
}

/** A title, and what is left of it without the outlet's name in front: «صحيفة النبأ - حرس الحدود يحبط …». */
function titleParts(title: string): string[] {
  const parts = title.split(BAR);
  const behind = parts.slice(1).map((_, i) => parts.slice(i + 1).join(' '));
  return [title, ...behind.filter((part) => part.split(' ').length >= 3)].map(comparable);
}

const BAR = /\s+[-–—|•»:]+\s+|\s*\|\s*|:\s+/;

function scoreOf(block: PageBlock, wanted: string[], end: number): number {
  // Only a heading may be a link or stand beside the page's own navigation.
  if (!block.heading && (block.regions & ELSEWHERE || block.linked > block.text.length * 0.8)) return 0;
  const named = block.text.length >= SHORTEST && matchesTitle(block, wanted);
  if (!block.heading && !named) return 0;
  if (block.heading && leadsHome(block)) return 0;
  let score = block.heading === 1 ? 3 : block.heading === 2 ? 1.8 : block.heading ? 1 : 0.5;
  if (named) score += 4;
  if (block.regions & TITLE) score += 0.5;
  if (block.text.length < SHORTEST) score -= 2.5;
  if (block.regions & ELSEWHERE) score -= 4;
  const isLinked = block.linked > block.text.length * 0.8;
  const isOwn = isLinked && leadsHere(block);
  if (isLinked) score += isOwn ? 1 : named ? -0.5 : -2;
  if (announcesRelated(block)) score -= 4;
  if (!isOwn && isTeaserLink(block)) score -= 1;
  return score - Math.min(1.5, (end - block.index) / 60);
}

/** The outlet's own name above the page, which many sites set as its main heading. */
function leadsHome({ linked, text, element }: PageBlock): boolean {
  if (linked < text.length * 0.9) return false;
  const href = linkOf(element)?.getAttribute('href');
  return typeof href === 'string' && HOME.test(href);
}

const linkOf = (element: Element): HTMLAnchorElement | null => element.closest('a') ?? element.querySelector('a');

/** A headline that is a link to its own page, as some systems set it, or one that leads nowhere. */
export function leadsHere({ element }: PageBlock): boolean {
  const link = linkOf(element);
  if (link && NOWHERE.test(link.getAttribute('href') ?? '')) return true;
  const document = element.ownerDocument;
  const own = [
    document.location?.href,
    document.querySelector<HTMLBaseElement>('base[href]')?.href,
    document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href,
  ];
  return (
    link !== null &&
    link.pathname.length > 1 &&
    own.some((href) => href?.split(/[?#]/)[0] === link.href.split(/[?#]/)[0])
  );
}

const NOWHERE = /^(?:$|#|javascript:)/i;
const HOME = /^(?:https?:\/\/[^/?#]+)?\/?(?:index\.\w+|home|ar\/?)?$/i;

function matchesTitle(block: PageBlock, wanted: string[]): boolean {
  const folded = foldedText(block);
  const first = firstUnit(folded);
  // Of two texts of which one begins with the other, both begin with the same letter: most lines cost no more than this look.
  if (!wanted.some((title) => title.charCodeAt(0) === first)) return false;
  const own = plain(folded);
  return wanted.some((title) => title === own || (own.length >= 16 && title.startsWith(own)) || own.startsWith(title));
}

/** The first unit of a folded text that `plain` keeps, 0 for none. */
function firstUnit(folded: string): number {
  for (let i = 0; i < folded.length; i++) {
    const unit = folded.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f))
      return unit;
    if ((unit >= 0x620 && unit <= 0x64a) || (unit >= 0x66e && unit <= 0x6d3)) return unit;
  }
  return 0;
}

/** Whether two titles are the same words. */
export function isSameTitle(one: string, other: string): boolean {
  const text = comparable(one);
  return text !== '' && text === comparable(other);
}

function comparable(text: string): string {
  return plain(quickFold(text));
}

function plain(folded: string): string {
  return folded.replace(/[^0-9a-z\u00c0-\u024f\u0620-\u064a\u066e-\u06d3]+/g, ' ').trim();
}

/**
 * A title without the outlet's name before its first or behind its last dash or bar. `visible`: the headline that readers see
 * has parts of its own («زلزال | عشرات القتلى»), so it loses the outlet's own name only.
 */
export function cutOutlet(title: string, siteName: string, visible = false): string {
  const parts = title.split(/\s+[-–—|•»::]\s+|\s*\|\s*/);
  if (parts.length < 2) return title.trim();
  const site = comparable(siteName);
  const last = parts[parts.length - 1] ?? '';
  const head = parts[0] ?? '';
  const isSite = (part: string): boolean =>
    site !== '' && (comparable(part) === site || comparable(part).includes(site));
  if (isSite(head) && parts.length === 2) return last.trim();
  if (isSite(last) || (!visible && last.length < 30)) {
    const cut = title.lastIndexOf(last);
    const rest = title.slice(0, cut).replace(/[\s\-–—|•»:]+$/, '');
    if (rest.length >= SHORTEST) return cutOutlet(rest, siteName, visible).trim();
  }
  return title.trim();
}
