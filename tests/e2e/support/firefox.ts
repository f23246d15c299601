/** What the Firefox suites do again and again, in the words of a reader. */
import { type ExtensionFirefox, type FirefoxOptions, launchFirefox } from '../../../tools/browsers/firefox.ts';
import { builtExtension } from './build.ts';

/** Firefox with the built extension. */
export function startFirefox(options: Partial<FirefoxOptions> = {}): Promise<ExtensionFirefox> {
  return launchFirefox({ extension: builtExtension('firefox'), ...options });
}
