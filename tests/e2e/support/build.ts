/** The built extension that the suites test. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildTarget, buildFolder } from '../../../tools/build.ts';

/** The folder of a build. Throws when it was not built, since these tests would test nothing then. */
export function builtExtension(target: BuildTarget): string {
  const folder = buildFolder(target);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${folder} is missing: run "npm run build" first ("npm test" does).`);
  }
  return folder;
}

/** A copy of a build with a changed manifest, and the way to delete it. */
export function changedBuild(
  target: BuildTarget,
  change: (manifest: Record<string, unknown>) => void,
): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'khulasa-build-'));
  cpSync(builtExtension(target), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(manifest);
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
