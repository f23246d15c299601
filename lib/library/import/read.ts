/**
 * Reading highlights out of a file: a backup of Khulasa, W3C Web Annotations as JSON-LD, or the JSON that Hypothesis exports. Every
 * value is taken for hostile: known fields only, each checked.
 */

import type { Highlight } from '../../types.ts';
import { BackupError } from '../backup/format.ts';
import { readBackup } from '../backup/read.ts';
import { eachInSlices, type Watch } from '../slices.ts';
import { notLater } from './fields.ts';
import { fromAnnotation, isAnnotation } from './from-annotation.ts';
import { fromHypothesis, isHypothesisRow } from './from-hypothesis.ts';
import { type HighlightRefusal, ImportError, refusalOf } from './refusal.ts';

export type ImportKind = 'backup' | 'annotations' | 'hypothesis';

export interface ReadHighlights {
  kind: ImportKind;
  /** Each id once, the latest form of it. */
  highlights: Highlight[];
  /** What is not taken: its place in the file, from 1, and why. */
  refused: Array<{ place: number; reason: HighlightRefusal }>;
}

/** Bytes. 50,000 highlights with long notes stay far below. */
const MAX_FILE = 200_000_000;

/**
 * Reads in slices; only the parsing of a JSON file is one piece.
 *
 * @param now ISO 8601 in UTC; no imported highlight is newer
 * @throws ImportError where the file as a whole is not taken, the reason of the watch's signal
 */
export async function readHighlights(file: Blob, now: string, watch: Watch = {}): Promise<ReadHighlights> {
  if (file.size > MAX_FILE) throw new ImportError('too-large');
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0x1f && second === 0x8b) return fromBackup(file, now, watch);
  let value: unknown;
  try {
    value = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new ImportError('not-json', error);
  }
  const { list, result, take } = reading(value, now);
  await eachInSlices(list, take, watch);
  return result();
}

/** Highlights out of JSON that was parsed. Throws ImportError. */
export function fromJson(value: unknown, now: string): ReadHighlights {
  const { list, result, take } = reading(value, now);
  for (const [index, each] of list.entries()) take(each, index);
  return result();
}

/** The list in parsed JSON, and how one entry after the other is taken out of it. */
function reading(value: unknown, now: string) {
  const list = listIn(value);
  const sample = list?.find((each) => isAnnotation(each) || isHypothesisRow(each));
  if (!list || sample === undefined) throw new ImportError('unknown-kind');
  const kind = isHypothesisRow(sample) ? 'hypothesis' : 'annotations';
  const convert = kind === 'hypothesis' ? fromHypothesis : fromAnnotation;
  const highlights: Highlight[] = [];
  const refused: ReadHighlights['refused'] = [];
  const take = (each: unknown, index: number): void => {
    try {
      highlights.push(convert(each, now));
    } catch (error) {
      refused.push({ place: index + 1, reason: refusalOf(error) });
    }
  };
  return { list, take, result: (): ReadHighlights => ({ kind, highlights: latestOfEach(highlights), refused }) };
}

async function fromBackup(file: Blob, now: string, { signal }: Watch): Promise<ReadHighlights> {
  const highlights: Highlight[] = [];
  try {
    for await (const { kind, value } of readBackup(file.stream(), (settings) => settings)) {
      signal?.throwIfAborted();
      if (kind === 'highlight') highlights.push(notLater(value, now));
    }
  } catch (error) {
    if (error instanceof BackupError) throw new ImportError('bad-backup', error);
    throw error;
  }
  return { kind: 'backup', highlights: latestOfEach(highlights), refused: [] };
}

/** The list in a file: alone, or in a page or collection of annotations, or in the answer of Hypothesis. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (isAnnotation(value)) return [value];
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map(Object.entries(value));
  for (const name of ['items', 'annotations', 'rows', 'first']) {
    const inside = fields.get(name);
    const found = Array.isArray(inside) ? inside : inside === undefined ? null : listIn(inside);
    if (found) return found;
  }
  return null;
}

function latestOfEach(highlights: readonly Highlight[]): Highlight[] {
  const latest = new Map<string, Highlight>();
  for (const each of highlights) {
    const before = latest.get(each.id);
    if (!before || each.updatedAt > before.updatedAt) latest.set(each.id, each);
  }
  return [...latest.values()];
}
