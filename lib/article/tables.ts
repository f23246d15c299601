/** Tables that state facts, told from tables that lay a page out. */
import { parentOf } from './tree.ts';

/** A cell with others in its row, of a table that lays out nothing. */
export function isCellOfFacts(box: Element): boolean {
  if (!/^T[DH]$/.test(box.tagName) || (parentOf(box)?.childElementCount ?? 0) < 2) return false;
  return box.closest('table')?.querySelector('table,p,form,img,iframe') === null;
}
