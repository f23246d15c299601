/** What changed between two texts of one article, word by word. Pure. */
import { diffArrays } from 'diff';
import type { StoryParagraph } from '../types.ts';

export interface DifferenceRun {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words of unchanged text that are shown around a change. */
const AROUND = 12;

/** The runs of both texts in order; long unchanged runs are cut to the words around the changes. Paragraphs are lines. */
export function textDifference(before: readonly StoryParagraph[], after: readonly StoryParagraph[]): DifferenceRun[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after));
  return parts.map(({ value, added, removed }, i) => {
    if (added || removed) return { kind: added ? 'added' : 'removed', text: value.join('') };
    return { kind: 'same', text: shorten(value, i === 0, i === parts.length - 1) };
  });
}

/** Words with the blank that follows them. */
function wordsOf(paragraphs: readonly StoryParagraph[]): string[] {
  return paragraphs.flatMap(({ text }) => [...(text.match(/\S+\s*/g) ?? []), '\n']);
}

function shorten(words: readonly string[], isFirst: boolean, isLast: boolean): string {
  const before = isFirst ? 0 : AROUND;
  const after = isLast ? 0 : AROUND;
  if (words.length <= before + after + 1) return words.join('');
  const end = after === 0 ? '' : words.slice(-after).join('');
  return `${words.slice(0, before).join('')}… ${end}`;
}
