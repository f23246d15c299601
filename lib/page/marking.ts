/** Marking words of the page and writing on the marks: the toolbar by a selection, and the note by a painted place. */
import { browser } from 'wxt/browser';
import { changeSettings } from '../settings.ts';
import type { HighlightColour } from '../types.ts';
import { showAnswer } from './answer-view.ts';
import { deleteMark, editMark, takeBackSave } from './mark-changes.ts';
import { showNotes, type TakeBack } from './note-box.ts';
import type { PageHighlights } from './page-highlights.ts';
import { watchSelection } from './selection-toolbar.ts';
import type { ToolbarOptions } from './visit.ts';

interface MarkingOptions {
  document: Document;
  signal: AbortSignal;
  /** Read each time: the settings may change. */
  toolbar: ToolbarOptions;
  highlights: PageHighlights;
}

export interface Marking {
  /** Opens the notes of highlights that overlap at one place, the first one in front. */
  openNotes(ids: string[]): void;
  /** Saves the selected words, and says by them what became of it, or in the middle of the window that there are none. */
  saveSelection(): void;
}

/** Offers to mark what the reader selects, until the signal aborts. */
export function watchMarking({ document, signal, toolbar, highlights }: MarkingOptions): Marking {
  let colour: HighlightColour | null = null;
  const openNotes = (ids: readonly string[], isForKeys: boolean) =>
    showNotes(ids, isForKeys, {
      document,
      signal,
      ...toolbar,
      highlight: (id) => highlights.highlight(id),
      line: (id) => lastLine(highlights.rangeOf(id)),
      edit: editMark,
      remove: deleteMark,
      tell,
    });
  const tell = (text: string, line: DOMRect, takeBack: TakeBack) => {
    const { strings, direction } = toolbar;
    const act = () =>
      void takeBack().catch(() =>
        showAnswer({ text: strings.failed, isFailure: true }, line, {
          document,
          signal,
          strings,
          name: strings.answer,
          direction,
        }),
      );
    const said = { text, isFailure: false, undo: { label: strings.undo, act } };
    showAnswer(said, line, { document, signal, strings, name: strings.answer, direction });
  };
  const saveNow = watchSelection({
    document,
    signal,
    strings: toolbar.strings,
    direction: toolbar.direction,
    colour: () => colour ?? toolbar.colour,
    async onSave(range, chosen) {
      const saved = await highlights.save(range, chosen);
      // A private window remembers for itself.
      colour = chosen;
      if (saved.kept === 'library' && chosen !== toolbar.colour) void rememberColour(chosen);
      return {
        kept: saved.kept,
        undo: () => takeBackSave(saved),
        addNote: () => saved.highlight && openNotes([saved.highlight.id], true),
      };
    },
  });
  return {
    openNotes: (ids) => openNotes(ids, false),
    saveSelection: () => {
      if (saveNow()) return;
      const { strings, direction } = toolbar;
      const middle = new DOMRect(innerWidth / 2, innerHeight / 2, 0, 0);
      showAnswer({ text: strings.nothingSelected, isFailure: true }, middle, {
        document,
        signal,
        strings,
        name: strings.answer,
        direction,
      });
    },
  };
}

async function rememberColour(highlightColour: HighlightColour): Promise<void> {
  // An extension that was updated meanwhile has no storage for this page any more.
  if (browser.runtime?.id) await changeSettings({ highlightColour }).catch(() => undefined);
}

function lastLine(range: Range | null): DOMRect | null {
  return Array.from(range?.getClientRects() ?? []).findLast(({ width, height }) => width > 0 && height > 0) ?? null;
}
