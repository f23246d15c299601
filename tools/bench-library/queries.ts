/** Queries as readers type them, drawn from the articles: single words, beginnings of words, several words, phrases, filters. */
import { isFunctionWord } from '../../lib/arabic/function-words.ts';
import { foldedWords } from '../../lib/library/words.ts';
import type { BenchArticle } from './articles.ts';

const EACH = 12;

/** Always the same queries for the same articles. */
export function benchQueries(articles: readonly BenchArticle[]): string[] {
  const step = Math.max(1, Math.floor(articles.length / EACH));
  const drawn = Array.from({ length: EACH }, (_, i) => articles[i * step] ?? articles[0]);
  const queries = drawn.flatMap((article, i) => {
    const words = foldedWords(article?.headline ?? '').filter((word) => word.length > 3 && !isFunctionWord(word));
    const [first = 'وزير', second = 'رئيس', third = 'اليوم'] = words;
    const body = foldedWords(article?.paragraphs[0] ?? '').filter((word) => word.length > 3);
    const inText = body[(i * 5) % Math.max(1, body.length)] ?? first;
    return [
      ...[first, first.slice(0, 3), first.slice(0, 2), `${first} ${second}`, `${first} ${second} ${third.slice(0, 3)}`],
      ...[inText, `${inText} ${second.slice(0, 4)}`, `"${body.slice(4, 7).join(' ')}"`],
      ...[`${first} موقع:${article?.site}`, `${inText} فيه:تظليل`, 'لون:اخضر', `وسم:اقتصاد ${first}`],
    ];
  });
  // What everybody writes about, in nearly every article.
  return [
    ...queries,
    'الرئيس',
    'وزير الخارجية',
    'قال',
    'السعودية',
    'اليوم',
    'بعد:2026-11 السعودية',
    'ال',
    'مجلس الوزراء',
  ];
}
