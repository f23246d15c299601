/** Where the system's own browsers are: npm packages cannot download one on every machine, so none is downloaded. */
import { execFileSync } from 'node:child_process';

/** Flags that keep Chromium quiet and offline, and let it start as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function firstOnPath(names: string[]): string | undefined {
  for (const name of names) {
    try {
      return execFileSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' }).trim();
    } catch {
      // Not on the PATH under this name.
    }
  }
  return undefined;
}

/** The path of Chromium or Chrome, `KHULASA_CHROMIUM` first. Throws an Error that says what to install. */
export function chromiumPath(): string {
  const path =
    process.env.KHULASA_CHROMIUM ??
    firstOnPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']);
  if (!path) throw new Error('No Chromium found. Install Chromium or Chrome, or set KHULASA_CHROMIUM to its path.');
  return path;
}

/** The path of Firefox, `KHULASA_FIREFOX` first. Throws an Error that says what to install. */
export function firefoxPath(): string {
  const path = process.env.KHULASA_FIREFOX ?? firstOnPath(['firefox-esr', 'firefox']);
  if (!path) throw new Error('No Firefox found. Install Firefox 140 or newer, or set KHULASA_FIREFOX to its path.');
  return path;
}
