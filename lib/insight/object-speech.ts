/** Where the object of a verb of speech begins: «دعا … إلى …», «مطالبا … بـ…». */
import { CUE_PARTICIPLES, OBJECT_SPEECH } from './lexicon/speech.ts';
import { cueAt, type SpeechCue } from './speech-cues.ts';
import type { Token } from './tokens.ts';

/** How far behind a verb the preposition before its object may stand, in tokens; behind a participle. */
const REACH = 16;
const PARTICIPLE_REACH = 9;

/** The words that stand before what was said, '' for none; undefined where the object alone says nothing. */
export function objectLinks(tokens: readonly Token[], cue: SpeechCue): readonly string[] | undefined {
  if (cue.kind === 'verb') return OBJECT_SPEECH.get(cue.verb);
  const folded = tokens[cue.at]?.folded ?? '';
  return CUE_PARTICIPLES.get(folded) ?? CUE_PARTICIPLES.get(folded.replace(/^و/, ''));
}

/** Where the object begins behind its preposition (one letter belongs to its word); -1 where none stands near enough. */
export function objectBehindLink(
  tokens: readonly Token[],
  cue: SpeechCue,
  links: readonly string[],
  from: number,
  to: number,
  quoted: (at: number) => boolean,
): { link: number; start: number } | null {
  const reach = cue.kind === 'participle' ? PARTICIPLE_REACH : REACH;
  for (let i = from; i < Math.min(to, cue.at + reach); i++) {
    const token = tokens[i];
    if (cue.kind === 'participle' && token && /^[،,؛.]$/.test(token.text)) return null;
    if (!token?.isWord || quoted(i)) continue;
    const link = links.find((word) => word !== '' && isLink(word, token));
    if (link === undefined) continue;
    if (cueAt(tokens, i)?.kind === 'verb') return null;
    // «بـ"الإرهاب"»
    return { link: i, start: link.length > 1 || /^بـ?$/.test(token.text) ? i + 1 : i };
  }
  return null;
}

function isLink(word: string, { folded, text }: Token): boolean {
  if (word.length > 1) return folded === word;
  return /^بـ?$/.test(text) ? word === 'ب' : folded.startsWith(word) && folded.length > 3;
}
