/** A long page of the project's own news sentences. */
import { Dice, newsStory } from '../../../tests/fixtures/build.ts';

const WORDS_A_PARAGRAPH = 40;

/** An article of about so many words, as HTML: words of the project's own news sentences in ever other order. */
export function pageOfStories(words: number): string {
  const dice = new Dice(words);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    // Whole sentences would come again every few hundred words, as on no page.
    const words = newsStory(dice, 6).paragraphs.join(' ').split(' ');
    const mixed = dice.sample(words, words.length);
    for (let at = 0; at + WORDS_A_PARAGRAPH <= mixed.length; at += WORDS_A_PARAGRAPH) {
      paragraphs.push(mixed.slice(at, at + WORDS_A_PARAGRAPH).join(' '));
      count += WORDS_A_PARAGRAPH;
    }
  }
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>ملف</title><article><h1>ملف</h1>${body}</article></html>`;
}
