/** What the panel's summary knows and does: its length, the reader's calendar, copying, reading aloud with the page painted. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Translator } from '../i18n.ts';
import { changeSettings, type DateCalendar, type Settings } from '../settings.ts';
import type { TextSpan } from '../types.ts';
import type { Notices } from './notices.ts';
import type { PageModel } from './page-model.ts';
import type { ViewedTab } from './page-status.ts';
import { createReadAloud, type ReadAloudState, type Speech } from './read-aloud.ts';

interface Surroundings {
  page: Pick<PageModel, 'status'>;
  tab: ReadonlySignal<ViewedTab | null>;
  settings: ReadonlySignal<Settings>;
  translator: ReadonlySignal<Translator>;
  /** Marks places of the story in a tab's page; none unmarks all. */
  mark: (tabId: number, spans: readonly TextSpan[]) => void;
  notices: Notices;
}

interface SummaryPanel {
  data: ReadonlySignal<{ length: number; calendar: DateCalendar; reading: ReadAloudState }>;
  actions: {
    onLength: (length: number) => Promise<void>;
    onCopy: (text: string) => Promise<void>;
    onRead: (sentences: readonly { text: string; span: TextSpan }[]) => void;
    onPause: () => void;
    onResume: () => void;
    onStop: () => void;
  };
}

/** The voices of the browser, null where it has none at all. */
function browserSpeech(): Speech | null {
  if (!('speechSynthesis' in window)) return null;
  return { synthesis: window.speechSynthesis, utterance: (text) => new SpeechSynthesisUtterance(text) };
}

/** Reading stops when the panel closes, the tab changes, or its page shows another article. */
export function followSummary({ page, tab, settings, translator, mark, notices }: Surroundings): SummaryPanel {
  const say = () => translator.peek().t;
  let spans: readonly TextSpan[] = [];
  let readIn = -1;

  const aloud = createReadAloud(
    browserSpeech(),
    (index) => {
      const span = spans[index];
      mark(readIn, span ? [span] : []);
    },
    () => notices.say(say()('readAloudFailed')),
  );
  const visit = computed(() => {
    const status = page.status.value;
    return `${tab.value?.id ?? ''} ${status.kind === 'article' ? status.state.visitId : ''}`;
  });
  effect(() => {
    visit.value;
    aloud.stop();
  });
  addEventListener('pagehide', () => aloud.stop());

  return {
    data: computed(() => ({
      length: settings.value.summaryLength,
      calendar: settings.value.calendar,
      reading: aloud.state.value,
    })),
    actions: {
      onLength: (summaryLength) => {
        // Other sentences would be shown than those that are read.
        aloud.stop();
        return changeSettings({ summaryLength });
      },
      async onCopy(text) {
        try {
          await navigator.clipboard.writeText(text);
          notices.say(say()('summaryCopied'));
        } catch {
          notices.say(say()('couldNotDo'));
        }
      },
      onRead(sentences) {
        const viewed = tab.peek();
        if (!viewed) return;
        spans = sentences.map(({ span }) => span);
        readIn = viewed.id;
        aloud.read(sentences.map(({ text }) => text));
      },
      onPause: aloud.pause,
      onResume: aloud.resume,
      onStop: aloud.stop,
    },
  };
}
