/** What boxes of one kind have in common: page builders, lists and style sheets number each of them. */

/** An element's class names without those that count it (`post-12`, `v3`, `card__853xQ`) or say where in a row it stands. */
export const kindOf = ({ className }: Element): string =>
  className
    .split(/\s+/)
    .filter((name) => !/\d|^(?:odd|even|first|last)$/.test(name))
    .join(' ');
