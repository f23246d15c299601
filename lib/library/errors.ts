/** What can go wrong with the library, in the four kinds that a view has something to say about. */

export type LibraryErrorCode =
  /** The disk or the browser's share of it is full. */
  | 'quota'
  /** Another window holds an older or newer version of the database open: close or reload it. */
  | 'blocked'
  /** The browser gives this window no database: a private window, or storage switched off or damaged. */
  | 'unavailable'
  | 'unknown';

export class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly code: LibraryErrorCode;

  /** @param cause the browser's or Dexie's own error, kept for reports. */
  constructor(code: LibraryErrorCode, cause: unknown) {
    super(`The library failed (${code}): ${describe(cause)}`, { cause });
    this.code = code;
  }
}

const UNAVAILABLE = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'InvalidStateError',
  'SecurityError',
  'NotAllowedError',
  'VersionError',
  'UpgradeError',
  'DatabaseClosedError',
]);

/** Any error as a LibraryError. Looks through Dexie's wrappers, which keep the browser's error as `inner` or in `failures`. */
export function toLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  const names = [...causesOf(error)].map(nameOf);
  if (names.includes('QuotaExceededError')) return new LibraryError('quota', error);
  if (names.some((name) => UNAVAILABLE.has(name))) return new LibraryError('unavailable', error);
  return new LibraryError('unknown', error);
}

function* causesOf(error: unknown, depth = 0): Generator<unknown> {
  yield error;
  if (typeof error !== 'object' || error === null || depth > 4) return;
  if ('inner' in error) yield* causesOf(error.inner, depth + 1);
  if ('failures' in error && Array.isArray(error.failures)) {
    for (const failure of error.failures) yield* causesOf(failure, depth + 1);
  }
}

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
