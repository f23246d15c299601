/** Articles for the benchmark of the library: from a file of news, mixed anew until there are enough, else of common words. */
import { existsSync, readFileSync } from 'node:fs';
import { COMMON_WORDS } from '../../lib/arabic/common-words.ts';

export interface BenchArticle {
  site: string;
  headline: string;
  paragraphs: string[];
  /** ISO 8601 in UTC. */
  readAt: string;
}

/** The source and as many articles as are asked for, always the same ones. */
export function benchArticles(file: string, count: number): { source: string; articles: BenchArticle[] } {
  const isThere = existsSync(file);
  const own = isThere ? readCorpus(file) : madeOfWords();
  const end = Date.UTC(2026, 10, 20);
  const articles = Array.from({ length: count }, (_, i): BenchArticle => {
    const first = own[i % own.length] ?? own[0];
    const round = Math.floor(i / own.length);
    // A second time round an article gets the headline of one and the paragraphs of two others: new documents of real words.
    const second = own[(i * 7 + round * 131) % own.length] ?? first;
    const paragraphs =
      round === 0
        ? first?.paragraphs
        : [...(second?.paragraphs.slice(0, 3) ?? []), ...(first?.paragraphs.slice(-2) ?? [])];
    return {
      site: first?.site ?? '',
      headline: round === 0 ? (first?.headline ?? '') : `${second?.headline} ${round}`,
      paragraphs: paragraphs ?? [],
      readAt: new Date(end - (count - i) * 600_000).toISOString(),
    };
  });
  return { source: isThere ? 'news of the corpus of stories' : 'texts made of common words', articles };
}

function readCorpus(file: string): BenchArticle[] {
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
        readAt: '',
      };
    });
}

function madeOfWords(): BenchArticle[] {
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
    readAt: '',
  }));
}
