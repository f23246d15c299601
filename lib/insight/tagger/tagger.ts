/** The trained tagger: persons, places and organisations in running text, all parts of an article together. */
import type { ActorKind } from '../../types.ts';
import type { Entity } from '../entities.ts';
import type { Token } from '../tokens.ts';
import { makeConsistent } from './consistency.ts';
import { bestLabels, LABEL_COUNT, labelChances } from './decoder.ts';
import { type Model, readModel } from './model.ts';
import { ruleCodes } from './rule-codes.ts';
import { Scorer } from './scorer.ts';
import { isSportWord, sportLevels } from './topic.ts';
import { WeightTable } from './weights.ts';
import { WordFacts } from './word-facts.ts';
import { WordTable } from './word-table.ts';

/** A stretch of tokens with a kind; indices inclusive. */
export interface Span {
  kind: ActorKind;
  first: number;
  last: number;
  /** Proclitics of the first token, folded. */
  prefix: string;
}

/** One piece of text to tag: a paragraph or a sentence, with what the rules found in it. */
export interface TextPiece {
  tokens: readonly Token[];
  ruleEntities: readonly Entity[];
}

/** Loaded once, used for every article. */
export interface Tagger {
  /** The spans of each piece, in order, none inside another. The pieces belong together: names help each other. */
  tag(pieces: readonly TextPiece[]): Span[][];
}

/**
 * Makes a tagger of a model file.
 *
 * @throws Error that says why the file cannot be used: no model, another version, damaged.
 */
export function loadTagger(bytes: ArrayBuffer | Uint8Array): Tagger {
  return createTagger(readModel(bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)));
}

/** Longest stretch that is looked at in one go, in tokens; a paragraph of 100,000 words is cut. */
const LONGEST = 2_000;

const KINDS: readonly ActorKind[] = ['person', 'place', 'organisation'];

/** A tagger of a model that is already read. */
export function createTagger(model: Model): Tagger {
  return new CrfTagger(model);
}

class CrfTagger implements Tagger {
  readonly #facts: WordFacts;
  readonly #scorer: Scorer;
  readonly #steps: Float64Array;
  readonly #scale: number;
  readonly #outside: number;

  constructor(model: Model) {
    this.#scale = model.scale;
    this.#outside = model.outside;
    this.#facts = new WordFacts(new WordTable(model.words), model.wider);
    this.#scorer = new Scorer(this.#facts, new WeightTable(model.cells));
    this.#steps = Float64Array.from(model.transitions, Math.exp);
  }

  tag(pieces: readonly TextPiece[]): Span[][] {
    const count = pieces.reduce((sum, { tokens }) => sum + tokens.length, 0);
    const chances = new Float64Array(count * LABEL_COUNT);
    const words = new Int32Array(count);
    const topics = topicsOf(pieces);
    let offset = 0;
    for (const { tokens, ruleEntities } of pieces) {
      const rules = ruleCodes(tokens.length, ruleEntities);
      for (let from = 0; from < tokens.length; from += LONGEST) {
        const part = tokens.slice(from, from + LONGEST);
        const topic = topics.subarray(offset + from, offset + from + part.length);
        chances.set(this.#chances(part, rules.subarray(from, from + LONGEST), topic), (offset + from) * LABEL_COUNT);
      }
      tokens.forEach((token, i) => {
        words[offset + i] = this.#facts.repeatKeyOf(token);
      });
      offset += tokens.length;
    }
    makeConsistent(chances, words);
    offset = 0;
    return pieces.map(({ tokens }) => {
      const own = chances.subarray(offset * LABEL_COUNT, (offset + tokens.length) * LABEL_COUNT);
      offset += tokens.length;
      return spansOf(bestLabels(own, this.#outside)).map((span) => {
        const token = tokens[span.first];
        return { ...span, prefix: token ? this.#facts.procliticsOf(token) : '' };
      });
    });
  }

  #chances(tokens: readonly Token[], rules: Uint8Array, topics: Uint8Array): Float64Array {
    const sums = this.#scorer.score(tokens, rules, topics);
    const scores = new Float32Array(sums.length);
    for (let k = 0; k < sums.length; k++) scores[k] = (sums[k] as number) * this.#scale;
    return labelChances(scores, this.#steps);
  }
}

/** The level of sport around each token of all pieces, one behind the other. */
export function topicsOf(pieces: ReadonlyArray<{ tokens: readonly Token[] }>): Uint8Array {
  return sportLevels(
    Uint8Array.from(pieces.flatMap(({ tokens }) => tokens.map(({ folded }) => Number(isSportWord(folded))))),
  );
}

function spansOf(labels: Uint8Array): Array<Omit<Span, 'prefix'>> {
  const spans: Array<Omit<Span, 'prefix'>> = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    const kind = label % 2 === 1 ? KINDS[(label - 1) / 2] : undefined;
    if (!kind) continue;
    let last = i;
    while (labels[last + 1] === label + 1) last++;
    spans.push({ kind, first: i, last });
    i = last;
  }
  return spans;
}
