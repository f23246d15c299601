/** Runs in a page: real stories as plain articles, and what the reading would hide of them. */
import { readPage } from '../../../lib/article/read-page.ts';

export interface PlainStory {
  title: string;
  paragraphs: string[];
}

export interface HiddenLine {
  reason: string;
  rule: string;
  text: string;
}

/** What is hidden of each story; null where the page is taken for no article. */
function hiddenOf(stories: readonly PlainStory[]): Array<HiddenLine[] | null> {
  return stories.map(({ title, paragraphs }) => {
    document.title = `${title} - الميناء`;
    const lines = paragraphs.map((text) => Object.assign(document.createElement('p'), { textContent: text }));
    const headline = Object.assign(document.createElement('h1'), { textContent: title });
    const date = Object.assign(document.createElement('div'), { textContent: '12 مارس 2026' });
    const body = document.createElement('div');
    body.append(...lines);
    const article = document.createElement('article');
    article.append(headline, date, body);
    document.body.replaceChildren(article);
    const { verdict, noise } = readPage(document);
    if (verdict !== 'article') return null;
    return noise.map(({ reason, rule, text }) => ({ reason, rule, text }));
  });
}

Object.assign(globalThis, { hiddenOf });
