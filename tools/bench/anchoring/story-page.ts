/** A long page of the project's own news sentences. */
import { Dice, newsStory } from '../../../tests/fixtures/build.ts';

/** An article of about so many words, as HTML; the sentences differ in names and numbers. */
export function pageOfStories(words: number): string {
  const dice = new Dice(words);
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    for (const paragraph of newsStory(dice, 8).paragraphs) {
      // A number of its own keeps the paragraphs of different stories apart.
      paragraphs.push(`${paragraph} الفقرة ${paragraphs.length} من الملف.`);
      count += paragraph.split(' ').length + 4;
    }
  }
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  return `<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>ملف</title><article><h1>ملف</h1>${body}</article></html>`;
}
