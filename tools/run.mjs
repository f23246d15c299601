/**
 * Starts a tool of this project on a machine where nothing but Node 20 and npm is there yet: `node tools/run.mjs TOOL ARGS…`.
 * Installs the packages when they are missing or older than package-lock.json, then runs the TypeScript tool with the
 * project's own Node. Plain JavaScript without imports from packages, since it runs before they are installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The packages that a lock file names, without those that npm leaves out on some machines. */
function packages(file) {
  const entries = Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages);
  return entries.filter(([path, entry]) => path !== '' && !entry.optional);
}

function packagesAreInstalled() {
  const installedFile = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = new Map(packages(installedFile));
  return packages(join(root, 'package-lock.json')).every(
    ([path, { version }]) => installed.get(path)?.version === version,
  );
}

function npm(...args) {
  const script = process.env.npm_execpath;
  const [command, first] = script ? [process.execPath, [script]] : ['npm', []];
  // What npm prints goes to stderr: stdout belongs to the tool.
  const { status } = spawnSync(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !script && process.platform === 'win32',
  });
  return status === 0;
}

function installPackages() {
  console.error('Installing the packages (npm ci) …');
  if (npm('ci')) return;
  // npm drops packages for other systems from a lock file that it rewrites, and then refuses that file itself.
  console.error('Once more, with less strictness (npm install) …');
  if (npm('install', '--no-save')) return;
  console.error('The packages could not be installed; npm says why above.');
  process.exit(1);
}

/** The Node that the project pins as a package; this process's own where that package does not support the machine. */
function projectNode() {
  const pinned = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  console.error('The project needs Node 24, and its own copy (the package "node") is not installed. Install Node 24.');
  process.exit(1);
}

const [tool, ...args] = process.argv.slice(2);
if (!packagesAreInstalled()) installPackages();
const child = spawn(projectNode(), [tool, ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter) },
});
// The terminal sends Ctrl+C to both; the tool decides when it ends.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));
