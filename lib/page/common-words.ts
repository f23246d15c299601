/** Which words two versions of a text share, in order: a longest common subsequence. */

/** A word of the first text, UTF-16 units; `other` is where it begins in the second. */
export interface CommonWord {
  start: number;
  end: number;
  other: number;
}

/** Table cells for the part where the texts differ; beyond it only their equal beginnings and ends count. */
const MOST_CELLS = 1_000_000;

/** The words that stand in both texts in the same order. Strings only. */
export function wordsInCommon(one: string, other: string): CommonWord[] {
  const a = [...one.matchAll(/\S+/g)];
  const b = [...other.matchAll(/\S+/g)];
  const isSame = (i: number, j: number): boolean => a[i]?.[0] === b[j]?.[0];

  let head = 0;
  while (head < Math.min(a.length, b.length) && isSame(head, head)) head += 1;
  let tail = 0;
  const most = Math.min(a.length, b.length) - head;
  while (tail < most && isSame(a.length - 1 - tail, b.length - 1 - tail)) tail += 1;

  const pairs: Array<[number, number]> = [];
  for (let i = 0; i < head; i++) pairs.push([i, i]);
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns <= MOST_CELLS) {
    const found = subsequence(rows, columns, (i, j) => isSame(head + i, head + j));
    pairs.push(...found.map(([i, j]): [number, number] => [head + i, head + j]));
  }
  for (let i = tail; i > 0; i--) pairs.push([a.length - i, b.length - i]);

  return pairs.map(([i, j]) => {
    const start = a[i]?.index ?? 0;
    return { start, end: start + (a[i]?.[0].length ?? 0), other: b[j]?.index ?? 0 };
  });
}

/** The textbook dynamic programme (Wagner and Fischer 1974), filled from the ends. */
function subsequence(
  rows: number,
  columns: number,
  isSame: (i: number, j: number) => boolean,
): Array<[number, number]> {
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--) {
    for (let j = columns - 1; j >= 0; j--) {
      longest[i * width + j] = isSame(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: Array<[number, number]> = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (isSame(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
