/** What the tools need beside the packages: browsers and an Arabic font, installed where this machine lets us. */
import { execFileSync, spawnSync } from 'node:child_process';
import { findChromium, findFirefox, hasArabicFont } from './browsers/paths.ts';

interface Requirement {
  name: string;
  isThere: () => boolean;
  debianPackage: string;
}

const REQUIREMENTS = {
  chromium: { name: 'Chromium', isThere: () => findChromium() !== undefined, debianPackage: 'chromium' },
  firefox: { name: 'Firefox 140 or newer', isThere: () => findFirefox() !== undefined, debianPackage: 'firefox-esr' },
  arabicFont: { name: 'an Arabic font (Noto)', isThere: hasArabicFont, debianPackage: 'fonts-noto-core' },
} satisfies Record<string, Requirement>;

/**
 * Makes sure that browsers and font are there. On Debian and Ubuntu, as root or where `sudo` asks no password, what is
 * missing is installed with apt-get; elsewhere the reader is told what to install. Says nothing when nothing is missing.
 *
 * @throws Error that names what is missing and how to get it
 */
export function ensureSystem(needs: Array<keyof typeof REQUIREMENTS>): void {
  const missing = needs.map((need): Requirement => REQUIREMENTS[need]).filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  const packages = missing.map(({ debianPackage }) => debianPackage);
  const root = rootPrefix();
  if (root) {
    console.error(`Installing ${names} (apt-get) …`);
    aptGet(root, ['update', '-qq']);
    aptGet(root, ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  }
  const still = missing.filter(({ isThere }) => !isThere());
  if (still.length === 0) return;
  throw new Error(
    [
      `Missing on this machine: ${still.map(({ name }) => name).join(', ')}.`,
      `Debian and Ubuntu: sudo apt-get install ${still.map(({ debianPackage }) => debianPackage).join(' ')}`,
      'Elsewhere: install them from chromium.org and mozilla.org, and where they are in an unusual place set',
      'KHULASA_CHROMIUM and KHULASA_FIREFOX to their paths. Then run this command again.',
    ].join('\n'),
  );
}

/** What to put in front of apt-get, undefined where there is no apt-get or no right to use it. */
function rootPrefix(): string[] | undefined {
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

function succeeds(command: string, args: string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function aptGet(root: string[], args: string[]): void {
  const [command = '', ...rest] = [...root, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  // A failure shows in what is still missing afterwards.
  spawnSync(command, rest, { stdio: ['ignore', 2, 2] });
}
