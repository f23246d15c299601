import type { PageRules } from '../site-rules.ts';
import type { Cleaning } from './cleaning.ts';
import type { FromGate } from './gate-messages.ts';

/** How the gate and the reader script find the cleaner, a third file in their isolated world; see reader-handle.ts. */
export interface CleanerHandle {
  /** Cleans the page by these rules, or again by others, and then has the background bring the reader. `send`: the gate's. */
  clean(rules: PageRules, send: FromGate): Promise<void>;
  /** Undoes that, where no reader took it over. */
  rest(): void;
  /** The cleaning that brought the reader here, once, and what changed on the page since; null where there is none. */
  takeOver(): { cleaning: Cleaning; changes: MutationRecord[] } | null;
  /** A new cleaning, for the next visit of this document. */
  begin(rules: PageRules): Cleaning;
  /** Aborts when a newer version of the extension takes the document over. */
  lifetime: AbortController;
}

const CLEANER = Symbol.for('khulasa.cleaner');
const world = globalThis as { [CLEANER]?: CleanerHandle };

export const currentCleaner = (): CleanerHandle | undefined => world[CLEANER];

/** Announces this world's cleaner. */
export function setCleaner(handle: CleanerHandle): void {
  world[CLEANER] = handle;
}
