/** Quotes: passages in quotation marks and reported speech, each with its speaker. */
import type { QuotedPassage } from '../arabic/quotation-marks.ts';
import type { Quote } from '../types.ts';
import type { Candidate } from './candidate.ts';
import { SPEAKING_SOURCES } from './lexicon/speech.ts';
import { dropsSubject, objectBehindLink, objectLinks, titleEnd } from './object-speech.ts';
import { LONG_PASSAGE, Passages, wordsIn } from './passages.ts';
import { Speakers } from './speakers.ts';
import { clauseEnd, complementiserAfter, cueAt, isRelative, type SpeechCue } from './speech-cues.ts';
import {
  afterSubject,
  opensContent,
  opensNoun,
  sourceOfReport,
  sourcePhrase,
  subjectStart,
  unnamedSourceEnd,
  withoutMarks,
  withoutMarksBefore,
  withoutPreposition,
} from './speech-phrases.ts';
import { entityAt, type Part, type SentencePart, type Story } from './story.ts';

/** Shortest reported speech without «أن», in words: «رفض الاتهامات» is no quote. */
const SHORTEST_OBJECT = 4;

/** The quotes of a story in its order; the headline is not searched, it repeats what the body says. */
export function findQuotes(story: Story, actors: readonly Candidate[]): Quote[] {
  const speakers = new Speakers(actors);
  const quotes: Quote[] = [];
  for (const part of story.parts) {
    if (part.paragraph < 0 || part.furniture) continue;
    const reader = new PartReader(part, speakers);
    for (const sentence of part.sentences) if (!sentence.furniture) reader.read(sentence);
    quotes.push(...reader.quotes);
  }
  return quotes;
}

/** Verbs whose quotation is what was said, wherever in the sentence it stands; folded. */
const SAYING = /^(?:قال|صرح|كتب|غرد|اضاف|رد|اجاب|تساءل|هتف|علق)$/;

/** Verbs with the person addressed as their object; folded. */
const ADDRESSING = /^(?:حث|حض|طالب|ناشد|دعا|نصح)$/;

class PartReader {
  readonly quotes: Quote[] = [];
  readonly #part: Part;
  readonly #speakers: Speakers;
  readonly #passages: Passages;
  readonly #used = new Set<QuotedPassage>();
  /** Character position up to which text was given out as a quote. */
  #until = 0;
  /** Whom a verb of speech named whose words follow behind a participle: «وتحدث فلان … قائلا». */
  #named = '';

  constructor(part: Part, speakers: Speakers) {
    this.#part = part;
    this.#speakers = speakers;
    this.#passages = new Passages(part);
  }

  read(sentence: SentencePart): void {
    const { tokens } = this.#part;
    let speaker = '';
    this.#named = '';
    for (let at = sentence.from; at < sentence.to; at++) {
      if (this.#passages.holds(at)) continue;
      const cue = cueAt(tokens, at);
      if (!cue) continue;
      if (cue.kind === 'according-to') speaker = this.#accordingTo(sentence, at) || speaker;
      else speaker = this.#said(sentence, cue, speaker) || speaker;
      if (speaker && (cue.kind !== 'according-to' || !this.#speakers.isMedium(speaker))) this.#speakers.last = speaker;
    }
    this.#leftPassages(sentence, speaker);
  }

  readonly #namesSpeaker = (at: number): boolean =>
    entityAt(this.#part, at) !== undefined || unnamedSourceEnd(this.#part.tokens, at, this.#part.tokens.length) > 0;

  /** A verb or participle of speech: finds its speaker and its content. Gives the speaker where there is content. */
  #said(sentence: SentencePart, cue: SpeechCue, inSentence: string): string {
    const { tokens } = this.#part;
    const { at } = cue;
    const reach = cue.kind === 'participle' ? Math.min(sentence.to, at + 7) : sentence.to;
    const that = complementiserAfter(tokens, at + 1, reach, this.#passages.holds);
    const opening = this.#passages.between(at + 1, that?.at ?? reach, SAYING.test(cue.verb) ? 3 : LONG_PASSAGE);
    if (that && !opening?.speech) {
      const speaker = this.#speakerOf(sentence, cue, that.at, inSentence);
      this.#give(sentence, that.kind === 'that-pronoun' ? that.at : that.at + 1, speaker, that.kind === 'colon');
      return speaker;
    }
    if (opening?.speech) {
      const speaker = this.#speakerOf(sentence, cue, opening.at, inSentence);
      this.#givePassage(opening.passage, speaker);
      return speaker;
    }
    const speaker = this.#objectSpeech(sentence, cue, inSentence);
    if (!speaker && cue.kind === 'verb' && entityAt(this.#part, at + 1))
      this.#named = this.#speakers.inPhrase(this.#part, at + 1, sentence.to);
    return speaker;
  }

  #speakerOf(sentence: SentencePart, cue: SpeechCue, end: number, inSentence: string): string {
    const { tokens } = this.#part;
    if (cue.kind === 'participle')
      return (
        inSentence || this.#named || this.#speakers.before(this.#part, sentence.from, cue.at) || this.#speakers.last
      );
    if (cue.verb === 'جاء') return this.#speakers.inPhrase(this.#part, cue.at + 2, end);
    // «نقلت … عن …»: the source speaks.
    if (cue.verb === 'نقل') {
      const from = sourceOfReport(tokens, cue.at + 1, end);
      const named = from > 0 ? this.#speakers.inPhrase(this.#part, from, end) : '';
      if (from > 0) return named || this.#speakers.last;
      if (from < 0) return this.#speakers.before(this.#part, sentence.from, cue.at) || this.#speakers.last;
    }
    const after = this.#speakers.inPhrase(this.#part, cue.at + 1, end);
    const first = tokens[cue.at + 1];
    // «ووصفت تعليق العمل بأنه»: what is described stands behind the verb.
    if (cue.verb === 'وصف' && cue.opens && !this.#namesSpeaker(cue.at + 1) && !opensNoun(first))
      return inSentence || this.#speakers.dropped(this.#part, sentence.from, cue.at);
    const named = first?.isWord === false ? this.#passages.nameAt(cue.at + 1) : '';
    if (named) return after || named;
    if (after && first?.isWord !== false) return after;
    if (cue.at === sentence.from || cue.opens) {
      if (inSentence && !cue.opens) return inSentence;
      if (this.#named && cue.opens) return this.#named;
      return this.#speakers.dropped(this.#part, sentence.from, cue.at) || inSentence;
    }
    // «وتحدث فلان عن كذا، حيث قال إن»
    if (tokens[cue.at - 1]?.folded === 'حيث' && !after)
      return (
        inSentence || this.#named || this.#speakers.before(this.#part, sentence.from, cue.at) || this.#speakers.last
      );
    if (isRelative(tokens, cue.at))
      return this.#speakers.before(this.#part, Math.max(sentence.from, cue.at - 6), cue.at) || inSentence;
    const start = subjectStart(tokens, sentence.from, cue.at);
    return (
      this.#speakers.before(this.#part, start, cue.at) ||
      (opensNoun(tokens[start]) && this.#speakers.inPhrase(this.#part, start, cue.at)) ||
      this.#speakers.last
    );
  }

  /** «دعا … إلى …», «نفى …»: what was said is the object. */
  #objectSpeech(sentence: SentencePart, cue: SpeechCue, inSentence: string): string {
    const { tokens } = this.#part;
    const links = objectLinks(tokens, cue);
    if (!links || links.length === 0 || isRelative(tokens, cue.at)) return '';
    const subject = entityAt(this.#part, cue.at + 1);
    const from = subject && cue.kind === 'verb' ? Math.max(subject.wholeLast, subject.last) + 1 : cue.at + 1;
    const object = objectBehindLink(tokens, cue, links, from, sentence.to, this.#passages.holds);
    if (object) {
      const speaker = this.#addressed(cue, object.link)
        ? inSentence || this.#speakers.last
        : this.#speakerOf(sentence, cue, object.link, inSentence);
      // «دعا الناس إلى»: the object may stand before the preposition; what counts is what follows it.
      return speaker && this.#give(sentence, object.start, speaker, false, SHORTEST_OBJECT) ? speaker : '';
    }
    if (!links.includes('')) return '';
    if (cue.kind === 'participle') {
      const speaker = this.#speakerOf(sentence, cue, cue.at + 1, inSentence);
      return speaker && this.#give(sentence, cue.at + 1, speaker, false, SHORTEST_OBJECT) ? speaker : '';
    }
    if (dropsSubject(tokens, cue)) {
      const speaker = this.#speakers.dropped(this.#part, sentence.from, cue.at);
      return speaker && this.#give(sentence, cue.at + 1, speaker, false, SHORTEST_OBJECT) ? speaker : '';
    }
    return this.#bareObject(sentence, cue) || this.#objectBehindVerb(sentence, cue, inSentence);
  }

  /** «وحث جميع المقيمين على …»: behind such verbs stands who is addressed, unless it is an actor. */
  #addressed(cue: SpeechCue, end: number): boolean {
    if (!ADDRESSING.test(cue.verb) || !cue.opens || end === cue.at + 1) return false;
    return entityAt(this.#part, cue.at + 1) === undefined;
  }

  /** «ثمّن فلان جهود …»: the object follows the speaker's name. */
  #bareObject(sentence: SentencePart, cue: SpeechCue): string {
    const { tokens } = this.#part;
    const entity = entityAt(this.#part, cue.at + 1);
    const titled = titleEnd(tokens, cue.at + 1, sentence.to);
    const source = titled > 0 ? titled : unnamedSourceEnd(tokens, cue.at + 1, sentence.to);
    const end = entity ? Math.max(entity.wholeLast, entity.last) + 1 : source;
    if (end < 0) return '';
    const speaker = this.#speakers.inPhrase(this.#part, cue.at + 1, entity ? sentence.to : end);
    const start = afterSubject(this.#part, cue.at + 1, end);
    return speaker && this.#give(sentence, start, speaker, false, SHORTEST_OBJECT) ? speaker : '';
  }

  /** «وكان فلان قد أعلن …»: subject in front, object behind. */
  #objectBehindVerb(sentence: SentencePart, cue: SpeechCue, inSentence: string): string {
    const { tokens, entities } = this.#part;
    const before = tokens[cue.at - 1];
    const subjectInFront = before?.folded === 'قد' || entities.some(({ last }) => last === cue.at - 1);
    if (!subjectInFront || entityAt(this.#part, cue.at + 1)) return '';
    const speaker = this.#speakers.before(this.#part, sentence.from, cue.at) || inSentence;
    return speaker && this.#give(sentence, cue.at + 1, speaker, false, SHORTEST_OBJECT) ? speaker : '';
  }

  /** «وبحسب المصدر فإن …» and «…، وفقا للمصدر.» */
  #accordingTo(sentence: SentencePart, at: number): string {
    const { tokens } = this.#part;
    const { start: from, end } = sourcePhrase(tokens, at, sentence.to, this.#passages.isOwnWords);
    const first = tokens[from];
    if (!first) return '';
    // «وحسب قناة كذا، قال فلان إن»: who said it is named behind it.
    const behind = withoutMarksBefore(tokens, end, sentence.to);
    if (cueAt(tokens, behind)?.kind === 'verb' && this.#speakers.inPhrase(this.#part, behind + 1, behind + 5))
      return '';
    // «بحسب رطوبة التربة» names a measure, and nobody who speaks.
    const isNamed = this.#part.entities.some(({ last }) => last >= from && last < end);
    if (!isNamed && !SPEAKING_SOURCES.has(first.folded.replace(/^(?:لل|ال|ل)/, ''))) return '';
    const speaker = this.#speakers.inPhrase(this.#part, from, end, true) || withoutPreposition(this.#part, from, end);
    if (!speaker) return '';
    if (at > sentence.from + 5 && !opensContent(tokens[end])) {
      const last = withoutMarks(tokens, sentence.from, at) - 1;
      const passage = this.#passages.between(sentence.from, Math.min(sentence.from + 2, at), 3)?.passage;
      // «…»، بحسب فلان.
      if (passage && passage.end === tokens[last]?.end) this.#givePassage(passage, speaker);
      else this.#add(sentence.start, tokens[last]?.end ?? sentence.start, speaker, 'indirect');
      return speaker;
    }
    let start = end;
    while (
      start < sentence.to &&
      !this.#passages.isOwnWords(start) &&
      ((tokens[start]?.isWord === false && !this.#passages.holds(start)) ||
        /^(?:فان|فقد|ان)$/.test(tokens[start]?.folded ?? ''))
    )
      start++;
    this.#give(sentence, start, speaker, false, opensContent(tokens[end]) ? 2 : SHORTEST_OBJECT);
    return speaker;
  }

  /** Gives out what follows a cue, up to the end of its clause. False where it is too short. */
  #give(sentence: SentencePart, from: number, speaker: string, colon: boolean, shortest = 2): boolean {
    const { tokens, text } = this.#part;
    if (from >= sentence.to) return false;
    const passage = this.#passages.at(from);
    if (passage && passage.start === tokens[from]?.start && (colon || wordsIn(this.#part, passage) >= 3)) {
      const rest = text.slice(passage.end, sentence.end).replace(/[.\s؟!]/g, '');
      // «إن "كلمة" …» with more text behind is reported; the passage alone is direct.
      if (colon || rest.length < 12 || /^[،,]|^و/.test(rest)) {
        this.#givePassage(passage, speaker);
        return true;
      }
    }
    const clause = clauseEnd(tokens, from, sentence.to, this.#passages.holds, this.#namesSpeaker);
    const end = withoutMarks(tokens, from, colon ? clause : this.#passages.beforeOwnWords(from, clause));
    if (end - from < shortest) return false;
    this.#add(
      tokens[from]?.start ?? sentence.start,
      tokens[end - 1]?.end ?? sentence.end,
      speaker,
      colon ? 'direct' : 'indirect',
    );
    return true;
  }

  /** Passages that no cue in front claimed: «…»، قال فلان; or long enough to speak for themselves. */
  #leftPassages(sentence: SentencePart, inSentence: string): void {
    const { tokens } = this.#part;
    for (let at = sentence.from; at < sentence.to; at++) {
      const passage = this.#passages.at(at);
      if (!passage || this.#used.has(passage) || passage.start !== tokens[at]?.start || passage.start < this.#until)
        continue;
      let after = at;
      while (after < sentence.to && this.#passages.holds(after)) after++;
      while (after < sentence.to && /^[،,-]$/.test(tokens[after]?.text ?? '')) after++;
      const cue = cueAt(tokens, after);
      const count = wordsIn(this.#part, passage);
      if (cue && cue.kind === 'verb' && count >= 3) {
        this.#givePassage(
          passage,
          this.#speakers.inPhrase(this.#part, after + 1, sentence.to) || inSentence || this.#speakers.last,
        );
      } else if (count >= LONG_PASSAGE || (count >= 3 && inSentence && tokens[at - 1]?.text === ':')) {
        this.#givePassage(passage, inSentence || this.#speakers.last);
      }
    }
  }

  #givePassage(passage: QuotedPassage, speaker: string): void {
    if (this.#used.has(passage)) return;
    this.#used.add(passage);
    this.#add(passage.innerStart, passage.innerEnd, speaker, 'direct');
  }

  #add(start: number, end: number, speaker: string, kind: Quote['kind']): void {
    if (end <= start || start < this.#until || !speaker) return;
    this.#until = end;
    this.quotes.push({
      speaker,
      kind,
      text: this.#part.text.slice(start, end),
      span: { paragraph: this.#part.paragraph, start, end },
    });
  }
}
