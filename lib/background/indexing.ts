/** The index of the search, brought up to date behind the reader's back. */
import { indexChanged } from '../library/search/indexer.ts';
import { library } from './library.ts';

let isRunning = false;
let isAsked = false;

/** Brings the index up to date soon. What the browser stops in the middle goes on with the next call. */
export function indexSoon(): void {
  isAsked = true;
  if (!isRunning) void run();
}

async function run(): Promise<void> {
  isRunning = true;
  while (isAsked) {
    isAsked = false;
    await indexChanged(library()).catch(console.warn);
  }
  isRunning = false;
}
