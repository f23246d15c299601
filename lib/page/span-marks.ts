/** Places of the story that the panel points at, all at once: painted with the CSS Custom Highlight API, no node changes. */
import { SPANS_NAME } from './sheets.ts';

/** Above every highlight, below the flash of the one place that the reader goes to. */
const PRIORITY = 500_000;

/** Needs PAINT_SHEET in the document. */
export class SpanMarks {
  /** Marks these places and no others. The ranges stay live. */
  show(ranges: readonly Range[]): void {
    if (ranges.length === 0) {
      this.clear();
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = PRIORITY;
    CSS.highlights.set(SPANS_NAME, highlight);
  }

  /** Takes all marks away. */
  clear(): void {
    CSS.highlights.delete(SPANS_NAME);
  }
}
