/** The built extension that the suites test. */
import { existsSync } from 'node:fs';
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
