/** Something that a view waits for. */
import type { LibraryErrorCode } from '../library/errors.ts';

export type Loaded<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value }
  /** The library's own kinds of trouble; the strings have a sentence for each. */
  | { status: 'failed'; code: LibraryErrorCode };
