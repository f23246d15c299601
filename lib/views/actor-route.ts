/** The address of an actor's page in the library: `library.html#actor=…`. Pure. */

/** The fragment of an actor's page. */
export function actorHash(id: string): string {
  return `#actor=${encodeURIComponent(id)}`;
}

/** The actor that a fragment names, '' where it names none. */
export function actorOfHash(hash: string): string {
  const [, id = ''] = /^#actor=(.+)$/.exec(hash) ?? [];
  try {
    return decodeURIComponent(id);
  } catch {
    return '';
  }
}
