/** The line that says what was done and offers to undo it. One at a time: a new one takes the old one's place. */
import { type ReadonlySignal, signal } from '@preact/signals';

export interface NoticeData {
  id: number;
  text: string;
  undo: (() => void) | null;
}

export interface Notices {
  current: ReadonlySignal<NoticeData | null>;
  say(text: string): void;
  /**
   * Does something that can be undone, then says so; says `failure` where it could not be done or undone.
   *
   * @param act resolves to the words to say and the way to undo it
   */
  attempt(failure: string, act: () => Promise<{ text: string; undo: () => Promise<unknown> }>): Promise<void>;
  dismiss(): void;
}

export function createNotices(): Notices {
  const current = signal<NoticeData | null>(null);
  let last = 0;
  const put = (text: string, undo: (() => void) | null) => {
    current.value = { id: ++last, text, undo };
  };
  return {
    current,
    say: (text) => put(text, null),
    async attempt(failure, act) {
      try {
        const { text, undo } = await act();
        put(text, () => void undo().catch(() => put(failure, null)));
      } catch {
        put(failure, null);
      }
    },
    dismiss() {
      current.value = null;
    },
  };
}
