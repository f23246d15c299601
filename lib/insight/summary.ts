/** An extractive summary: whole sentences, weighed by place and by how much of the story's words they hold. */
import { FUNCTION_WORDS } from '../arabic/function-words.ts';
import { stem } from '../arabic/stem.ts';
import type { SummarySentence } from '../types.ts';
import type { Part, SentencePart, Story } from './story.ts';

const DEFAULT_SENTENCES = 3;

/** Sentences that share more than this of their stems say the same. */
const SAME = 0.7;
/** How fast the weight of a sentence falls with its place: the lead says most in news. */
const DECAY = 0.8;
const CENTRALITY = 0.2;
const HEADLINE = 0.2;
/** Shorter than this (words) is a subhead or a fragment. */
const SHORTEST = 6;
/** A sentence that opens like this needs the one before it. */
const DEPENDENT =
  /^(?:و?كما|و?ذلك|وهو|وهي|وهم|و?اضاف(?:ت)?|و?تابع(?:ت)?|و?اردف(?:ت)?|لكنه?ا?|غير|الا|بدوره?ا?|من جهته?ا?|فيما)$/;
const DEPENDENT_COST = 0.08;

interface Scored {
  part: Part;
  sentence: SentencePart;
  order: number;
  stems: Set<string>;
  score: number;
}

/**
 * Chooses up to `story.sentences` (default 3) sentences and gives them in the article's order. Bylines, agency lines,
 * placeholders, tags and subheads never enter, nor a sentence that repeats one already chosen. Linear in the length.
 */
export function summarise(story: Story): SummarySentence[] {
  const wanted = story.sentences ?? DEFAULT_SENTENCES;
  const scored = score(story);
  const chosen: Scored[] = [];
  for (const candidate of [...scored].sort((a, b) => b.score - a.score || a.order - b.order)) {
    if (chosen.length >= wanted) break;
    if (chosen.every((other) => !saysTheSame(candidate.stems, other.stems))) chosen.push(candidate);
  }
  return chosen
    .sort((a, b) => a.order - b.order)
    .map(({ part, sentence }) => ({
      text: sentence.text,
      span: { paragraph: part.paragraph, start: sentence.start, end: sentence.end },
    }));
}

function score(story: Story): Scored[] {
  const frequency = new Map<string, number>();
  const headline = new Set<string>();
  const scored: Scored[] = [];
  for (const part of story.parts) {
    for (const sentence of part.sentences) {
      const stems = stemsOf(part, sentence);
      if (part.paragraph < 0) {
        for (const word of stems) headline.add(word);
        continue;
      }
      if (sentence.furniture || isFragment(part, sentence)) continue;
      for (const word of stems) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      scored.push({ part, sentence, order: scored.length, stems, score: 0 });
    }
  }
  const most = Math.max(1, ...scored.slice(0, 400).map((one) => weight(one, frequency)));
  for (const one of scored) {
    const first = one.part.tokens[one.sentence.from]?.folded ?? '';
    one.score =
      DECAY ** one.order +
      CENTRALITY * Math.min(1, weight(one, frequency) / most) +
      HEADLINE * share(headline, one.stems) -
      (DEPENDENT.test(first) ? DEPENDENT_COST : 0);
  }
  return scored;
}

/** Mean frequency of a sentence's stems that come more than once. */
function weight({ stems }: Scored, frequency: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const word of stems) sum += Math.log2(frequency.get(word) ?? 1);
  return sum / Math.max(8, stems.size);
}

function stemsOf(part: Part, sentence: SentencePart): Set<string> {
  const stems = new Set<string>();
  for (const token of part.tokens.slice(sentence.from, sentence.to)) {
    if (token.isWord && token.folded.length > 2 && !FUNCTION_WORDS.has(token.folded)) stems.add(stem(token.folded));
  }
  return stems;
}

/** A subhead, a label or a list of names: few words and no mark at its end, or the whole of a short paragraph. */
function isFragment(part: Part, sentence: SentencePart): boolean {
  const count = part.tokens.slice(sentence.from, sentence.to).filter((token) => token.isWord).length;
  if (count < SHORTEST && !/[.؟!]["»”)]*$/.test(sentence.text)) return true;
  if (count < 3) return true;
  return sentence.text.endsWith(':') && count < 12;
}

function share(some: ReadonlySet<string>, of: ReadonlySet<string>): number {
  if (some.size === 0) return 0;
  let hits = 0;
  for (const word of some) if (of.has(word)) hits++;
  return hits / some.size;
}

function saysTheSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return small.size > 3 ? share(small, large) > SAME : small.size === large.size && share(small, large) === 1;
}
