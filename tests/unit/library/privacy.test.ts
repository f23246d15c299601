/** docs/PRIVACY.md explains every permission that the extension asks for, and claims no other. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/PRIVACY.md'), 'utf8');
const config = readFileSync(join(root, 'wxt.config.ts'), 'utf8');

it('explains each permission of the manifest', () => {
  const [, list = ''] = /\bpermissions: \[([^\]]*)\]/.exec(config) ?? [];
  const asked = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  const explained = [...page.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(asked.length).toBeGreaterThan(0);
  // WXT adds `sidePanel` where an entrypoint needs it.
  expect(explained.sort()).toEqual([...asked, 'sidePanel'].sort());
});
