/** An article taken apart once: what the finders of actors, quotes, summary and dates all read. */
import { type QuotedPassage, quotedPassages } from '../arabic/quotation-marks.ts';
import { type Sentence, sentences } from '../arabic/sentences.ts';
import { type Entity, findEntities } from './entities.ts';
import { isFurniture } from './furniture.ts';
import { mendEntities } from './mend-entities.ts';
import { settleProclitics } from './settle-proclitics.ts';
import { combineEntities } from './tagged-entities.ts';
import type { Tagger } from './tagger/tagger.ts';
import { type Token, tokenise } from './tokens.ts';

export interface StoryInput {
  title: string;
  /** The lines between headline and story, '' or absent where there are none. */
  deck?: string;
  byline: string;
  paragraphs: string[];
  /** ISO 8601, '' when unknown. */
  publishedAt: string;
  /** Length of the summary, default 3. */
  sentences?: number;
}

export interface SentencePart extends Sentence {
  /** Index of the first token and after the last. */
  from: number;
  to: number;
  /** No story: byline, agency line, tags, placeholder. */
  furniture: boolean;
}

export interface Part {
  /** Index in the paragraphs, -1 for the headline. */
  paragraph: number;
  text: string;
  tokens: Token[];
  entities: Entity[];
  sentences: SentencePart[];
  passages: QuotedPassage[];
  /** The whole paragraph is no story. */
  furniture: boolean;
}

export interface Story extends StoryInput {
  /** Headline first, when there is one. */
  parts: Part[];
}

/**
 * Takes an article apart; the time is linear in its length.
 *
 * @param tagger finds entities together with the rules; without one the rules do it alone.
 */
export function readStory(input: StoryInput, tagger?: Tagger): Story {
  const body = input.paragraphs.map((text, paragraph) => readPart(text, paragraph, input.byline));
  const headline = input.title.trim() ? [readPart(input.title, -1, '')] : [];
  const parts = [...headline, ...body];
  if (tagger) addTagged(parts, tagger);
  mendEntities(parts);
  settleProclitics(parts);
  return { ...input, parts };
}

const bySubject = new WeakMap<readonly Entity[], ReadonlyMap<number, Entity>>();

/** The entity that begins at a token, with its title; found in constant time. */
export function entityAt({ entities }: Part, at: number): Entity | undefined {
  let index = bySubject.get(entities);
  if (!index) {
    index = new Map(entities.map((entity) => [entity.wholeFirst, entity]));
    bySubject.set(entities, index);
  }
  return index.get(at);
}

function addTagged(parts: readonly Part[], tagger: Tagger): void {
  const told = parts.filter((part) => !part.furniture);
  const spans = tagger.tag(told.map(({ tokens, entities }) => ({ tokens, ruleEntities: entities })));
  told.forEach((part, i) => {
    part.entities = combineEntities(part.tokens, part.entities, spans[i] ?? []);
  });
}

function readPart(text: string, paragraph: number, byline: string): Part {
  const furniture = paragraph >= 0 && isFurniture(text, byline);
  const tokens = tokenise(text);
  let from = 0;
  const list = sentences(text).map((sentence) => {
    while ((tokens[from]?.start ?? Infinity) < sentence.start) from++;
    let to = from;
    while ((tokens[to]?.start ?? Infinity) < sentence.end) to++;
    const part = { ...sentence, from, to, furniture: furniture || isFurniture(sentence.text, byline) };
    from = to;
    return part;
  });
  return {
    paragraph,
    text,
    tokens,
    entities: furniture ? [] : findEntities(tokens),
    sentences: list,
    passages: quotedPassages(text),
    furniture,
  };
}
