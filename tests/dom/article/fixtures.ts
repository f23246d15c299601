/** The pages of tests/fixtures/pages as text, by their file names without `.html`. */
const files = import.meta.glob<string>('../../fixtures/pages/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const pages = new Map(Object.entries(files).map(([path, html]) => [path.replace(/^.*\/|\.html$/g, ''), html] as const));

/** The HTML of a fixture. Throws an Error when there is no such file, so that no test passes on nothing. */
export function fixture(name: string): string {
  const html = pages.get(name);
  if (!html) throw new Error(`No fixture ${name}; there are ${[...pages.keys()].join(', ')}`);
  return html;
}
