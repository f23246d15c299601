/** The pieces of a line: frameworks set inline elements apart by style alone, without a blank between their words. */
import { siteText } from './site-text.ts';
import { holds } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';

/** Each text of a line that stands in an element of its own beside the others'; one piece where nothing stands so. */
export function piecesOf(block: PageBlock): string[] {
  return block.nodes.length < 2 ? [block.text] : readPieces(block).map(({ text }) => text);
}

/** The line with a bar where two of its pieces touch: «سعيد البحري | الرملية», not «سعيد البحريالرملية». */
export function printedLine(block: PageBlock): string {
  if (block.nodes.length < 2) return block.text;
  let line = '';
  for (const { text, isGlued } of readPieces(block)) line += line ? `${isGlued ? ' | ' : ' '}${text}` : text;
  return line;
}

interface Piece {
  text: string;
  /** No white space stands in front of it. */
  isGlued: boolean;
}

function readPieces({ nodes, text }: PageBlock): Piece[] {
  const pieces: Piece[] = [];
  let last: Text | null = null;
  let at = 0;
  for (const node of nodes) {
    const said = collapse(siteText(node));
    const from = text.indexOf(said, at);
    const piece = pieces[pieces.length - 1];
    const isApart = last !== null && (isBeside(last, node) || (from === at && isCut(text, at, last, node)));
    if (piece && !isApart) piece.text += (from > at ? ' ' : '') + said;
    else pieces.push({ text: said, isGlued: from === at });
    if (from >= 0) at = from + said.length;
    last = node;
  }
  return pieces;
}

/** Longer lines are sentences, in which an element may begin within a word; UTF-16 units. */
const LABELS = 120;

/** Whether words run together where an element begins or ends: «وفاء الزهراني<span>قبل 5 ساعات</span>». */
function isCut(text: string, at: number, { parentElement: one }: Text, { parentElement: other }: Text): boolean {
  if (one === other || text.length > LABELS) return false;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

/** Whether two texts stand in elements of their own, neither in the other's. */
function isBeside({ parentElement: one }: Text, { parentElement: other }: Text): boolean {
  return one !== other && one !== null && other !== null && !holds(one, other) && !holds(other, one);
}
