/** The part of the benchmark that runs in a page, as one script. */
import { build } from 'vite';

/** The script; it puts `libraryBench` on the page's global object. */
export async function pageScript(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.FIREFOX': 'false' },
    build: {
      write: false,
      minify: false,
      lib: { entry: new URL('in-page.ts', import.meta.url).pathname, formats: ['iife'], name: 'libraryBench' },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The page’s part of the benchmark could not be bundled.');
  return `${chunk.code}\nglobalThis.libraryBench = libraryBench;`;
}
