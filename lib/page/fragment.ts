/** Where the page's address leads to: that must not be hidden. */
import { quickFold } from '../article/quick-fold.ts';

/** The element that the address's fragment names; null for none. */
export function fragmentTarget(document: Document): Element | null {
  const fragment = document.location?.hash.slice(1);
  if (!fragment) return null;
  const byName = (name: string): Element | null =>
    document.getElementById(name) ?? document.querySelector(`a[name="${CSS.escape(name)}"]`);
  try {
    return byName(fragment) ?? byName(decodeURIComponent(fragment));
  } catch {
    return null; // Not an encoded name.
  }
}

/**
 * The folded first words of each text fragment (`#:~:text=prefix-,start,end,-suffix`) that the page was opened with. The
 * address keeps them from scripts; Chromium tells them in the timing of the navigation, Firefox nowhere.
 */
export function fragmentWords(): string[] {
  const [navigation] = performance.getEntriesByType('navigation');
  const directive = navigation?.name.split(':~:')[1] ?? '';
  return directive
    .split('&')
    .filter((part) => part.startsWith('text='))
    .map((part) => part.slice('text='.length).split(','))
    .map((parts) => parts.find((part) => !part.endsWith('-') && !part.startsWith('-')) ?? '')
    .map(decode)
    .filter((words) => words !== '');
}

function decode(part: string): string {
  try {
    return quickFold(decodeURIComponent(part)).trim();
  } catch {
    return '';
  }
}
