import { describe, expect, it, vi } from 'vitest';
import { createReadAloud, localArabicVoice } from '../../../lib/views/read-aloud.ts';

const voice = (lang: string, localService: boolean): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: false,
  name: lang,
  voiceURI: lang,
});

/** A synthesiser that says a thing when the test lets it end. */
function fakeSpeech(voices: SpeechSynthesisVoice[]) {
  const said: SpeechSynthesisUtterance[] = [];
  const events = new EventTarget();
  let available = voices;
  const synthesis = {
    getVoices: () => available,
    speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    cancel: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    addEventListener: events.addEventListener.bind(events),
  } as unknown as SpeechSynthesis;
  const utterance = (text: string) => ({ text }) as SpeechSynthesisUtterance;
  const end = () => said.at(-1)?.onend?.({} as SpeechSynthesisEvent);
  const fail = (error: SpeechSynthesisErrorCode) => said.at(-1)?.onerror?.({ error } as SpeechSynthesisErrorEvent);
  const setVoices = (next: SpeechSynthesisVoice[]) => {
    available = next;
    events.dispatchEvent(new Event('voiceschanged'));
  };
  return { speech: { synthesis, utterance }, synthesis, said, end, fail, setVoices };
}

const ARABIC = voice('ar-SA', true);

describe('the voice', () => {
  it('is Arabic and of the device, never one that sends the text away', () => {
    expect(localArabicVoice([voice('en-GB', true), voice('ar-EG', false), voice('arn', true)])).toBeNull();
    expect(localArabicVoice([voice('ar-EG', false), ARABIC])).toBe(ARABIC);
  });

  it('may come late and go again', () => {
    const { speech, setVoices } = fakeSpeech([]);
    const aloud = createReadAloud(speech, vi.fn(), vi.fn());
    expect(aloud.state.value.status).toBe('unavailable');
    setVoices([ARABIC]);
    expect(aloud.state.value.status).toBe('idle');
    aloud.read(['جملة.']);
    setVoices([]);
    expect(aloud.state.value).toEqual({ status: 'unavailable', current: -1 });
  });

  it('is missed without harm where the browser has no speech', () => {
    const aloud = createReadAloud(null, vi.fn(), vi.fn());
    aloud.read(['جملة.']);
    expect(aloud.state.value.status).toBe('unavailable');
  });
});

describe('reading aloud', () => {
  const start = () => {
    const fake = fakeSpeech([voice('en-GB', true), ARABIC]);
    const onSentence = vi.fn();
    const onFailure = vi.fn();
    const aloud = createReadAloud(fake.speech, onSentence, onFailure);
    aloud.read(['الأولى.', 'الثانية.']);
    return { ...fake, onSentence, onFailure, aloud };
  };

  it('goes from sentence to sentence with the Arabic voice and then is over', () => {
    const { said, end, onSentence, aloud } = start();
    expect(said[0]).toMatchObject({ text: 'الأولى.', voice: ARABIC, lang: 'ar-SA' });
    expect(aloud.state.value).toEqual({ status: 'speaking', current: 0 });
    end();
    expect(aloud.state.value).toEqual({ status: 'speaking', current: 1 });
    end();
    expect(aloud.state.value).toEqual({ status: 'idle', current: -1 });
    expect(onSentence.mock.calls).toEqual([[0], [1], [-1]]);
  });

  it('pauses, goes on and stops', () => {
    const { synthesis, aloud, onSentence, said, end } = start();
    aloud.pause();
    expect(aloud.state.value).toEqual({ status: 'paused', current: 0 });
    aloud.resume();
    expect(aloud.state.value).toEqual({ status: 'speaking', current: 0 });
    aloud.stop();
    expect(synthesis.cancel).toHaveBeenCalled();
    expect(onSentence).toHaveBeenLastCalledWith(-1);
    // The end of a cancelled utterance, which browsers still tell, starts nothing.
    end();
    expect(said).toHaveLength(1);
  });

  it('says when the voice fails, and not when it was stopped', () => {
    const { fail, aloud, onFailure } = start();
    fail('interrupted');
    expect(onFailure).not.toHaveBeenCalled();
    fail('synthesis-failed');
    expect(onFailure).toHaveBeenCalledOnce();
    expect(aloud.state.value.status).toBe('idle');
  });
});
