/** What kept the library from keeping something, as it arrives over a message: only the error's words do. */

export type KnownTrouble = 'quota' | 'blocked';

/** The library's trouble that an error tells of (see LibraryError), null for any other error. */
export function troubleOf(error: unknown): KnownTrouble | null {
  const said = error instanceof Error ? error.message : String(error);
  const code = /The library failed \((\w+)\)/.exec(said)?.[1];
  return code === 'quota' || code === 'blocked' ? code : null;
}

/** What the boxes in a page say of a failure. */
export function failureText(
  error: unknown,
  strings: Readonly<Record<'failed' | `failed.${KnownTrouble}`, string>>,
): string {
  const trouble = troubleOf(error);
  return trouble ? strings[`failed.${trouble}`] : strings.failed;
}
