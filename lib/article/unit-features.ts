/**
 * What a line or a small box says, as features of a linear model (clutter-model.ts): its words, how they follow each other, where
 * they stand, and what shape it has. Each feature is a hash, so that no list of words is needed. Pure: training and page share it.
 */

/** A line, or a box of a few lines, as far as the features need it. */
export interface UnitShape {
  /** Each line folded by `quickFold`; what stands in a link or button of its own is set apart by `|`. */
  lines: readonly string[];
  /** Share of the text that stands in links, 0 to 1. */
  linked: number;
  links: number;
  buttons: number;
  inputs: number;
  images: number;
  /** Of its first line. */
  isHeading: boolean;
  isBold: boolean;
  isListItem: boolean;
  isQuoted: boolean;
  /** Names of its elements say what it is: see `HINTS` of regions.ts. */
  isHinted: boolean;
}

/** Longer paragraphs are not asked about, words. */
export const MOST_WORDS = 60;

/** Kinds of features, mixed into their hashes. */
const [WORD, STEM, PAIR, FIRST, FIRST_PAIR, LAST, MARK, SHAPE, END, BEGINNING] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
/** Stands for every number. */
const NUMBER = 0x4e554d;
/** Letters of a stem. */
const STEM_LETTERS = 4;

function mix(kind: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** The features of a unit as 32-bit hashes; the same one may come twice. */
export function featuresOf(unit: UnitShape): number[] {
  const hashes: number[] = [];
  let count = 0;
  let latin = 0;
  for (const line of unit.lines) {
    const counted = addLine(line, hashes);
    count += counted >>> 16;
    latin += counted & 0xffff;
  }
  addShape(unit, count, latin, hashes);
  return hashes;
}

/**
 * Adds what a line says; one loop over units and numbers, since it runs before the engine has compiled anything well.
 *
 * @returns its words, times 65,536, and how many of them are Latin
 */
function addLine(line: string, hashes: number[]): number {
  const { length } = line;
  let words = 0;
  let latin = 0;
  /** The word before, 0 where a piece begins. */
  let before = 0;
  let isFirst = true;
  let isSecond = false;
  let i = 0;
  while (i < length) {
    const start = i;
    let unit = line.charCodeAt(i);
    const first = unit;
    let hash = 0x811c9dc5;
    let isNumber = true;
    while ((unit >= 0x621 && unit <= 0x64a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      hash = Math.imul(hash ^ unit, 0x01000193);
      if (unit >= 0x3a) isNumber = false;
      i++;
      unit = i < length ? line.charCodeAt(i) : 0;
    }
    if (i === start) {
      i++;
      if (first === 0x20) continue;
      hashes.push(mix(MARK, first, 0));
      if (isEnd(first)) {
        // A new piece begins: what stood before says nothing of how it begins.
        before = 0;
        isFirst = first === 0x7c;
        isSecond = false;
      }
      continue;
    }
    const word = isNumber ? NUMBER : hash;
    words++;
    if (first < 0x80 && !isNumber) latin++;
    hashes.push(mix(WORD, word, 0));
    if (!isNumber) {
      hashes.push(mix(STEM, stemOf(line, start, i), 0));
      addEnds(line, start, i, hashes);
    }
    if (before) hashes.push(mix(PAIR, before, word));
    if (isFirst) hashes.push(mix(FIRST, word, 0));
    else if (before && isSecond) hashes.push(mix(FIRST_PAIR, before, word));
    isSecond = isFirst;
    isFirst = false;
    before = word;
  }
  if (before) hashes.push(mix(LAST, before, 0));
  return (words << 16) | latin;
}

/** Marks behind which something new is said: | : ؟ ? ! . ؛ ، , */
const isEnd = (unit: number): boolean =>
  unit === 0x7c ||
  unit === 0x3a ||
  unit === 0x61f ||
  unit === 0x3f ||
  unit === 0x21 ||
  unit === 0x2e ||
  unit === 0x61b ||
  unit === 0x60c ||
  unit === 0x2c;

/** How a word begins and ends: «ـنا», «ـكم» and «تـ» say who speaks to whom, whatever the word is. */
function addEnds(line: string, from: number, to: number, hashes: number[]): void {
  const letters = to - from;
  if (letters < 4) return;
  const end = (line.charCodeAt(to - 2) << 16) | line.charCodeAt(to - 1);
  hashes.push(mix(END, end, 0));
  if (letters > 4) hashes.push(mix(END, end, line.charCodeAt(to - 3)));
  hashes.push(mix(BEGINNING, (line.charCodeAt(from) << 16) | line.charCodeAt(from + 1), 0));
}

/** The beginning of a word without what Arabic writes together with it: و ف, ال بال لل كال, ب ل. */
function stemOf(line: string, from: number, to: number): number {
  let start = from;
  let unit = line.charCodeAt(start);
  if (to - start > 3 && (unit === 0x648 || unit === 0x641)) unit = line.charCodeAt(++start);
  if (to - start > 4) {
    const next = line.charCodeAt(start + 1);
    if (unit === 0x644 && next === 0x644) start += 2;
    else if (
      (unit === 0x628 || unit === 0x644 || unit === 0x643) &&
      next === 0x627 &&
      line.charCodeAt(start + 2) === 0x644
    )
      start += 3;
    else if (unit === 0x627 && next === 0x644) start += 2;
    else if (unit === 0x628 || unit === 0x644) start++;
  }
  let hash = 0x811c9dc5;
  const end = Math.min(to, start + STEM_LETTERS);
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
  return hash;
}

function addShape(unit: UnitShape, count: number, latin: number, hashes: number[]): void {
  const { lines, linked, links, buttons, inputs, images } = unit;
  const text = lines[lines.length - 1] ?? '';
  const length = lengthClass(count);
  const values = [
    0,
    length,
    Math.min(lines.length, 5),
    linked === 0 ? 0 : linked < 0.3 ? 1 : linked < 0.8 ? 2 : 3,
    Math.min(links, 3),
    Math.min(buttons, 3),
    Math.min(inputs, 2),
    Math.min(images, 2),
    /[^.]\.["»”)]?$/.test(text) ? 1 : /[؟?!]$/.test(text) ? 2 : /[:：]$/.test(text) ? 3 : 0,
    (unit.isHeading ? 1 : 0) + (unit.isBold ? 2 : 0) + (unit.isListItem ? 4 : 0) + (unit.isQuoted ? 8 : 0),
    unit.isHinted ? 1 : 0,
    count ? Math.round((latin / count) * 3) : 4,
    // Length and shape together: a short line in a link is another matter than a long one.
    length * 4 + (linked === 0 ? 0 : linked < 0.8 ? 1 : 2) + (buttons ? 100 : 0),
  ];
  for (let name = 0; name < values.length; name++) hashes.push(mix(SHAPE, name, values[name] ?? 0));
}

const lengthClass = (count: number): number =>
  count <= 4 ? count : count <= 6 ? 5 : count <= 8 ? 6 : count <= 12 ? 7 : count <= 18 ? 8 : count <= 30 ? 9 : 10;
