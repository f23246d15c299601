/** The arrows of docs/ARCHITECTURE.md: which room may import which. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Rooms from the bottom up, each with the rooms it may import; `lib` is the loose files of lib/ (types, settings …). */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/arabic': [],
  'lib/insight': ['lib/arabic', 'lib'],
  'lib/article': ['lib/arabic', 'lib'],
  'lib/anchoring': ['lib/arabic', 'lib'],
  'lib/library': ['lib/arabic', 'lib'],
  'lib/page': ['lib/article', 'lib/anchoring', 'lib/arabic', 'lib', 'locales'],
  'lib/background': ['lib/insight', 'lib/library', 'lib/page', 'lib/arabic', 'lib', 'locales'],
  'lib/views': ['lib/library', 'lib/arabic', 'lib', 'locales'],
  lib: ['lib', 'locales'],
  locales: ['locales', 'lib'],
  components: ['components', 'lib', 'lib/arabic', 'lib/views', 'locales'],
};

/** Names that a room must not speak at all. */
const NEVER: Record<string, RegExp> = {
  'lib/arabic': /\bbrowser\.|\bdocument\b\.|\bDexie\b/,
  'lib/insight': /\bbrowser\.|\bdocument\.|\bDexie\b/,
  'lib/article': /\bbrowser\.|\bDexie\b|\.(setAttribute|removeChild|appendChild|insertBefore|replaceWith|remove)\(/,
  'lib/anchoring': /\bbrowser\.|\bDexie\b|\bindexedDB\b/,
  'lib/page': /\bDexie\b|\bindexedDB\b|\bbrowser\.storage\b/,
  'lib/library': /\bdocument\./,
  components: /\bbrowser\.|\bDexie\b/,
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function roomOf(file: string): string {
  const folder = dirname(file);
  if (folder === 'lib') return 'lib';
  return Object.keys(MAY_IMPORT).find((room) => room !== 'lib' && `${folder}/`.startsWith(`${room}/`)) ?? folder;
}

const files = [...sources('lib'), ...sources('components'), ...sources('locales')];

describe('rooms', () => {
  it('finds the sources', () => expect(files.length).toBeGreaterThan(10));

  it.each(files)('%s imports only rooms below it', (file) => {
    const room = roomOf(file);
    const text = readFileSync(join(root, file), 'utf8');
    const imports = [...text.matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const forbidden = imports
      .map((path) => roomOf(relative(root, resolve(root, dirname(file), path))))
      .filter((target) => target !== room && !MAY_IMPORT[room]?.includes(target));
    expect(forbidden).toEqual([]);
  });

  it.each(files.filter((file) => NEVER[roomOf(file)]))('%s keeps to its side', (file) => {
    // A comment may name what the code must not do.
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    expect(code).not.toMatch(NEVER[roomOf(file)] as RegExp);
  });
});
