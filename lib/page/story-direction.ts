/** The direction that a site rule gives to the story: one attribute while the visit runs, given back as it was. */
import type { PageContent } from '../article/types.ts';
import type { Direction } from '../site-rules.ts';
import { DIRECTION_ATTRIBUTE } from './sheets.ts';
import { restoreAttribute } from './text-cuts.ts';

export class StoryDirection {
  #set: { element: Element; before: string | null; direction: Direction } | null = null;

  /** Gives the story this direction; null gives it back what the site says. Call it again whenever the page was read anew. */
  apply(content: PageContent, direction: Direction | null): void {
    const element = direction && content.verdict === 'article' ? containerOf(content) : null;
    if (this.#set && (this.#set.element !== element || this.#set.direction !== direction)) this.undo();
    if (this.#set || !element || !direction) return;
    this.#set = { element, before: element.getAttribute('dir'), direction };
    element.setAttribute('dir', direction);
    element.setAttribute(DIRECTION_ATTRIBUTE, this.#set.before ?? '');
  }

  /** Leaves the attribute as the site had it, or as the site changed it meanwhile. */
  undo(): void {
    const set = this.#set;
    this.#set = null;
    if (!set) return;
    set.element.removeAttribute(DIRECTION_ATTRIBUTE);
    if (set.element.getAttribute('dir') === set.direction) restoreAttribute(set.element, 'dir', set.before);
  }
}

/** The nearest element around all blocks of the story and its headline; never more than the body. */
function containerOf({ blocks, headlineNodes }: PageContent): Element | null {
  const elements = [
    ...blocks.map(({ element }) => element),
    ...headlineNodes.map(({ parentElement }) => parentElement),
  ];
  let common: Element | null = elements[0] ?? null;
  while (common && !elements.every((element) => common?.contains(element))) common = common.parentElement;
  const { body, documentElement } = document;
  return common === documentElement ? body : common;
}
