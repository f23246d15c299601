/**
 * Text that was changed, with the way back: `map[i]` is the place in the source of unit `i` of `text`, and
 * `map[text.length]` the place just after the last unit that was taken over. All places are UTF-16 units.
 */
export interface MappedText {
  text: string;
  map: Uint32Array;
}

/**
 * Collapses every run of white space (no-break and other wide spaces too) to one blank and trims both ends, as a
 * browser shows text.
 */
export function collapseSpace(source: string): MappedText {
  const map = new Uint32Array(source.length + 1);
  let text = '';
  let end = 0;
  let gap = -1;
  for (let i = 0; i < source.length; i++) {
    if (isSpace(source.charCodeAt(i))) {
      if (gap < 0) gap = i;
      continue;
    }
    if (gap >= 0 && text) {
      map[text.length] = gap;
      text += ' ';
    }
    gap = -1;
    map[text.length] = i;
    text += source.charAt(i);
    end = i + 1;
  }
  map[text.length] = end;
  return { text, map: map.slice(0, text.length + 1) };
}

/** True for the units that `\s` matches, faster than a regular expression in a loop over a whole page. */
function isSpace(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit < 0xa0) return false;
  return (
    unit === 0xa0 ||
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  );
}
