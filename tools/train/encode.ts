/** Writes the model file that `lib/insight/tagger/model.ts` reads. */
import { ByteWriter, crc32 } from '../../lib/insight/tagger/bytes.ts';
import { LABEL_COUNT } from '../../lib/insight/tagger/decoder.ts';
import { FEATURES_VERSION } from '../../lib/insight/tagger/features.ts';
import { FILE_VERSION, MAGIC, type Model } from '../../lib/insight/tagger/model.ts';
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
): Pick<Model, 'keys' | 'weights' | 'scale' | 'transitions'> {
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
    keys: Int32Array.from(kept, ({ key }) => key),
    weights: bytes,
    scale: Math.fround(scale),
    transitions: weights.transitions,
  };
}

/** The bytes of a model, with length and checksum in the header. */
export function encodeModel(model: Model): Uint8Array {
  const body = new ByteWriter();
  const float = new DataView(new ArrayBuffer(4));
  const writeFloat = (value: number) => {
    float.setFloat32(0, value);
    body.uint32(float.getUint32(0));
  };
  const writeSorted = (values: Int32Array) => {
    let before = -1;
    for (const value of values) {
      body.variable(value - before - 1);
      before = value;
    }
  };
  const writeBytes = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i++) body.byte((values[i] ?? 0) & 255);
  };
  const { words, wider, keys, weights } = model;
  writeFloat(model.outside);
  writeFloat(model.scale);
  for (const value of model.transitions) writeFloat(value);
  body.uint32(wider.middle.length);
  writeBytes(wider.middle);
  writeBytes(wider.coarse);
  body.uint32(words.hashes.length);
  writeSorted(words.hashes);
  writeBytes(words.classes);
  writeBytes(words.classes.map((value) => value >> 8));
  writeBytes(words.frequencies.map((value, i) => (Math.min(31, value) << 3) | (words.names[i] ?? 0)));
  writeBytes(words.tendencies);
  body.uint32(keys.length);
  writeSorted(keys);
  // Label by label: runs of zeros pack better.
  for (let y = 0; y < LABEL_COUNT; y++) writeBytes(keys.map((_, k) => weights[k * LABEL_COUNT + y] ?? 0));
  const bytes = body.bytes();
  const head = new ByteWriter();
  head.uint32(MAGIC);
  head.uint32(FILE_VERSION * 1000 + FEATURES_VERSION);
  head.uint32(bytes.length + 16);
  head.uint32(crc32(bytes));
  const file = new Uint8Array(bytes.length + 16);
  file.set(head.bytes());
  file.set(bytes, 16);
  return file;
}
