/** Markdown as Obsidian reads it: properties at the top (YAML), quote blocks, tags, links to the words. */
import type { Highlight } from '../../types.ts';
import type { ExportContext, Writer } from './export.ts';
import { fragmentAddress, isolate, namesIn, oneLine, tidy } from './text.ts';

export const markdown: Writer = {
  extension: 'md',
  mediaType: 'text/markdown;charset=utf-8',
  open(first, { words, now, isOne }) {
    const tags = [...new Set(first?.highlights.flatMap((each) => each.tags.map(tagName)) ?? [])].filter(Boolean);
    const own: Array<[string, string | string[]]> =
      isOne && first
        ? [
            ['title', oneLine(first.title)],
            ['url', first.url],
            ['site', first.siteName],
            ['author', namesIn(first.byline)],
            ['published', first.publishedAt],
            ['created', first.accessedAt],
            ['tags', tags],
          ]
        : [
            ['title', words.title],
            ['created', now],
          ];
    return `---\n${own.map(property).join('')}---\n`;
  },
  article(article, context) {
    const heading = `${context.isOne ? '#' : '##'} [${plainText(oneLine(article.title))}](${destination(article.url)})`;
    const facts = [article.siteName, ...namesIn(article.byline), article.publishedAt].filter(Boolean);
    const line = facts.map((fact) => isolate(plainText(oneLine(fact)), context.words.direction)).join(' · ');
    return ['', heading, line, ...article.highlights.map((each) => block(each, context))].join('\n\n').slice(1);
  },
  close: () => '',
};

function block(highlight: Highlight, { words }: ExportContext): string {
  const tags = highlight.tags
    .map(tagName)
    .filter(Boolean)
    .map((tag) => `#${tag}`);
  const foot = [
    `[${words.openInPage}](${destination(fragmentAddress(highlight))})`,
    words.colours[highlight.colour],
    highlight.createdAt.slice(0, 10),
    ...(tags.length > 0 ? [tags.map((tag) => isolate(tag, words.direction)).join(' ')] : []),
  ];
  const note = paragraphs(highlight.note);
  return `${[quoted(highlight.selectors.quote.exact), ...(note ? [note] : []), foot.join(' · ')].join('\n\n')}\n`;
}

function quoted(text: string): string {
  return tidy(text)
    .split('\n')
    .map((line) => `> ${plainText(line.trim())}`.trimEnd())
    .join('\n');
}

function paragraphs(note: string): string {
  return tidy(note)
    .trim()
    .split('\n')
    .map((line) => plainText(line.trim()))
    .join('\n');
}

/** Text that says in Markdown what it says here: signs that mean something escaped (CommonMark 2.4). */
function plainText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~=$%^&!]/g, '\\$&')
    .replace(/^(\s*)([-+])(?=\s|$|-)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** An address inside parentheses. */
function destination(address: string): string {
  return tidy(address).replace(
    /[\s<>()\\]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** A tag as Obsidian takes it: letters, digits, `-`, `_` and `/`, not digits alone. */
function tagName(tag: string): string {
  const name = oneLine(tag)
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /^\p{N}+$/u.test(name) ? `${name}_` : name;
}

/** One property; JSON's strings are strings of YAML too. */
function property([name, value]: [string, string | string[]]): string {
  if (value.length === 0) return '';
  if (typeof value === 'string') return `${name}: ${JSON.stringify(tidy(value))}\n`;
  return `${name}:\n${value.map((each) => `  - ${JSON.stringify(tidy(each))}\n`).join('')}`;
}
