/** What of an article and its highlights goes into the index. */
import type { Highlight, LibraryArticle, StoryParagraph } from '../../types.ts';
import { foldedWords } from '../words.ts';
import { END, HEADLINE, NAMES, NOTES, TAGS, TEXT } from './layout.ts';
import type { Place } from './postings.ts';
import { indexWord, mainTerm, spellings, termsOf } from './terms.ts';

export interface DocumentSource {
  /** Undefined for a page that has highlights and was never recorded. */
  article: LibraryArticle | undefined;
  /** Empty where no text is kept. */
  paragraphs: readonly StoryParagraph[];
  highlights: readonly Highlight[];
}

export interface IndexDocument {
  terms: Map<string, Place[]>;
  /** Words in all. */
  length: number;
  /** When it was last seen, minutes since the epoch. */
  minutes: number;
}

/** The document of a source. */
export function documentOf({ article, paragraphs, highlights }: DocumentSource): IndexDocument {
  const terms = new Map<string, Place[]>();
  let length = 0;
  const add = (term: string, place: Place) => {
    const places = terms.get(term);
    if (places) places.push(place);
    else terms.set(term, [place]);
  };
  const addTexts = (texts: readonly string[], start: number, end: number) => {
    let place = start;
    for (const text of texts) {
      for (const word of foldedWords(text)) {
        if (place >= end) return;
        for (const { term, form } of termsOf(indexWord(word))) add(term, { place, form });
        place++;
        length++;
      }
      // No phrase runs from one text into the next.
      place++;
    }
  };
  const [first] = highlights;
  const headline = article?.headline ?? first?.title ?? '';
  const actors = article?.actors ?? [];
  const tags = [...new Set(highlights.flatMap((each) => each.tags))];
  const site = article?.site ?? first?.site ?? '';
  const notes = highlights.map(({ note }) => note).filter(Boolean);
  // In the order of their places, which each term keeps.
  addTexts([headline], HEADLINE, NAMES - 1);
  addTexts(
    actors.flatMap(({ name, role, aliases }) => [name, ...aliases, role]),
    NAMES,
    TAGS - 1,
  );
  addTexts(tags, TAGS, NOTES - 1);
  const outlet = [article?.byline ?? '', article?.siteName ?? '', ...(article?.agencies ?? [])];
  const quotes = paragraphs.length > 0 ? [] : highlights.map(({ selectors }) => selectors.quote.exact);
  addTexts([...notes, article?.deck ?? '', ...outlet, site, ...quotes], NOTES, TEXT - 1);
  addTexts(
    paragraphs.map(({ text }) => text),
    TEXT,
    END,
  );
  const facts = [
    `s:${site}`,
    ...namesOf(article?.siteName ?? '', 's:'),
    ...namesOf(site.replaceAll('.', ' '), 's:'),
    ...tags.flatMap((tag) => namesOf(tag, 't:')),
    ...highlights.map(({ colour }) => `c:${colour}`),
    ...(highlights.length > 0 ? ['h:highlight'] : []),
    ...(notes.length > 0 ? ['h:note'] : []),
    ...(tags.length > 0 ? ['h:tag'] : []),
    ...(paragraphs.length > 0 ? ['h:text'] : []),
  ];
  for (const fact of new Set(facts)) add(fact, { place: 0, form: 0 });
  const at =
    article?.lastSeenAt ??
    highlights
      .map(({ createdAt }) => createdAt)
      .sort()
      .at(-1) ??
    '';
  return { terms, length, minutes: Math.max(0, Math.floor(Date.parse(at) / 60_000) || 0) };
}

/** The words of a name as a filter finds them. */
export function namesOf(name: string, kind: 's:' | 't:'): string[] {
  return foldedWords(name).map((word) => kind + (spellings(mainTerm(indexWord(word)).term).at(-1) ?? ''));
}
