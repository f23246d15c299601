/** The highlights of the page at hand: found in its text, painted, saved. */
import { describeRange } from '../anchoring/describe.ts';
import { buildTextMap, type TextMap } from '../anchoring/text-map.ts';
import { newId } from '../id.ts';
import type { SavedHighlight } from '../messages.ts';
import { siteOf } from '../page-key.ts';
import type { Highlight, HighlightColour, HighlightSelectors, OrphanFinding } from '../types.ts';
import { rangesAt } from './at-point.ts';
import { type FoundHighlights, findHighlights } from './find-highlights.ts';
import { Painter } from './paint.ts';
import { sendReliably } from './send.ts';

interface PageFacts {
  visitId: string;
  pageKey: string;
  url: string;
  title: () => string;
}

export class PageHighlights {
  readonly #facts: PageFacts;
  readonly #painter = new Painter(document);
  #highlights: Highlight[] = [];
  /** Saved by the reader, not yet acknowledged by the background: they stay whatever a list from there says. */
  readonly #unacknowledged = new Map<string, Highlight>();
  #ranges = new Map<string, Range>();
  /** What the background was told of orphans. */
  #told = '[]';
  #finding = new AbortController();
  #emphasised: string | null = null;

  constructor(facts: PageFacts) {
    this.#facts = facts;
  }

  /** Shows these highlights and no others. */
  show(highlights: Highlight[]): void {
    const listed = new Set(highlights.map(({ id }) => id));
    this.#highlights = [...highlights, ...[...this.#unacknowledged.values()].filter(({ id }) => !listed.has(id))];
    this.findAgain();
  }

  /** Finds and paints the highlights anew, after the page's text changed. */
  findAgain(): void {
    this.#finding.abort();
    this.#finding = new AbortController();
    const { signal } = this.#finding;
    const found = findHighlights(document, this.#highlights, signal);
    if (!(found instanceof Promise)) {
      this.#paint(found, signal);
      return;
    }
    // Stopped by the next search or the end of the visit; any other fault is one.
    found.then(
      (places) => signal.aborted || this.#paint(places, signal),
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  #paint({ ranges, orphans, explain }: FoundHighlights, signal: AbortSignal): void {
    this.#ranges = ranges;
    this.#painter.paint(
      this.#highlights.flatMap(({ id, colour }) => {
        const range = ranges.get(id);
        return range ? [{ id, colour, range }] : [];
      }),
    );
    this.emphasise(this.#emphasised);
    if (orphans.length === 0) this.#tellOrphans([], []);
    else
      explain(signal).then(
        (findings) => signal.aborted || this.#tellOrphans(orphans, findings),
        (error: unknown) => {
          if (!signal.aborted) throw error;
        },
      );
  }

  /**
   * Makes a highlight of a range, paints it at once and saves it.
   *
   * @returns what became of it
   * @throws when the range holds no text of the page, or the background could not save it (the mark goes again)
   */
  async save(range: Range, colour: HighlightColour): Promise<SavedHighlight> {
    const map = buildTextMap(document.body);
    const described = describeRange(map, range);
    const selectors = described && (this.#sameWords(map, described) ?? described);
    if (!selectors) throw new Error('The selection holds no text of the page.');
    const now = new Date().toISOString();
    const { pageKey, url, title } = this.#facts;
    const highlight: Highlight = {
      id: newId(),
      pageKey,
      url,
      site: siteOf(url),
      title: title(),
      selectors,
      colour,
      note: '',
      tags: [],
      createdAt: now,
      updatedAt: now,
      revision: 1,
    };
    this.#unacknowledged.set(highlight.id, highlight);
    this.show(this.#highlights);
    try {
      return await sendReliably('saveHighlight', { highlight });
    } catch (error) {
      this.#highlights = this.#highlights.filter(({ id }) => id !== highlight.id);
      throw error;
    } finally {
      this.#unacknowledged.delete(highlight.id);
      this.findAgain();
    }
  }

  /** How a highlight of the very same words is described, which may stand elsewhere now: saved twice they are one. */
  #sameWords(map: TextMap, { position }: HighlightSelectors): HighlightSelectors | undefined {
    const isSame = (range: Range | undefined): boolean =>
      range !== undefined &&
      map.offsetOf(range.startContainer, range.startOffset) === position.start &&
      map.offsetOf(range.endContainer, range.endOffset) === position.end;
    return this.#highlights.find(({ id }) => isSame(this.#ranges.get(id)))?.selectors;
  }

  /** The highlight of an id as it is shown now. */
  highlight(id: string): Highlight | undefined {
    return this.#highlights.find((each) => each.id === id);
  }

  /** The place of a highlight, null where its words are gone. */
  rangeOf(id: string): Range | null {
    return this.#ranges.get(id) ?? null;
  }

  /** Ids of the painted places under a point of the window (CSS px), the newest first. */
  idsAt(point: { x: number; y: number }): string[] {
    const places = this.#highlights.flatMap((highlight) => {
      const range = this.#ranges.get(highlight.id);
      return range ? [{ ...highlight, range }] : [];
    });
    return rangesAt(document, point, places, rootsOf(places))
      .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
      .map(({ id }) => id);
  }

  /** Ids of the painted places that the window shows, in the order of the page. */
  idsInView(): string[] {
    const { innerHeight, innerWidth } = window;
    return [...this.#ranges]
      .map(([id, range]) => ({ id, box: range.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth)
      .filter(({ box }) => box.width > 0)
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ id }) => id);
  }

  /** Marks the place of one highlight more strongly, null none. */
  emphasise(id: string | null): void {
    this.#emphasised = id;
    this.#painter.emphasise(id === null ? null : this.rangeOf(id));
  }

  flash(range: Range): void {
    this.#painter.flash(range);
  }

  clear(): void {
    this.#finding.abort();
    this.#painter.clear();
  }

  #tellOrphans(orphans: string[], findings: OrphanFinding[]): void {
    const told = JSON.stringify(findings);
    if (told === this.#told) return;
    this.#told = told;
    // The panel's list is a courtesy: where the background is gone, there is no panel either.
    sendReliably('orphansChanged', { visitId: this.#facts.visitId, orphans, findings }).catch(() => undefined);
  }
}

/** The shadow roots that painted places are in. */
function rootsOf(places: ReadonlyArray<{ range: Range }>): ShadowRoot[] {
  const roots = new Set(places.map(({ range }) => range.startContainer.getRootNode()));
  return [...roots].filter((root) => root instanceof ShadowRoot);
}
