/** Seeded edits of an article: what happens to news texts between two readings. */
import type { Dice } from '../../../tests/fixtures/build.ts';
import { type Article, type Token, wordOf } from './article.ts';

export type EditKind =
  | 'unchanged'
  | 'words changed'
  | 'words added and dropped'
  | 'sentence inserted before'
  | 'paragraphs split and joined'
  | 'tashkeel added'
  | 'markup changed'
  | 'order changed'
  | 'several of these';

export const EDIT_KINDS: EditKind[] = [
  'unchanged',
  'words changed',
  'words added and dropped',
  'sentence inserted before',
  'paragraphs split and joined',
  'tashkeel added',
  'markup changed',
  'order changed',
  'several of these',
];

export interface Edit {
  article: Article;
  dice: Dice;
  /** The first and last word of the quote, by origin. */
  quote: { first: number; last: number };
  /** Share of the words that are changed, 0.05 to 0.4. */
  share: number;
  /** Paragraphs of other articles: what is inserted, and where new words come from. */
  foreign: string[];
}

const TASHKEEL = ['\u064B', '\u064C', '\u064D', '\u064E', '\u064F', '\u0650', '\u0651', '\u0652'];

/** The edited article; the given one stays as it is. */
export function edit(kind: EditKind, options: Edit): Article {
  const { article, dice } = options;
  switch (kind) {
    case 'unchanged':
      return article;
    case 'words changed':
      return mapTokens(article, (token) =>
        isHit(token, options) ? [{ ...token, text: foreignWord(options) }] : [token],
      );
    case 'words added and dropped':
      return mapTokens(article, (token) => {
        if (!isHit(token, options)) return [token];
        return hits(dice, 0.5) ? [] : [token, { text: foreignWord(options), origin: -1 }];
      });
    case 'sentence inserted before':
      return insertBefore(options);
    case 'paragraphs split and joined':
      return splitAndJoin(article, dice);
    case 'tashkeel added':
      return mapTokens(article, (token) => [{ ...token, text: respell(token.text, dice) }]);
    case 'markup changed':
      return changeMarkup(options);
    case 'order changed':
      return changeOrder(article, dice);
    case 'several of these':
      return dice
        .sample(EDIT_KINDS.slice(1, -1), 2 + dice.below(2))
        .reduce((edited, each) => edit(each, { ...options, article: edited, share: options.share / 2 }), article);
  }
}

/** The article without the sentence (or, half of the time, the blocks) that the quote stands in. */
export function removeQuote({ article, dice, quote }: Edit): Article {
  const isQuote = ({ origin }: Token): boolean => origin >= quote.first && origin <= quote.last;
  if (hits(dice, 0.5)) return article.filter((block) => !block.some(isQuote));
  return article
    .map((block) =>
      sentencesOf(block)
        .filter((sentence) => !sentence.some(isQuote))
        .flat(),
    )
    .filter((block) => block.length > 0);
}

function hits(dice: Dice, share: number): boolean {
  return dice.below(10_000) < share * 10_000;
}

/** Punctuation that stands alone is no word. */
function isHit(token: Token, { dice, share }: Edit): boolean {
  return wordOf(token) !== '' && hits(dice, share);
}

function mapTokens(article: Article, change: (token: Token) => Token[]): Article {
  return article.map((block) => block.flatMap(change)).filter((block) => block.length > 0);
}

function foreignWord({ dice, foreign }: Edit): string {
  return dice.pick(
    dice
      .pick(foreign)
      .split(/\s+/)
      .filter((word) => /\p{L}|\p{N}/u.test(word)),
  );
}

function added(text: string): Token[] {
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ text: word, origin: -1 }));
}

/** A sentence right before the quote's, in its block, or as a block of its own somewhere above. */
function insertBefore({ article, dice, quote, foreign }: Edit): Article {
  const at = article.findIndex((block) => block.some(({ origin }) => origin === quote.first));
  const sentence = added(dice.pick(foreign).split(/(?<=[.؟!])\s/)[0] ?? '');
  if (at < 0) return article;
  const block = article[at] ?? [];
  if (hits(dice, 0.5)) {
    const above = dice.below(at + 1);
    return [...article.slice(0, above), sentence, ...article.slice(above)];
  }
  const sentences = sentencesOf(block);
  const index = sentences.findIndex((words) => words.some(({ origin }) => origin === quote.first));
  const now = [...sentences.slice(0, index), sentence, ...sentences.slice(index)].flat();
  return [...article.slice(0, at), now, ...article.slice(at + 1)];
}

function sentencesOf(block: Token[]): Token[][] {
  const sentences: Token[][] = [[]];
  for (const token of block) {
    sentences.at(-1)?.push(token);
    if (/[.؟!]$/.test(token.text)) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function splitAndJoin(article: Article, dice: Dice): Article {
  const result: Article = [];
  for (const block of article) {
    const last = result.at(-1);
    if (last && hits(dice, 0.3)) {
      last.push(...block);
    } else if (block.length > 3 && hits(dice, 0.5)) {
      const cut = 1 + dice.below(block.length - 1);
      result.push(block.slice(0, cut), block.slice(cut));
    } else {
      result.push([...block]);
    }
  }
  return result;
}

/** Another spelling of a word: tashkeel, tatweel, other forms of alef, ya, ta marbuta and digits. */
function respell(word: string, dice: Dice): string {
  let now = '';
  for (const letter of word) {
    now += letter;
    if (/[\u0621-\u064A]/.test(letter) && hits(dice, 0.35)) now += dice.pick(TASHKEEL);
    if (/[\u0628\u062A-\u062E\u0633-\u063A\u0641-\u0647]/.test(letter) && hits(dice, 0.02)) now += '\u0640';
  }
  if (hits(dice, 0.3)) now = now.replace(/^[أإآ]/, 'ا');
  if (hits(dice, 0.1)) now = now.replace(/ى$/, 'ي').replace(/ة$/, 'ه');
  return now.replace(/[0-9]/g, (digit) => (hits(dice, 0.5) ? String.fromCharCode(0x660 + Number(digit)) : digit));
}

/** Other quotation marks, invisible marks between words, and boxes of the site between and inside the blocks. */
function changeMarkup({ article, dice, foreign }: Edit): Article {
  const marks = mapTokens(article, (token) => {
    let { text } = token;
    if (hits(dice, 0.5)) text = text.replace(/[«»]/g, '"').replace(/[“”]/g, '"');
    if (hits(dice, 0.05)) text = `\u200F${text}`;
    if (hits(dice, 0.05)) text = `${text}\u200C`;
    return [{ ...token, text }];
  });
  return marks.flatMap((block) => {
    const box = added(`اقرأ أيضا: ${dice.pick(foreign).split(' ').slice(0, 6).join(' ')}`);
    if (hits(dice, 0.2)) return [block, box];
    if (block.length < 6 || !hits(dice, 0.2)) return [block];
    // A list item, a line break or a box begins in the middle of the paragraph.
    const cut = 1 + dice.below(block.length - 1);
    return hits(dice, 0.5) ? [block.slice(0, cut), block.slice(cut)] : [block];
  });
}

function changeOrder(article: Article, dice: Dice): Article {
  const kind = dice.below(3);
  if (kind === 0) return dice.sample(article, article.length);
  if (kind === 1) {
    const at = dice.below(article.length);
    const rest = article.filter((_, index) => index !== at);
    const to = dice.below(article.length);
    return [...rest.slice(0, to), article[at] ?? [], ...rest.slice(to)];
  }
  return article.map((block) => {
    const sentences = sentencesOf(block);
    return dice.sample(sentences, sentences.length).flat();
  });
}
