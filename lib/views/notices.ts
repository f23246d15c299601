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

/** What takes longer says that it is being done, ms. */
const SLOW_MS = 300;

/** @param working what to say while something takes longer, in the interface's language */
export function createNotices(working: () => string): Notices {
  const current = signal<NoticeData | null>(null);
  let last = 0;
  const put = (text: string, undo: (() => void) | null, undoLabel?: string) => {
    current.value = { id: ++last, text, undo, undoLabel };
  };
  /** Does something; says so where it is not done at once, and takes these words away again. */
  const telling = async <T>(act: () => Promise<T>): Promise<T> => {
    let said = 0;
    const timer = setTimeout(() => {
      put(working(), null);
      said = last;
    }, SLOW_MS);
    try {
      return await act();
    } finally {
      clearTimeout(timer);
      if (said > 0 && current.peek()?.id === said) current.value = null;
    }
  };
  return {
    current,
    say: (text) => put(text, null),
    async attempt(failure, act) {
      const fail = (error: unknown) => put(typeof failure === 'string' ? failure : failure(error), null);
      try {
        const { text, undo, undoLabel } = await telling(act);
        put(text, () => void telling(undo).catch(fail), undoLabel);
      } catch (error) {
        fail(error);
      }
    },
    dismiss() {
      current.value = null;
    },
  };
}
