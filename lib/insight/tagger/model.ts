/** The model file: a header that says what it is, then tables of words, classes and weights. */
import { ByteReader, crc32 } from './bytes.ts';
import { LABEL_COUNT } from './decoder.ts';
import { FEATURES_VERSION } from './features.ts';
import type { WiderClasses } from './word-facts.ts';
import { WORD_HASH_BITS, type WordColumns } from './word-table.ts';

/** «KHTG» */
export const MAGIC = 0x4754484b;
/** Goes up when the layout of the file changes. */
export const FILE_VERSION = 1;
/** Bits of a feature's hash by which its weights are found. */
export const FEATURE_HASH_BITS = 24;

export interface Model {
  words: WordColumns;
  wider: WiderClasses;
  /** Sorted keys of the features that weigh anything. */
  keys: Int32Array;
  /** `LABEL_COUNT` weights a key; to be multiplied by `scale`. */
  weights: Int8Array;
  scale: number;
  /** Weights from label to label, row by row; the last row is for the first token. */
  transitions: Float32Array;
  /** What the chance of O counts in the last decision, below 1 to find more. */
  outside: number;
}

/**
 * Reads a model file.
 *
 * @throws Error that says what is wrong: no model, another version, damaged.
 */
export function readModel(bytes: Uint8Array): Model {
  if (bytes.length < 16) throw new Error('The tagger’s model is damaged: the file is too short');
  const reader = new ByteReader(bytes);
  if (reader.uint32() !== MAGIC) throw new Error('This file is no tagger’s model');
  const version = reader.uint32();
  if (version !== FILE_VERSION * 1000 + FEATURES_VERSION)
    throw new Error(`The tagger’s model has version ${version}, not ${FILE_VERSION * 1000 + FEATURES_VERSION}`);
  const length = reader.uint32();
  const sum = reader.uint32();
  if (length !== bytes.length) throw new Error('The tagger’s model is damaged: its length is wrong');
  if (crc32(bytes.subarray(16)) !== sum) throw new Error('The tagger’s model is damaged: its checksum is wrong');
  return readBody(reader);
}

function readBody(reader: ByteReader): Model {
  const outside = readFloat(reader);
  const scale = readFloat(reader);
  const transitions = new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (let i = 0; i < transitions.length; i++) transitions[i] = readFloat(reader);
  const classes = reader.uint32();
  const wider = { middle: Uint16Array.from(reader.take(classes)), coarse: Uint16Array.from(reader.take(classes)) };
  const wordCount = reader.uint32();
  const hashes = readSorted(reader, wordCount, 1 << WORD_HASH_BITS);
  const low = reader.take(wordCount);
  const high = reader.take(wordCount);
  const counts = reader.take(wordCount);
  const tendencies = reader.take(wordCount).slice();
  const keyCount = reader.uint32();
  const keys = readSorted(reader, keyCount, 1 << FEATURE_HASH_BITS);
  const columns = reader.take(keyCount * LABEL_COUNT);
  const weights = new Int8Array(keyCount * LABEL_COUNT);
  for (let k = 0, at = 0; k < keyCount; k++)
    for (let y = 0; y < LABEL_COUNT; y++) weights[at++] = columns[y * keyCount + k] as number;
  return {
    words: {
      hashes,
      classes: joinBytes(low, high),
      frequencies: counts.map((byte) => byte >> 3),
      names: counts.map((byte) => byte & 7),
      tendencies,
    },
    wider,
    keys,
    weights,
    scale,
    transitions,
    outside,
  };
}

function joinBytes(low: Uint8Array, high: Uint8Array): Uint16Array {
  const joined = new Uint16Array(low.length);
  for (let i = 0; i < low.length; i++) joined[i] = (low[i] as number) | ((high[i] as number) << 8);
  return joined;
}

const floats = new DataView(new ArrayBuffer(4));

function readFloat(reader: ByteReader): number {
  floats.setUint32(0, reader.uint32());
  return floats.getFloat32(0);
}

function readSorted(reader: ByteReader, count: number, limit: number): Int32Array {
  const sorted = reader.sorted(count);
  if ((sorted[count - 1] ?? 0) >= limit) throw new Error('The tagger’s model is damaged: a key is too large');
  return sorted;
}
