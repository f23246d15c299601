/** Writes the model file that `lib/insight/tagger/model.ts` reads. */
import { ByteWriter, checksum } from '../../lib/insight/tagger/bytes.ts';
import { LABEL_COUNT } from '../../lib/insight/tagger/decoder.ts';
import { HEADER_BYTES, MAGIC, MODEL_VERSION, type Model } from '../../lib/insight/tagger/model.ts';
import { CELLS, packCells } from '../../lib/insight/tagger/weights.ts';
import type { Weights } from './crf.ts';

/** Weights above this many quanta of the byte are cut; hardly one in ten thousand is. */
const LARGEST = 127;

/**
 * Makes bytes of weights, and leaves out the features that weigh least.
 *
 * @param rows bucket of a feature's hash → its row in the weights
 * @param most number of features that stay
 */
export function quantise(
  weights: Weights,
  rows: ReadonlyMap<number, number>,
  most: number,
): Pick<Model, 'cells' | 'scale' | 'transitions'> {
  const { emissions } = weights;
  const reach = (row: number) => {
    let largest = 0;
    for (let y = 0; y < LABEL_COUNT; y++) largest = Math.max(largest, Math.abs(emissions[row * LABEL_COUNT + y] ?? 0));
    return largest;
  };
  const all = [...rows].map(([key, row]) => ({ key, row, reach: reach(row) }));
  all.sort((a, b) => b.reach - a.reach || a.key - b.key);
  const kept = all.slice(0, most);
  const scale = (kept[Math.floor(kept.length / 5000)]?.reach ?? 1) / LARGEST;
  kept.sort((a, b) => a.key - b.key);
  const bytes = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach(({ row }, k) => {
    for (let y = 0; y < LABEL_COUNT; y++) {
      const value = Math.round((emissions[row * LABEL_COUNT + y] ?? 0) / scale);
      bytes[k * LABEL_COUNT + y] = Math.max(-LARGEST, Math.min(LARGEST, value));
    }
  });
  return {
    cells: packCells(
      kept.map(({ key }) => key),
      bytes,
    ),
    scale: Math.fround(scale),
    transitions: weights.transitions,
  };
}

/** The bytes of a model, with length and checksum in the header. */
export function encodeModel({ words, wider, cells, scale, outside, transitions }: Model): Uint8Array {
  const body = new ByteWriter();
  body.row(Int32Array.of(wider.middle.length, words.hashes.length, cells.length / CELLS));
  body.row(Float32Array.of(outside, scale));
  body.row(transitions);
  body.row(wider.middle);
  body.row(wider.coarse);
  body.row(words.hashes);
  body.row(words.classes);
  body.row(words.frequencies);
  body.row(words.names);
  body.row(words.tendencies);
  body.row(cells);
  const bytes = body.bytes();
  const file = new Uint8Array(HEADER_BYTES + bytes.length);
  new Uint32Array(file.buffer, 0, 4).set([MAGIC, MODEL_VERSION, file.length, checksum(bytes)]);
  file.set(bytes, HEADER_BYTES);
  return file;
}
