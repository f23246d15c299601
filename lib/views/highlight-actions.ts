/** What the views do with a highlight, each with its notice and the way to undo it. */
import type { Translator } from '../i18n.ts';
import { troubleOf } from '../trouble.ts';
import type { Highlight, HighlightWriting, OrphanFinding } from '../types.ts';
import type { Notices } from './notices.ts';
import { deleteHighlight, editHighlight, restoreHighlight, takeWording } from './page-highlights.ts';

export interface HighlightDeeds {
  remove(highlight: Highlight): Promise<void>;
  edit(highlight: Highlight, change: Partial<HighlightWriting>): Promise<void>;
  takeWording(highlight: Highlight, finding: OrphanFinding & { kind: 'changed' }): Promise<void>;
  /** What to say of a failure. */
  failure(error: unknown): string;
}

export function highlightDeeds(notices: Notices, say: () => Translator['t'], isPrivate: () => boolean): HighlightDeeds {
  const failure = (error: unknown) => {
    const trouble = troubleOf(error);
    return trouble ? say()(`library.${trouble}`) : say()('couldNotDo');
  };
  return {
    failure,
    remove: (highlight) =>
      notices.attempt(failure, async () => ({
        undo: await deleteHighlight(highlight, isPrivate()),
        text: say()('highlightDeleted'),
      })),
    edit: (highlight, change) =>
      notices.attempt(failure, async () => {
        const undo = await editHighlight(highlight, change, isPrivate());
        if (undo) return { undo, text: say()('highlightChanged') };
        // Deleted in another window meanwhile: what was written is not lost with it.
        return {
          text: say()('highlightDeletedElsewhere'),
          undo: () => restoreHighlight({ ...highlight, ...change }, isPrivate()),
          undoLabel: say()('bringBack'),
        };
      }),
    takeWording: (highlight, finding) =>
      notices.attempt(failure, async () => ({
        undo: await takeWording(highlight, finding.selectors, isPrivate()),
        text: say()('wordingTaken'),
      })),
  };
}
