/** Why a file, or a highlight in it, is not taken; the strings have a sentence for each (`importRefused.…`). */

export type FileRefusal =
  /** Larger than any library of highlights. */
  | 'too-large'
  /** Cut short, damaged, or no JSON at all. */
  | 'not-json'
  /** JSON, and none of the three kinds. */
  | 'unknown-kind'
  /** A backup that is damaged or of a newer version. */
  | 'bad-backup';

export type HighlightRefusal =
  /** A note about a whole page, or an answer to another one: no words are marked. */
  | 'no-words'
  /** No address of the web. */
  | 'bad-address'
  /** A field is missing or of another kind than it must be. */
  | 'damaged'
  /** A text or a list beyond all bounds. */
  | 'too-long';

/** A file that is not taken. Nothing was changed. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly refusal: FileRefusal;

  constructor(refusal: FileRefusal, cause?: unknown) {
    super(`The file is refused (${refusal})`, { cause });
    this.refusal = refusal;
  }
}

/** What a check's error says, as one of the reasons. */
export function refusalOf(error: unknown): HighlightRefusal {
  const said = error instanceof Error ? error.message : '';
  if (/\burl is no|Invalid URL/.test(said)) return 'bad-address';
  if (/quote\.exact is (?:empty|no text)/.test(said)) return 'no-words';
  return /longer than|more than/.test(said) ? 'too-long' : 'damaged';
}
