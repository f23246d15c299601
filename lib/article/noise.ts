/** From lines that are noise to what is hidden: whole elements where they hold nothing else, else the Text nodes. */

import type { NoiseReason } from '../types.ts';
import type { Page } from './page.ts';
import { COMMENTS, POLL, PROMO, RELATED, regionsOf, SHARE } from './regions.ts';
import { siteText } from './site-text.ts';
import { holds as contains, parentOf } from './tree.ts';
import type { NoiseDecision } from './types.ts';
import type { PageBlock } from './walk.ts';
import { collapse } from './walk.ts';

/** Why one block goes. */
export interface NoiseMark {
  reason: NoiseReason;
  rule: string;
}

/** Elements that show or take something besides text: a container with one of them holds more than its lines. */
const HOLDS_MORE = 'img,picture,video,audio,iframe,object,embed,canvas,svg,math';
/** What takes something from the reader. */
const FIELDS = 'textarea,select,input,[contenteditable]:not([contenteditable="false"])';
/** Inputs that are part of an offer as long as nothing has been entered. */
const OFFERED = new Set(['text', 'email', 'tel', 'range']);
const PRESSED = new Set(['hidden', 'submit', 'button', 'reset', 'image', 'radio', 'checkbox']);
/** Containers of a whole page or story; they are never hidden. */
const ROOTS = 'html,body,main,[role=main]';

const KEPT = 'kept';

/**
 * Turns marks into decisions. `root` is the story's container; neither it nor anything around it becomes a target, and no
 * element around one of `kept` does.
 */
export function decideNoise(
  page: Page,
  root: Element,
  marks: Map<PageBlock, NoiseMark>,
  kept: readonly Element[] = [],
): NoiseDecision[] {
  if (!marks.size) return [];
  const holds = readHolders(page, marks);
  const decisions: NoiseDecision[] = [];
  const taken = new Map<Element, { decision: NoiseDecision; texts: string[] }>();
  for (const block of page.blocks) {
    const mark = marks.get(block);
    if (!mark) continue;
    const target = targetOf(page, root, block, mark, holds, kept);
    if (!target) {
      for (const node of block.nodes) {
        const data = siteText(node);
        const text = collapse(data);
        if (text) decisions.push({ target: { node, start: 0, end: data.length }, ...mark, text });
      }
      continue;
    }
    const known = taken.get(target);
    if (known) known.texts.push(block.text);
    else {
      const decision: NoiseDecision = { target: { element: target }, ...mark, text: '' };
      taken.set(target, { decision, texts: [block.text] });
      decisions.push(decision);
    }
  }
  for (const { decision, texts } of taken.values()) decision.text = texts.join(' ');
  return decisions;
}

/** For every element with text: the one reason why all its text goes, or `kept`. Each element changes at most twice. */
function readHolders(page: Page, marks: Map<PageBlock, NoiseMark>): Map<Element, string> {
  const holds = new Map<Element, string>();
  for (const block of page.blocks) {
    const reason = marks.get(block)?.reason;
    hold(page, holds, block.element, reason ?? KEPT);
    // In broken markup an inline element holds the beginning of a line and a box of its own before it.
    if (!reason && block.nodes.length > 1)
      for (const { parentElement } of block.nodes) hold(page, holds, parentElement, KEPT);
  }
  return holds;
}

function hold(page: Page, holds: Map<Element, string>, from: Element | null, reason: string): void {
  let state = reason;
  for (let element = from; element && element !== page.body; element = parentOf(element)) {
    const known = holds.get(element);
    // What is around this element was told the same when the element was.
    if (known === state || known === KEPT) break;
    if (known !== undefined) state = KEPT;
    holds.set(element, state);
  }
}

function targetOf(
  page: Page,
  root: Element,
  block: PageBlock,
  mark: NoiseMark,
  holds: Map<Element, string>,
  kept: readonly Element[],
): Element | null {
  let target: Element | null = null;
  for (let element: Element | null = block.element; element && element !== page.body; element = parentOf(element)) {
    if (holds.get(element) !== mark.reason || contains(element, root) || element.matches(ROOTS)) break;
    if (kept.some((other) => element && contains(element, other))) break;
    if (!mayHide(element, mark)) break;
    target = element;
  }
  return target;
}

function mayHide(element: Element, { reason, rule }: NoiseMark): boolean {
  if (element.matches(FIELDS) || [...element.querySelectorAll(FIELDS)].some(holdsWork)) return false;
  if (reason === 'clutter')
    return !element.querySelector('video,audio,iframe,object,embed') && !holdsPhoto(element, rule);
  return !element.querySelector(`${HOLDS_MORE},input,button`);
}

/** Whether a field may hold what the reader has written or set, or will: nothing of that is ever hidden. */
function holdsWork(field: Element): boolean {
  if (field === field.ownerDocument.activeElement) return true;
  if (field.tagName === 'SELECT') return [...(field as HTMLSelectElement).options].some(isSet);
  if (field.tagName !== 'INPUT') return true;
  const { type, value, defaultValue } = field as HTMLInputElement;
  return !PRESSED.has(type) && !(OFFERED.has(type) && value === defaultValue);
}

/** Whether an option is chosen or left otherwise than the page came with; a list without a default begins with its first. */
function isSet(
  { selected, defaultSelected, index }: HTMLOptionElement,
  _at: number,
  all: HTMLOptionElement[],
): boolean {
  return selected !== (all.some((option) => option.defaultSelected) ? defaultSelected : index === 0);
}

/** Regions whose names say that a box is none of the story's, its pictures included. */
const OFFERS = COMMENTS | POLL | PROMO | RELATED | SHARE;

/** Whether a picture in a box may be the story's: a bar to share it stands in one box with it as often as below it. */
function holdsPhoto(element: Element, rule: string): boolean {
  const pictures = [...element.querySelectorAll('img,amp-img')];
  if (!pictures.length || regionsOf(element) & OFFERS) return false;
  return pictures.some((picture) => isPhoto(picture, element, rule === 'read-also'));
}

/** Names of what is no photo. */
const SIGN = /icon|logo|avatar|emoji|sprite|spacer|pixel|blank|badge|qr|\.svg/i;
const PHOTO_FILE = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)/i;
/** Smaller is a thumbnail or a face, CSS pixels. */
const PHOTO_WIDTH = 200;
/** Thumbnails of other stories seldom say how wide they are, or are less. */
const LARGE_WIDTH = 500;

/** No sign by its name, no thumbnail by its width, and no link to another page; beside links to others only a large one. */
function isPhoto(picture: Element, box: Element, isBesideLinks: boolean): boolean {
  const link = picture.closest('a,button');
  if (link && contains(box, link) && !PHOTO_FILE.test(link.getAttribute('href') ?? '')) return false;
  const width = Number.parseInt(picture.getAttribute('width') ?? '', 10);
  if (isBesideLinks ? !(width >= LARGE_WIDTH) : width < PHOTO_WIDTH) return false;
  return !SIGN.test(`${picture.className} ${picture.getAttribute('src') ?? ''} ${picture.getAttribute('alt') ?? ''}`);
}
