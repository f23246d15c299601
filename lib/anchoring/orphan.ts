/** What became of a quote that is not found: its sentence was changed, or it is gone. */
import { diffArrays } from 'diff/lib/diff/array.js';
import { fold } from '../arabic/fold.ts';
import type { HighlightSelectors, OrphanFinding, WordChange } from '../types.ts';
import { describePlace } from './describe.ts';
import { createPattern } from './pattern.ts';
import { candidatesFor } from './places.ts';
import { isChangedWording } from './score.ts';
import type { TextIndex } from './text-index.ts';

/** The rest of a sentence is looked for so far, UTF-16 units. */
const LONGEST_REST = 300;
const SENTENCE_END = /[.!?؟…]["»”)]*$/u;

type Finding = OrphanFinding extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

/** Looks for the sentence that stands where the quote stood. */
export function explainOrphan(index: TextIndex, selectors: HighlightSelectors): Finding {
  const indexed = index.wordsNear(selectors.position.start);
  const pattern = createPattern(indexed.words, selectors);
  const place = pattern && candidatesFor(index, indexed, pattern).find(({ like }) => isChangedWording(pattern, like));
  const renewed = place && describePlace(index, place.start, wholeEnd(index.text, place.end, selectors.quote.exact));
  if (!renewed) return { kind: 'removed' };
  const was = selectors.quote.exact;
  const now = renewed.quote.exact;
  return { kind: 'changed', was, now, changes: wordChanges(was, now), selectors: renewed };
}

/**
 * Where the new wording ends. Of a quote that ended with its sentence only the words that stayed are found: the new sentence
 * goes on to its own end.
 */
function wholeEnd(text: string, end: number, quote: string): number {
  if (!SENTENCE_END.test(quote) || SENTENCE_END.test(text.slice(Math.max(0, end - 4), end))) return end;
  const rest = /^.*?[.!?؟…]["»”)]*(?=\s|$)/u.exec(text.slice(end, end + LONGEST_REST));
  return end + (rest?.[0].length ?? 0);
}

/** The way from one wording to another in words; spellings and punctuation that readers take for the same are no change. */
export function wordChanges(was: string, now: string): WordChange[] {
  const changes: WordChange[] = [];
  const isSame = (a: string, b: string): boolean => wordOf(a) === wordOf(b);
  for (const { value, added, removed } of diffArrays(was.split(/\s+/), now.split(/\s+/), { comparator: isSame })) {
    if (value.length > 0) changes.push({ kind: added ? 'new' : removed ? 'old' : 'same', text: value.join(' ') });
  }
  return changes;
}

function wordOf(printed: string): string {
  return fold(printed).replace(/[^\p{L}\p{N}]/gu, '') || printed;
}
