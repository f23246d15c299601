/** The trained tagger of the package, as the tools use it. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadTagger, type Tagger } from '../lib/insight/tagger/tagger.ts';
import { complain, fileError } from './lines.ts';

const FILE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'public/models/entities.bin');

/** Reads the model; where it is missing or damaged, says so on stderr and leaves the work to the rules. */
export function readTagger(): Tagger | undefined {
  try {
    return loadTagger(readFileSync(FILE));
  } catch (error) {
    complain(FILE, fileError(error));
    return undefined;
  }
}
