/** Reading sentences aloud with a voice of the system, one after the other. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type ReadAloudStatus = 'unavailable' | 'idle' | 'speaking' | 'paused';

export interface ReadAloudState {
  status: ReadAloudStatus;
  /** Which sentence is being read, -1 for none. */
  current: number;
}

export interface ReadAloud {
  state: ReadonlySignal<ReadAloudState>;
  /** Reads these from the first on, in place of what is being read. */
  read(sentences: readonly string[]): void;
  pause(): void;
  resume(): void;
  stop(): void;
}

/** What is needed of `window.speechSynthesis` and its utterances. */
export interface Speech {
  synthesis: SpeechSynthesis;
  utterance: (text: string) => SpeechSynthesisUtterance;
}

const IDLE: ReadAloudState = { status: 'idle', current: -1 };

/** An Arabic voice that works on the device; others send the text away and are never used. */
export function localArabicVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const own = voices.filter(({ lang, localService }) => localService && /^ar(?:[-_]|$)/i.test(lang));
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

/**
 * @param onSentence called with the index of the sentence that begins, -1 when nothing is read any more
 * @param onFailure called when the voice fails
 */
export function createReadAloud(
  speech: Speech | null,
  onSentence: (index: number) => void,
  onFailure: () => void,
): ReadAloud {
  const state = signal<ReadAloudState>({ status: 'unavailable', current: -1 });
  let voice: SpeechSynthesisVoice | null = null;
  let queue: readonly string[] = [];
  /** Held, because Chromium forgets the events of an utterance that nobody holds. */
  let spoken: SpeechSynthesisUtterance | null = null;

  const findVoice = () => {
    voice = speech ? localArabicVoice(speech.synthesis.getVoices()) : null;
    if (!voice) {
      if (state.peek().status !== 'unavailable') stop();
      state.value = { status: 'unavailable', current: -1 };
    } else if (state.peek().status === 'unavailable') state.value = IDLE;
  };

  const speak = (index: number) => {
    const text = queue[index];
    if (!speech || !voice || text === undefined) {
      stop();
      return;
    }
    const utterance = speech.utterance(text);
    spoken = utterance;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => spoken === utterance && speak(index + 1);
    utterance.onerror = ({ error }) => {
      // A newer reading has taken its place, or the reader stopped it.
      if (spoken !== utterance || error === 'interrupted' || error === 'canceled') return;
      stop();
      onFailure();
    };
    state.value = { status: 'speaking', current: index };
    onSentence(index);
    speech.synthesis.speak(utterance);
  };

  function stop(): void {
    const wasReading = spoken !== null;
    spoken = null;
    queue = [];
    if (!wasReading) return;
    speech?.synthesis.cancel();
    // A synthesiser that is left paused stays silent for everybody.
    speech?.synthesis.resume();
    state.value = voice ? IDLE : { status: 'unavailable', current: -1 };
    onSentence(-1);
  }

  findVoice();
  // Browsers load their voices late, and the system's may change.
  speech?.synthesis.addEventListener('voiceschanged', findVoice);

  return {
    state,
    read(sentences) {
      stop();
      queue = sentences;
      speak(0);
    },
    pause() {
      if (state.peek().status !== 'speaking') return;
      speech?.synthesis.pause();
      state.value = { ...state.peek(), status: 'paused' };
    },
    resume() {
      if (state.peek().status !== 'paused') return;
      speech?.synthesis.resume();
      state.value = { ...state.peek(), status: 'speaking' };
    },
    stop,
  };
}
