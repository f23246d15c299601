/** Articles for the benchmark of the library: from a file of news, mixed anew until there are enough, else of common words. */
import { existsSync, readFileSync } from 'node:fs';
import { COMMON_WORDS } from '../../lib/arabic/common-words.ts';
import { foldedWords } from '../../lib/library/words.ts';
import type { ArticleActor, ArticleQuote } from '../../lib/types.ts';

export interface BenchArticle {
  site: string;
  headline: string;
  paragraphs: string[];
  /** ISO 8601 in UTC. */
  readAt: string;
  actors: ArticleActor[];
  quotes: ArticleQuote[];
}

/** What is read out of a file or made of words. */
type Text = Pick<BenchArticle, 'site' | 'headline' | 'paragraphs'>;

/** How many actors an article has, and of how many they are drawn: few are in very many articles. */
const ACTORS = 4;
const KNOWN_ACTORS = 3000;

/** The source and as many articles as are asked for, always the same ones. */
export function benchArticles(file: string, count: number): { source: string; articles: BenchArticle[] } {
  const isThere = existsSync(file);
  const own = isThere ? readCorpus(file) : madeOfWords();
  const end = Date.UTC(2026, 10, 20);
  const names = namesOutOf(own);
  const articles = Array.from({ length: count }, (_, i): BenchArticle => {
    const first = own[i % own.length] ?? own[0];
    const round = Math.floor(i / own.length);
    // A second time round an article gets the headline of one and the paragraphs of two others: new documents of real words.
    const second = own[(i * 7 + round * 131) % own.length] ?? first;
    const paragraphs =
      round === 0
        ? first?.paragraphs
        : [...(second?.paragraphs.slice(0, 3) ?? []), ...(first?.paragraphs.slice(-2) ?? [])];
    const actors = actorsOf(names, i);
    const text = paragraphs?.at(-1)?.slice(0, 150) ?? '';
    return {
      actors,
      quotes: text ? [{ speaker: actors[0]?.name ?? '', kind: 'direct', text }] : [],
      site: first?.site ?? '',
      headline: round === 0 ? (first?.headline ?? '') : `${second?.headline} ${round}`,
      paragraphs: paragraphs ?? [],
      readAt: new Date(end - (count - i) * 600_000).toISOString(),
    };
  });
  return { source: isThere ? 'news of the corpus of stories' : 'texts made of common words', articles };
}

/** Two words of each headline, as names: no tagger is asked, only their number and their spread matter here. */
function namesOutOf(texts: readonly Text[]): string[] {
  const names = texts.map(({ headline }) => foldedWords(headline).slice(1, 3).join(' '));
  return [...new Set(names.filter(Boolean))].slice(0, KNOWN_ACTORS);
}

function actorsOf(names: readonly string[], number: number): ArticleActor[] {
  const kinds = ['person', 'organisation', 'place'] as const;
  const drawn = Array.from({ length: ACTORS }, (_, k) => {
    const chance = ((number * 7919 + k * 104_729) % 10_007) / 10_007;
    return Math.floor(chance ** 3 * names.length);
  });
  return [...new Set(drawn)].map((at, k) => {
    const name = names[at] ?? '';
    return { name, kind: kinds[at % 3] ?? 'person', role: '', aliases: name.split(' ').slice(1), mentions: 1 + k };
  });
}

function readCorpus(file: string): Text[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { source, title, paragraphs } = JSON.parse(line) as {
        source: string;
        title?: string;
        paragraphs: string[];
      };
      return {
        site: `${source}.example`,
        headline: title ?? paragraphs[0]?.slice(0, 80) ?? '',
        paragraphs,
      };
    });
}

function madeOfWords(): Text[] {
  const words = [...COMMON_WORDS];
  let seed = 7;
  // Park and Miller's generator, and the square for a few frequent words and many rare ones.
  const next = () => {
    seed = (seed * 48_271) % 0x7fffffff;
    return words[Math.floor((seed / 0x7fffffff) ** 2 * words.length)] ?? '';
  };
  const sentence = (length: number) => Array.from({ length }, next).join(' ');
  return Array.from({ length: 2000 }, (_, i) => ({
    site: `site-${i % 14}.example`,
    headline: sentence(9),
    paragraphs: Array.from({ length: 5 }, () => sentence(55)),
  }));
}
