/** The model file: a header that says what it is, then tables of words, classes and weights. */
import { ByteReader, checksum } from './bytes.ts';
import { LABEL_COUNT } from './decoder.ts';
import { FEATURES_VERSION } from './features.ts';
import { CELLS } from './weights.ts';
import type { WiderClasses } from './word-facts.ts';
import type { WordColumns } from './word-table.ts';

/** «KHTG» */
export const MAGIC = 0x4754484b;
/** Goes up when the layout of the file changes. */
const FILE_VERSION = 2;
/** Says of a file for which program it was made: its layout, and the features that its weights belong to. */
export const MODEL_VERSION: number = FILE_VERSION * 1000 + FEATURES_VERSION;
/** Magic number, version, length in bytes, checksum: 32 bits each. */
export const HEADER_BYTES = 16;

export interface Model {
  words: WordColumns;
  wider: WiderClasses;
  /** Features that weigh anything, `CELLS` numbers each, in the order of their keys; see weights.ts. */
  cells: Int32Array;
  /** What the weights in the cells are to be multiplied by. */
  scale: number;
  /** Weights from label to label, row by row; the last row is for the first token. */
  transitions: Float32Array;
  /** What the chance of O counts in the last decision, below 1 to find more. */
  outside: number;
}

/**
 * Reads a model file. What it gives are views of these bytes, which must not change.
 *
 * @throws Error that says what is wrong: no model, another version, damaged.
 */
export function readModel(file: Uint8Array): Model {
  if (file.length < HEADER_BYTES) throw new Error('The tagger’s model is damaged: the file is too short');
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const [magic, version, length, sum] = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_BYTES / 4);
  if (magic !== MAGIC) throw new Error('This file is no tagger’s model');
  if (version !== MODEL_VERSION) throw new Error(`The tagger’s model has version ${version}, not ${MODEL_VERSION}`);
  if (length !== bytes.length) throw new Error('The tagger’s model is damaged: its length is wrong');
  if (checksum(bytes.subarray(HEADER_BYTES)) !== sum)
    throw new Error('The tagger’s model is damaged: its checksum is wrong');
  return readBody(new ByteReader(bytes, HEADER_BYTES));
}

function readBody(reader: ByteReader): Model {
  const [classes = 0, words = 0, features = 0] = reader.integers(3);
  const [outside = 1, scale = 1] = reader.floats(2);
  return {
    outside,
    scale,
    transitions: reader.floats((LABEL_COUNT + 1) * LABEL_COUNT),
    wider: { middle: reader.words(classes), coarse: reader.words(classes) },
    words: {
      hashes: reader.integers(words),
      classes: reader.words(words),
      frequencies: reader.bytes(words),
      names: reader.bytes(words),
      tendencies: reader.bytes(words),
    },
    cells: reader.integers(features * CELLS),
  };
}
