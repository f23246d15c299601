/** One HTML file that needs nothing else: its style inside, no script, no picture, every text escaped. */
import type { Highlight } from '../../types.ts';
import type { ExportContext, Writer } from './export.ts';
import { fragmentAddress, namesIn, oneLine, tidy } from './text.ts';

const STYLE = `:root{color-scheme:light dark}
body{max-inline-size:44rem;margin:2rem auto;padding-inline:1rem;font:1.0625rem/1.9 "Noto Naskh Arabic","Geeza Pro","Segoe UI",Tahoma,serif}
h2{font-size:1.25rem;line-height:1.6;margin-block-start:2.5rem}
blockquote{margin:1rem 0 0;padding:.25rem .75rem;border-inline-start:4px solid var(--bar)}
.yellow{--bar:#b98c00}.green{--bar:#3d8b40}.blue{--bar:#2f7fc4}.pink{--bar:#c2527f}
.note{white-space:pre-line;margin:.25rem .75rem}
.facts{margin:.25rem .75rem;font-size:.875rem;opacity:.8}
.facts>*:not(:last-child)::after{content:" · "}`;

export const html: Writer = {
  extension: 'html',
  mediaType: 'text/html;charset=utf-8',
  open(first, { words, isOne }) {
    const title = escaped(isOne && first ? oneLine(first.title) : words.title);
    return [
      `<!doctype html>\n<html lang="${words.language}" dir="${words.direction}">\n<head>\n<meta charset="utf-8">`,
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width">\n<meta name="referrer" content="no-referrer">',
      `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n<h1 dir="auto">${title}</h1>\n`,
    ].join('\n');
  },
  article({ title, url, siteName, byline, publishedAt, highlights }, context) {
    const facts = [siteName, ...namesIn(byline), publishedAt].filter(Boolean);
    return [
      `<article>\n<h2 dir="auto">${link(url, oneLine(title))}</h2>`,
      `<p class="facts">${facts.map((fact) => `<bdi>${escaped(oneLine(fact))}</bdi>`).join('')}</p>`,
      ...highlights.map((highlight) => block(highlight, context)),
      '</article>\n',
    ].join('\n');
  },
  close: () => '</body>\n</html>\n',
};

function block(highlight: Highlight, { words }: ExportContext): string {
  const { colour, note, tags, createdAt, selectors } = highlight;
  const facts = [
    link(fragmentAddress(highlight), words.openInPage),
    `<span>${escaped(words.colours[colour])}</span>`,
    `<time datetime="${escaped(createdAt)}">${escaped(createdAt.slice(0, 10))}</time>`,
    ...tags.map((tag) => `<bdi>#${escaped(oneLine(tag))}</bdi>`),
  ];
  return [
    `<blockquote class="${colour}" dir="auto">${escaped(tidy(selectors.quote.exact))}</blockquote>`,
    ...(note ? [`<p class="note" dir="auto">${escaped(tidy(note))}</p>`] : []),
    `<p class="facts">${facts.join('')}</p>`,
  ].join('\n');
}

function link(address: string, text: string): string {
  if (!/^https?:\/\//i.test(address)) return `<span>${escaped(text)}</span>`;
  return `<a href="${escaped(tidy(address))}" rel="noreferrer">${escaped(text)}</a>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
