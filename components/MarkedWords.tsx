import type { MarkedSpan } from '../lib/views/library-types.ts';

/** A text with the words that a search found in it. */
export function MarkedWords({ text, marks }: { text: string; marks: readonly MarkedSpan[] }) {
  const runs: preact.ComponentChildren[] = [];
  let done = 0;
  for (const { start, end } of marks) {
    if (start > done) runs.push(text.slice(done, start));
    runs.push(<mark key={start}>{text.slice(start, end)}</mark>);
    done = end;
  }
  return (
    <>
      {runs}
      {text.slice(done)}
    </>
  );
}
