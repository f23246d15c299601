/** One cleaning of one document: read, hidden, read again, and all of it undone. Everything else waits behind it. */
import type { GateLook } from '../article/gate.ts';
import { readPageInSlices, type Spent } from '../article/read-in-slices.ts';
import type { PageContent } from '../article/types.ts';
import type { PageRules } from '../site-rules.ts';
import type { PageTimings } from '../types.ts';
import { Hider } from './hide.ts';
import { gateAnswer } from './reader-handle.ts';
import { MARK } from './sheets.ts';
import { StoryDirection } from './story-direction.ts';

/** Before the first reading is complete. */
const NOT_READ: PageContent = {
  verdict: 'not-article',
  reason: 'too-short',
  metadata: null,
  headlineNodes: [],
  blocks: [],
  noise: [],
};

export class Cleaning {
  /** The document's address when the cleaning began. */
  readonly url = location.href;
  readonly hider = new Hider(document);
  content = NOT_READ;
  /** Null before the first reading is complete. */
  timings: PageTimings | null = null;
  /** What the reader decided about this page. */
  rules: PageRules;
  #direction: StoryDirection | null = null;
  #reading = new AbortController();
  #isOver = false;

  constructor(rules: PageRules) {
    this.rules = rules;
  }

  /**
   * Reads the page, hides its noise, and calls back: in this very task where the page is of ordinary size, so that nothing
   * flickers. A reading that still runs is given up.
   *
   * @param look the gate's look at the document, where it is of this moment
   * @param spent what the start of the scripts took of the page's thread besides; it counts with this reading
   */
  read(then: () => void, look?: GateLook, spent: Spent = { ms: 0 }): void {
    this.#reading.abort();
    if (this.#isOver) return;
    this.#reading = new AbortController();
    const { signal } = this.#reading;
    const show = (found: PageContent): void => {
      const start = performance.now();
      this.#show(found);
      this.timings = { gateMs: gateAnswer().gateMs, articleMs: spent.ms, hideMs: performance.now() - start };
      then();
    };
    const found = readPageInSlices(document, this.rules, look, signal, spent);
    if (!(found instanceof Promise)) {
      show(found);
      return;
    }
    found.then(
      (content) => signal.aborted || show(content),
      // Nobody waits for a reading that a later one or the end stopped; anything else is a fault.
      (error: unknown) => {
        if (!signal.aborted) throw error;
      },
    );
  }

  /** Leaves the page as it was found. */
  end(): void {
    this.#isOver = true;
    this.#reading.abort();
    this.hider.undo();
    this.#direction?.undo();
    document.documentElement.removeAttribute(MARK);
  }

  #show(content: PageContent): void {
    this.content = content;
    this.hider.apply(content.noise);
    if (this.rules.direction) this.#direction ??= new StoryDirection();
    this.#direction?.apply(content, this.rules.direction);
    const mark = content.verdict === 'article' ? 'article' : content.noise.length > 0 ? 'rules' : '';
    if (mark) document.documentElement.setAttribute(MARK, mark);
    else document.documentElement.removeAttribute(MARK);
  }
}
