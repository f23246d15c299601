/** The style sheets of the views: logical properties only, so that both directions look right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = resolve(import.meta.dirname, '../../../components/styles');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

const PHYSICAL_PROPERTY =
  /(?:^|[;{\s])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:/;
const PHYSICAL_VALUE = /:\s*[^;{}]*\b(?:left|right)\b/;

describe('style sheets', () => {
  it('are found', () => expect(sheets.length).toBeGreaterThan(4));

  it.each(sheets)('%s names no side of the screen', (name) => {
    const rules = read(name).replace(/@media[^{]*\{/g, '');
    expect(rules).not.toMatch(PHYSICAL_PROPERTY);
    expect(rules).not.toMatch(PHYSICAL_VALUE);
  });

  it.each(sheets.filter((name) => name !== 'tokens.css'))('%s takes its colours from the tokens', (name) => {
    expect(read(name)).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i);
  });

  it('gives the dark theme the same colours, whether the system or the reader asks for it', () => {
    const tokens = read('tokens.css');
    const blockAfter = (selector: string) => {
      const start = tokens.indexOf(selector);
      expect(start).toBeGreaterThan(-1);
      return tokens.slice(tokens.indexOf('{', start) + 1, tokens.indexOf('}', start)).replace(/\s+/g, ' ');
    };
    expect(blockAfter(':root[data-theme="dark"]')).toBe(blockAfter(':root:not([data-theme="light"])'));
  });
});
