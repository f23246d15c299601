/** The line that says what was done and offers to undo it. One at a time: a new one takes the old one's place. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface NoticeData {
  id: number;
  text: string;
  undo: (() => void) | null;
  /** What the button for it says, where that is not «undo». */
  undoLabel?: string | undefined;
}

/** What was done, and the way to undo it. */
export interface Done {
  text: string;
  undo: () => Promise<unknown>;
  undoLabel?: string;
}

export interface Notices {
  current: ReadonlySignal<NoticeData | null>;
  say(text: string): void;
  /**
   * Does something that can be undone, then says so; says `failure` where it could not be done or undone.
   *
   * @param failure what to say where it could not be done, or could not be undone
   * @param act resolves to the words to say and the way to undo it
   */
  attempt(failure: string | ((error: unknown) => string), act: () => Promise<Done>): Promise<void>;
  dismiss(): void;
}

export function createNotices(): Notices {
  const current = signal<NoticeData | null>(null);
  let last = 0;
  const put = (text: string, undo: (() => void) | null, undoLabel?: string) => {
    current.value = { id: ++last, text, undo, undoLabel };
  };
  return {
    current,
    say: (text) => put(text, null),
    async attempt(failure, act) {
      const fail = (error: unknown) => put(typeof failure === 'string' ? failure : failure(error), null);
      try {
        const { text, undo, undoLabel } = await act();
        put(text, () => void undo().catch(fail), undoLabel);
      } catch (error) {
        fail(error);
      }
    },
    dismiss() {
      current.value = null;
    },
  };
}
