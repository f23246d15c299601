/** The built extension: where it is, and a fresh build when the sources are newer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..');

export type BuildTarget = 'chrome' | 'firefox';

/** What goes into the package. */
const SOURCES = ['entrypoints', 'components', 'lib', 'locales', 'public', 'wxt.config.ts', 'package-lock.json'];

/** The folder of a build; it need not exist. */
export function buildFolder(target: BuildTarget): string {
  return join(ROOT, '.output', `${target}-mv3`);
}

/** Builds the extension unless the build at hand is newer than every source. Gives its folder; throws when it fails. */
export function ensureBuild(target: BuildTarget): string {
  const manifest = join(buildFolder(target), 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  if (SOURCES.some((path) => newest(join(ROOT, path)) >= built)) {
    const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The build for ${target} failed.\n${stdout}${stderr}`);
  }
  return buildFolder(target);
}

/** The latest modification in a file or folder, milliseconds since the epoch; 0 where it is missing. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
