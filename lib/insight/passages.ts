/** The passages in quotation marks of one paragraph, token by token. */
import type { QuotedPassage } from '../arabic/quotation-marks.ts';
import { cueAt } from './speech-cues.ts';
import type { Part } from './story.ts';

/** From this length, in words, a quoted passage is a quote even if nothing by it says so. */
export const LONG_PASSAGE = 7;
/** A quotation of so many words is more than a name. */
const MORE_THAN_A_NAME = 4;

/** Number of words between the marks. */
export function wordsIn(part: Part, { innerStart, innerEnd }: QuotedPassage): number {
  return part.text.slice(innerStart, innerEnd).split(/\s+/).length;
}

export class Passages {
  readonly #part: Part;
  /** Passage index of each token inside quotation marks, -1 outside. */
  readonly #passageOf: Int32Array;

  constructor(part: Part) {
    this.#part = part;
    this.#passageOf = new Int32Array(part.tokens.length).fill(-1);
    let at = 0;
    part.passages.forEach((passage, index) => {
      while ((part.tokens[at]?.start ?? Infinity) < passage.start) at++;
      while ((part.tokens[at]?.start ?? Infinity) < passage.end) this.#passageOf[at++] = index;
    });
  }

  /** The passage that holds a token. */
  at(token: number): QuotedPassage | undefined {
    return this.#part.passages[this.#passageOf[token] ?? -1];
  }

  /** What stands in the marks that open at a token right behind a verb, where it is who speaks; '' elsewhere. */
  nameAt(at: number): string {
    const passage = this.at(at);
    const isOne = passage !== undefined && (this.isName(at) || wordsIn(this.#part, passage) === 1);
    return isOne ? this.#part.text.slice(passage.innerStart, passage.innerEnd) : '';
  }

  /** Whether a token stands in quotation marks. */
  readonly holds = (token: number): boolean => (this.#passageOf[token] ?? -1) >= 0;

  /** Whether a token stands in a quotation that is more than a name. */
  readonly isOwnWords = (token: number): boolean => {
    const passage = this.at(token);
    return passage !== undefined && wordsIn(this.#part, passage) >= MORE_THAN_A_NAME;
  };

  /** The first passage in quotation marks between two tokens; `speech` unless it is a name of few words. */
  between(from: number, to: number, shortest: number): { at: number; passage: QuotedPassage; speech: boolean } | null {
    for (let at = from; at < to; at++) {
      const passage = this.at(at);
      if (!passage) continue;
      const count = wordsIn(this.#part, passage);
      const before = this.#part.tokens[at - 1]?.folded ?? '';
      const cued = cueAt(this.#part.tokens, at - 1) !== null || /^(?:الي|علي|:|،|ان|بان|انه|انها)$/.test(before);
      if (this.isName(at)) {
        while (at + 1 < to && this.#passageOf[at + 1] === this.#passageOf[at]) at++;
        continue;
      }
      // Further off, a few words in marks are a title: «قال فلان على هامش "المؤتمر الدولي"».
      const isNear =
        cued ||
        at - from <= 4 ||
        this.#part.entities.some(({ last, wholeLast }) => Math.max(last, wholeLast) === at - 1);
      if (!isNear && count < LONG_PASSAGE) {
        while (at + 1 < to && this.#passageOf[at + 1] === this.#passageOf[at]) at++;
        continue;
      }
      const speech =
        count >= (/[ب]ـ?$/.test(this.#part.text.slice(0, passage.start)) ? LONG_PASSAGE : shortest) ||
        (count >= 2 && cued);
      if (speech) return { at, passage, speech };
      while (at + 1 < to && this.#passageOf[at + 1] === this.#passageOf[at]) at++;
    }
    return null;
  }

  /** «اعتبر "تيار المستقبل" أن», «قال «فلان» إن»: whether the marks that open at a token behind a verb hold who speaks. */
  isName(at: number): boolean {
    const passage = this.at(at);
    const { tokens, entities } = this.#part;
    if (!passage || passage.start !== tokens[at]?.start || cueAt(tokens, at - 1) === null) return false;
    if (wordsIn(this.#part, passage) >= LONG_PASSAGE) return false;
    let after = at;
    while (this.#passageOf[after] === this.#passageOf[at]) after++;
    if (/^(?:ان|بان|ان(?:ه|ها|هم))$/.test(tokens[after]?.folded ?? '')) return true;
    return entities.some(({ first, last }) => first === at + 1 && last === after - 2);
  }

  /** «أنها كتبتها في عام: "…"»: reported speech ends where the speaker's own words begin. */
  beforeOwnWords(from: number, to: number): number {
    const { tokens } = this.#part;
    for (let at = from + 2; at < to; at++) {
      const passage = this.at(at);
      if (!passage || passage.start !== tokens[at]?.start || tokens[at - 1]?.text !== ':') continue;
      if (wordsIn(this.#part, passage) >= 3) return at - 1;
    }
    return to;
  }
}
