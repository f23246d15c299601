/** What is computed of a single word is computed once: the words of a text come again and again. */

/** A long session must not hold every word that was ever read. */
const LIMIT = 50_000;

/** The function with a memory of its answers by word; when that is full it begins anew. */
export function remember<T>(compute: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const answer = known.get(word);
    if (answer !== undefined || known.has(word)) return answer as T;
    const computed = compute(word);
    if (known.size > LIMIT) known.clear();
    known.set(word, computed);
    return computed;
  };
}
