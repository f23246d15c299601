/** When two texts are the same to a reader. */
import type { StoryParagraph } from '../types.ts';
import { foldedWords } from './words.ts';

/** A hash of the words of a text: spelling variants, spaces and punctuation do not count. Two FNV-1a sums, 64 bits in hex. */
export function textHash(paragraphs: readonly Pick<StoryParagraph, 'text'>[]): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (const { text } of paragraphs) {
    for (const word of foldedWords(text)) {
      for (let i = 0; i <= word.length; i++) {
        // The end of a word counts as a character, so that «ما كان» is not «ماكان».
        const unit = i < word.length ? word.charCodeAt(i) : 0x20;
        low = Math.imul(low ^ unit, 0x01000193);
        high = Math.imul(high ^ (unit + i), 0x01000193);
      }
    }
  }
  return [high, low].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
