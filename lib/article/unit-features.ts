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

/** Kinds of features, mixed into their hashes. */
const [WORD, STEM, PAIR, FIRST, FIRST_PAIR, LAST, MARK, SHAPE] = [1, 2, 3, 4, 5, 6, 7, 8];
/** Stands for every number. */
const NUMBER = 0x4e554d;
/** Letters of a stem. */
const STEM_LETTERS = 4;

const mix = (kind: number, a: number, b = 0): number => {
  let hash = Math.imul(a ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  return hash ^ (hash >>> 13);
};

/** The features of a unit as 32-bit hashes; the same one may come twice. */
export function featuresOf(unit: UnitShape): number[] {
  const hashes: number[] = [];
  let count = 0;
  let latin = 0;
  for (const line of unit.lines) {
    let before = 0;
    let isFirst = true;
    let last = 0;
    for (let i = 0; i < line.length; ) {
      const start = i;
      const first = line.charCodeAt(i);
      let hash = 0x811c9dc5;
      let isNumber = true;
      let unitCode = first;
      while (isLetter(unitCode)) {
        hash = Math.imul(hash ^ unitCode, 0x01000193);
        isNumber &&= unitCode < 0x3a;
        unitCode = ++i < line.length ? line.charCodeAt(i) : 0;
      }
      if (i === start) {
        i++;
        if (first === 0x20) continue;
        hashes.push(mix(MARK, first));
        if (ENDS.includes(line[start] ?? '')) {
          // A new piece begins: what stood before says nothing of how it begins.
          before = 0;
          isFirst = first === 0x7c;
        }
        continue;
      }
      const word = isNumber ? NUMBER : hash;
      count++;
      if (first < 0x80 && !isNumber) latin++;
      hashes.push(mix(WORD, word));
      if (!isNumber) hashes.push(mix(STEM, stemOf(line, start, i)));
      if (before) hashes.push(mix(PAIR, before, word));
      if (isFirst) hashes.push(mix(FIRST, word));
      else if (before && last === 1) hashes.push(mix(FIRST_PAIR, before, word));
      last = isFirst ? 1 : 2;
      isFirst = false;
      before = word;
    }
    if (before) hashes.push(mix(LAST, before));
  }
  const text = unit.lines[unit.lines.length - 1] ?? '';
  const shape = (name: number, value: number): number => hashes.push(mix(SHAPE, name, value));
  shape(0, 0);
  shape(1, lengthClass(count));
  shape(2, Math.min(unit.lines.length, 5));
  shape(3, unit.linked === 0 ? 0 : unit.linked < 0.3 ? 1 : unit.linked < 0.8 ? 2 : 3);
  shape(4, Math.min(unit.links, 3));
  shape(5, Math.min(unit.buttons, 3));
  shape(6, Math.min(unit.inputs, 2));
  shape(7, Math.min(unit.images, 2));
  shape(8, /[^.]\.["»”)]?$/.test(text) ? 1 : /[؟?!]$/.test(text) ? 2 : /[:：]$/.test(text) ? 3 : 0);
  shape(9, (unit.isHeading ? 1 : 0) + (unit.isBold ? 2 : 0) + (unit.isListItem ? 4 : 0) + (unit.isQuoted ? 8 : 0));
  shape(10, unit.isHinted ? 1 : 0);
  shape(11, count ? Math.round((latin / count) * 3) : 4);
  // Length and shape together: a short line in a link is another matter than a long one.
  shape(12, lengthClass(count) * 4 + (unit.linked === 0 ? 0 : unit.linked < 0.8 ? 1 : 2) + (unit.buttons ? 100 : 0));
  return hashes;
}

/** Marks behind which something new is said. */
const ENDS = '|:؟?!.؛،,';

const isLetter = (code: number): boolean =>
  (code >= 0x621 && code <= 0x64a) || (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** The beginning of a word without what Arabic writes together with it. */
function stemOf(line: string, from: number, to: number): number {
  let start = from;
  const at = (index: number): string => line[start + index] ?? '';
  if (to - start > 3 && (at(0) === 'و' || at(0) === 'ف')) start++;
  if (to - start > 4 && at(0) === 'ل' && at(1) === 'ل') start += 2;
  else if (to - start > 4 && 'بلك'.includes(at(0)) && at(1) === 'ا' && at(2) === 'ل') start += 3;
  else if (to - start > 4 && at(0) === 'ا' && at(1) === 'ل') start += 2;
  else if (to - start > 4 && 'بل'.includes(at(0))) start++;
  let hash = 0x811c9dc5;
  for (let i = start; i < to && i < start + STEM_LETTERS; i++) hash = Math.imul(hash ^ line.charCodeAt(i), 0x01000193);
  return hash;
}

const lengthClass = (count: number): number =>
  count <= 4 ? count : count <= 6 ? 5 : count <= 8 ? 6 : count <= 12 ? 7 : count <= 18 ? 8 : count <= 30 ? 9 : 10;
