/** The part of the benchmark that runs in a page, as one script. */
import { bundleForPage } from '../browsers/bundle.ts';

/** The script; it puts `libraryBench` on the page's global object. */
export async function pageScript(): Promise<string> {
  return `${await bundleForPage('tools/bench-library/in-page.ts')}\nglobalThis.libraryBench = inPage;`;
}
