/** Paints highlights with the CSS Custom Highlight API: no node of the page changes. */
import type { HighlightColour } from '../types.ts';
import { EMPHASIS_NAME, FLASH_NAME, PAINT_NAMES } from './sheets.ts';

/** How long a place flashes on screen, ms. */
const FLASH_MS = 2_500;

/**
 * The painter of one document. Needs PAINT_SHEET in it. Nothing here iterates over a Highlight or the registry: Firefox
 * gives content scripts no iterators for them.
 */
export class Painter {
  #registry: HighlightRegistry;
  #colours: Record<HighlightColour, Highlight>;
  #flashStart = 0;
  #flashEnd: ReturnType<typeof setTimeout> | undefined;

  /** @param document the page that the ranges given later are in; it must be the script's own. */
  constructor(document: Document) {
    if (!document.defaultView) throw new Error('A document without a window cannot be painted.');
    this.#registry = CSS.highlights;
    this.#colours = { yellow: new Highlight(), green: new Highlight(), blue: new Highlight(), pink: new Highlight() };
  }

  /** Paints these and no others; where two overlap, the later one is on top. The ranges stay live. */
  paint(list: Array<{ id: string; colour: HighlightColour; range: Range }>): void {
    for (const highlight of Object.values(this.#colours)) highlight.clear();
    for (const [place, { colour, range }] of list.entries()) {
      const highlight = this.#colours[colour];
      highlight.add(range);
      // One priority a colour is all that the API gives: the colour of the newest highlight wins.
      highlight.priority = place;
    }
    for (const colour of Object.keys(this.#colours) as HighlightColour[]) {
      const highlight = this.#colours[colour];
      if (highlight.size > 0) this.#registry.set(PAINT_NAMES[colour], highlight);
      else this.#registry.delete(PAINT_NAMES[colour]);
    }
  }

  /** Marks a place for a moment, above all highlights. In a tab behind others the moment begins when it comes to the front. */
  flash(range: Range): void {
    this.#endFlash();
    const highlight = new Highlight(range);
    highlight.priority = 1_000_000;
    this.#registry.set(FLASH_NAME, highlight);
    // The browser asks for a frame only where somebody can see it.
    this.#flashStart = requestAnimationFrame(() => {
      this.#flashEnd = setTimeout(() => this.#endFlash(), FLASH_MS);
    });
  }

  #endFlash(): void {
    cancelAnimationFrame(this.#flashStart);
    clearTimeout(this.#flashEnd);
    this.#registry.delete(FLASH_NAME);
  }

  /** Marks a place more strongly, above all colours, and no other place; null ends that. */
  emphasise(range: Range | null): void {
    if (!range) {
      this.#registry.delete(EMPHASIS_NAME);
      return;
    }
    const highlight = new Highlight(range);
    highlight.priority = 999_999;
    this.#registry.set(EMPHASIS_NAME, highlight);
  }

  /** Takes everything away. */
  clear(): void {
    this.paint([]);
    this.emphasise(null);
    this.#endFlash();
  }
}
