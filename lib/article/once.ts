/**
 * Puts off making something until it is first asked for. Patterns that are put together from lists, and tables of words, are not
 * made on pages that never need them: the start of the script comes before the hiding of every page.
 */
export function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
