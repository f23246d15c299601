/**
 * `npm test [-- STEP…]`: every check of the project on any machine, in the order in which they fail fastest. All steps
 * run even when one fails, except the end-to-end suites without a build. The last line counts checks and tests.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { ensureSystem } from './setup.ts';

interface Count {
  passed: number;
  failed: number;
}

/** The parts of Vitest's JSON report that are read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: Array<{ status: string; assertionResults: unknown[] }>;
}

const bin = (path: string) => join(ROOT, 'node_modules', path);

/** One command that passes or fails as a whole. */
function check(script: string, ...args: string[]): Count {
  const { status } = spawnSync(process.execPath, [bin(script), ...args], { cwd: ROOT, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One Vitest project, counted by its tests; a file that does not load counts as a failed test. */
function suite(project: string): Count {
  const folder = mkdtempSync(join(tmpdir(), 'khulasa-test-'));
  const file = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { passed } = check('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  const report = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as VitestReport) : undefined;
  rmSync(folder, { recursive: true, force: true });
  if (!report) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((result) => result.status === 'failed' && !result.assertionResults.length);
  const failed = report.numFailedTests + unloaded.length;
  // Vitest also fails for errors outside of any test, and where it finds no test at all.
  return { passed: report.numPassedTests, failed: failed === 0 && passed === 0 ? 1 : failed };
}

const STEPS: Record<string, () => Count> = {
  prepare: () => check('wxt/bin/wxt.mjs', 'prepare'),
  types: () => check('typescript/bin/tsc', '--noEmit'),
  style: () => check('@biomejs/biome/bin/biome', 'ci'),
  unused: () => check('knip/bin/knip.js'),
  'build-chrome': () => check('wxt/bin/wxt.mjs', 'build', '-b', 'chrome'),
  'build-firefox': () => check('wxt/bin/wxt.mjs', 'build', '-b', 'firefox'),
  unit: () => suite('unit'),
  dom: () => suite('dom'),
  e2e: () => suite('e2e'),
};

function main(): void {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !Object.hasOwn(STEPS, name));
  if (unknown.length > 0) throw new Error(`No such step: ${unknown}. Steps: ${Object.keys(STEPS).join(', ')}`);
  ensureSystem(['chromium', 'firefox', 'arabicFont']);

  const total: Count = { passed: 0, failed: 0 };
  const failedSteps = new Set<string>();
  for (const [name, run] of Object.entries(STEPS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n── ${name}`);
    const built = !failedSteps.has('build-chrome') && !failedSteps.has('build-firefox');
    const count = name === 'e2e' && !built ? { passed: 0, failed: 1 } : run();
    total.passed += count.passed;
    total.failed += count.failed;
    if (count.failed > 0) failedSteps.add(name);
  }
  if (failedSteps.size > 0) console.log(`\nFailed: ${[...failedSteps].join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
