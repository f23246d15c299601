/** Where the system's own browsers are: npm packages cannot download one on every machine, so none is downloaded. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

const programFiles = (path: string) => join(process.env.PROGRAMFILES ?? 'C:\\Program Files', path);

/**
 * The path of Chromium, `KHULASA_CHROMIUM` first; undefined where there is none. Not Chrome or Edge: since 2025 they
 * refuse to load an extension from the command line.
 */
export function findChromium(): string | undefined {
  return (
    process.env.KHULASA_CHROMIUM ??
    firstOnPath(['chromium', 'chromium-browser']) ??
    [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      join(process.env.LOCALAPPDATA ?? '', 'Chromium', 'Application', 'chrome.exe'),
    ].find((path) => existsSync(path))
  );
}

/** The path of Firefox, `KHULASA_FIREFOX` first; undefined where there is none. */
export function findFirefox(): string | undefined {
  return (
    process.env.KHULASA_FIREFOX ??
    firstOnPath(['firefox-esr', 'firefox']) ??
    ['/Applications/Firefox.app/Contents/MacOS/firefox', programFiles('Mozilla Firefox\\firefox.exe')].find((path) =>
      existsSync(path),
    )
  );
}

/** The path of Chromium. Throws an Error that says what to install. */
export function chromiumPath(): string {
  const path = findChromium();
  if (!path) throw new Error('No Chromium found. Install Chromium, or set KHULASA_CHROMIUM to its path.');
  return path;
}

/** The path of Firefox. Throws an Error that says what to install. */
export function firefoxPath(): string {
  const path = findFirefox();
  if (!path) throw new Error('No Firefox found. Install Firefox 140 or newer, or set KHULASA_FIREFOX to its path.');
  return path;
}

/** Whether a font made for Arabic is installed. Asked on Linux only; the other systems come with several. */
export function hasArabicFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    const families = execFileSync('fc-list', [':lang=ar', 'family'], { encoding: 'utf8' }).trim().split('\n');
    // DejaVu has the letters, but nobody reads a newspaper in it.
    return families.some((family) => family && !family.startsWith('DejaVu'));
  } catch {
    return false;
  }
}
