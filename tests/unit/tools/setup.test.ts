/** Setting up a machine, with a PATH of stand-ins: what is missing is installed where that is possible, else named. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const setup = resolve(import.meta.dirname, '../../../tools/setup.ts');
let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'khulasa-path-'));
  symlinkSync('/usr/bin/env', join(path, 'env'));
  symlinkSync('/bin/sh', join(path, 'sh'));
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

function program(name: string, script = ''): void {
  writeFileSync(join(path, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(path, name), 0o755);
}

/** What apt-get was asked to do, a line a call. */
const log = () => (existsSync(join(path, 'log')) ? readFileSync(join(path, 'log'), 'utf8') : '');

function ensure(...needs: string[]) {
  const code = `(await import(${JSON.stringify(setup)})).ensureSystem(${JSON.stringify(needs)})`;
  const env = { PATH: path, HOME: path };
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env });
}

describe.runIf(process.platform === 'linux')('ensureSystem', () => {
  it('is quiet and asks for nothing when nothing is missing', () => {
    program('chromium');
    program('fc-list', 'echo "Noto Naskh Arabic"');
    program('apt-get', `echo "$@" >> ${path}/log`);
    const { status, stdout, stderr } = ensure('chromium', 'arabicFont');
    expect([status, stdout, stderr, log()]).toEqual([0, '', '', '']);
  });

  it('installs exactly what is missing, after an update', () => {
    program('chromium');
    program('fc-list', 'echo "DejaVu Sans"');
    // Without root rights sudo must do; this one asks for no password.
    program('sudo', 'shift; exec "$@"');
    program(
      'apt-get',
      `echo "$@" >> ${path}/log
       case "$*" in *fonts-noto-core*) printf '#!/bin/sh\\necho "Noto Sans Arabic"\\n' > ${path}/fc-list;; esac
       case "$*" in *firefox-esr*) printf '#!/bin/sh\\n' > ${path}/firefox-esr;; esac`,
    );
    const { status } = ensure('chromium', 'firefox', 'arabicFont');
    expect(status).toBe(0);
    const [, update, install, ...more] = [
      '',
      ...log()
        .trim()
        .split('\n')
        .filter((line) => line !== '--version'),
    ];
    expect(update).toContain('update');
    expect(install).toMatch(/^install .* firefox-esr fonts-noto-core$/);
    expect(more).toEqual([]);
  });

  it('says what to install where it cannot, and stops', () => {
    const { status, stderr } = ensure('chromium');
    expect(status).not.toBe(0);
    expect(stderr).toContain('Missing on this machine: Chromium.');
    expect(stderr).toContain('apt-get install chromium');
  });
});
