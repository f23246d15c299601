/** The place and agency in front of the first sentence, as the tokens of a part tell them. */
import { AGENCIES } from './lexicon/organisations.ts';
import { cueAt } from './speech-cues.ts';
import type { Part } from './story.ts';

/** Longest dateline, in tokens: «دبي، الإمارات العربية المتحدة (CNN) —». */
const LONGEST = 14;

const known = new WeakMap<Part, number>();

/** The number of tokens of the dateline that opens a part, its closing mark included; 0 where there is none. */
export function datelineEnd(part: Part): number {
  let end = known.get(part);
  if (end === undefined) {
    end = part.paragraph === 0 || part.paragraph === 1 ? findEnd(part) : 0;
    known.set(part, end);
  }
  return end;
}

/** Marks that close it; inside it stand commas, brackets, slashes and further dashes. */
const CLOSES = /^[-–—:]$/;
const INSIDE = /^[،,()/\-–—.]$/;

function findEnd({ tokens, entities }: Part): number {
  let end = 0;
  for (let i = 0; i < Math.min(tokens.length, LONGEST); i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.isWord) {
      if (cueAt(tokens, i) || /^(?:ان|بان|في|علي|الي)$/.test(token.folded)) break;
    } else if (CLOSES.test(token.text)) end = i + 1;
    else if (!INSIDE.test(token.text)) break;
    if (token.text === ':') break;
  }
  if (end === 0 || tokens.length - end < 5) return 0;
  const isPlaced = entities.some(({ kind, last }) => kind === 'place' && last < end);
  const isSigned = tokens.slice(0, end).some(({ folded }) => AGENCIES.has(folded));
  // «الرئيس الفرنسي: لن نتراجع» is no dateline.
  const isRole = entities.some(({ kind, role, last }) => kind === 'person' && role !== '' && last < end);
  return (isPlaced || isSigned) && !isRole ? end : 0;
}
