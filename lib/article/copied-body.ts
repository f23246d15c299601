/** What goes with a copied body: all that its box repeats besides. */
import type { DuplicateRule } from './duplicates.ts';
import { once } from './once.ts';
import { isVisible, type Page, unitsOf, wordCount } from './page.ts';
import { TABLE } from './regions.ts';
import { hashOf } from './shown.ts';
import { commonParent, holds, parentOf } from './tree.ts';
import type { PageBlock } from './walk.ts';
import { isNumberHash, wordHashes } from './word-hashes.ts';

/**
 * With a copied body goes what was copied beside its paragraphs: subheads, small print, captions that stand word for word
 * outside the copy too. Widens the copy's box as long as it holds nothing else.
 */
export function extendBody(
  page: Page,
  body: PageBlock[],
  container: Element,
  found: Map<PageBlock, DuplicateRule>,
  spared: Set<PageBlock>,
  isGone: (block: PageBlock) => boolean,
  clutter: ReadonlySet<PageBlock>,
): void {
  const [first] = body;
  let box: Element | null = first?.box ?? null;
  while (box && !body.every((block) => box && holds(box, block.element))) box = parentOf(box);
  // What goes elsewhere for its words was copied with the rest.
  const hidden = new Set([...clutter].map(hashOfLine));
  const isBetween = ({ index }: PageBlock): boolean =>
    [page.blocks[index - 1], page.blocks[index + 1]].every(
      (other) => other && (body.includes(other) || found.has(other)),
    );
  /** Directly in front of the copy or behind it, in one box with it that the story does not stand in. */
  const isBeside = ({ index, box }: PageBlock): boolean =>
    body.some((line) => {
      const both = Math.abs(line.index - index) === 1 ? commonParent(line.box, box) : null;
      return both !== null && !holds(both, container);
    });
  let isOwnBox = true;
  for (; box && box !== page.body; box = parentOf(box)) {
    const around = box;
    // In the story's own place goes what stands among the copies alone.
    const isPlace = holds(around, container);
    const inside = page.blocks.filter(
      (block) =>
        holds(around, block.element) &&
        !found.has(block) &&
        isVisible(block) &&
        (!isPlace || isAmong(body, block) || isBeside(block)),
    );
    const shown = new ShownOutside(page, new Set(inside), isGone);
    const again = inside.filter(
      (block) =>
        !spared.has(block) &&
        (shown.saysLine(block) ||
          (isBeside(block) && shown.saysNearly(block)) ||
          hidden.has(hashOfLine(block)) ||
          // In the story's own place a short line may hold words of another by chance.
          (!isPlace && shown.saysPiece(block, isBetween(block)))),
    );
    // A few words that were changed between the lines of what is a copy but for them.
    const isFew = (block: PageBlock): boolean =>
      !isPlace && isBetween(block) && wordCount(block.text) <= FEW_WORDS && !saysAnother(block);
    const rest = inside.filter((block) => !again.includes(block));
    if (
      rest.length &&
      rest.every((block) => isFew(block) && !spared.has(block)) &&
      unitsOf(rest) <= unitsOf(body) * FEW
    )
      again.push(...rest);
    const isWhole = again.length === inside.length;
    // Beside what stays, a cell's number or a single word stands elsewhere by chance.
    if (isWhole || isOwnBox)
      for (const block of again) if (isWhole || saysMuch(block) || isBetween(block)) found.set(block, 'same-body');
    if (!isWhole || isPlace) return;
    isOwnBox = false;
  }
}

function hashOfLine({ text }: PageBlock): number {
  const words = wordHashes(text);
  return hashOf(words, 0, words.length);
}

const isAmong = (body: readonly PageBlock[], { index }: PageBlock): boolean =>
  index > (body[0]?.index ?? 0) && index < (body[body.length - 1]?.index ?? 0);

const saysMuch = ({ regions, text }: PageBlock): boolean => wordCount(text) >= (regions & TABLE ? 4 : 2);

/** What is to be seen outside some lines once everything found so far is gone. */
class ShownOutside {
  private readonly lines = new Set<number>();
  /** The words of all lines, with a zero in front of each line. */
  private readonly words: number[] = [];
  /** Where in them two words in a row stand first; made when it is first asked for. */
  private places: Map<number, number[]> | null = null;

  constructor(page: Page, inside: ReadonlySet<PageBlock>, isGone: (block: PageBlock) => boolean) {
    for (const block of page.blocks) {
      if (isGone(block) || inside.has(block) || !isVisible(block)) continue;
      const words = wordHashes(block.text);
      this.lines.add(hashOf(words, 0, words.length));
      this.words.push(0);
      for (const word of words) this.words.push(word);
    }
  }

  /** Whether another line says what this one does, and nothing else. */
  saysLine(block: PageBlock): boolean {
    return this.lines.has(hashOfLine(block));
  }

  /** Whether another line says it in a passage of several words; a line between copied ones may be the beginning of a subhead. */
  saysPiece({ text }: PageBlock, isBetween: boolean): boolean {
    const words = wordHashes(text);
    if (isBetween && words.length && words.length < PIECE_WORDS) words.unshift(0);
    if (words.length < (isBetween ? 2 : PIECE_WORDS)) return false;
    const places = this.indexed().get(hashOf(words, 0, 2)) ?? [];
    return places.some(
      (place) =>
        words.every((word, i) => this.words[place + i] === word) &&
        // «يحق للطلاب …» is no piece of «لا يحق للطلاب …».
        !negations().has(this.words[place - 1] ?? 0),
    );
  }

  /** Whether most of its words in a row of two stand in other lines: a word of it was changed. */
  saysNearly({ text }: PageBlock): boolean {
    const words = wordHashes(text);
    if (words.length < EDITED_WORDS || words.some(isNumberHash)) return false;
    const known = words.filter((_, i) => i > 0 && this.indexed().has(hashOf(words, i - 1, i + 1)));
    return known.length >= (words.length - 1) * EDITED;
  }

  private indexed(): ReadonlyMap<number, number[]> {
    if (this.places) return this.places;
    const places = new Map<number, number[]>();
    for (let i = 0; i + 1 < this.words.length; i++) {
      const key = hashOf(this.words, i, i + 2);
      const known = places.get(key);
      if (!known) places.set(key, [i]);
      else if (known.length < MOST_PLACES) known.push(i);
    }
    this.places = places;
    return places;
  }
}

/** Words of such a line, and the share of all of them in the copy's text. */
const FEW_WORDS = 9;
const FEW = 0.1;

/** A number or a «لا» of its own. */
const saysAnother = ({ text }: PageBlock): boolean =>
  wordHashes(text).some((word) => isNumberHash(word) || negations().has(word));

/** Of a shorter line a changed word is much of what it says; share of the pairs of words that stay. */
const EDITED_WORDS = 6;
const EDITED = 0.7;

/** Places of two words in a row that are looked at: more are a figure of speech. */
const MOST_PLACES = 12;

/** Words in front of a piece that turn it round. */
const negations = once(() => new Set(wordHashes('لا لم لن ليس ليست غير عدم ولا ولم ولن')));

/** Fewer words stand in every text. */
const PIECE_WORDS = 3;
