/** Strings that nothing shows are a burden for whoever translates. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '../../../locales/en.ts';
import { toolbarMessages } from '../../../locales/toolbar.ts';

const root = resolve(import.meta.dirname, '../../..');
const code = ['components', 'lib', 'entrypoints']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  )
  .join('\n');

const keys = Object.keys(en).filter((key) => !Object.hasOwn(toolbarMessages.en, key));

it.each(keys)('%s is shown somewhere', (key) => {
  // A key of a group is put together at run time: `reason.${code}`.
  const group = key.split('.')[0];
  const isBuilt = key.includes('.') && code.includes(`\`${group}.\${`);
  expect(isBuilt || code.includes(`'${key}'`)).toBe(true);
});
