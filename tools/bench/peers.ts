/** Readability and Defuddle, as a page runs them. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type PeerName = 'readability' | 'defuddle';

/** The source of a file beside a package's main module: the peers' browser bundles. */
const beside = (main: string, file: string) => readFileSync(join(dirname(fileURLToPath(main)), file), 'utf8');

/** The script of each peer, for the page to evaluate. */
export function peerScripts(): Record<PeerName, string> {
  const readability = import.meta.resolve('@mozilla/readability');
  return {
    readability: beside(readability, 'Readability.js') + beside(readability, 'Readability-readerable.js'),
    defuddle: beside(import.meta.resolve('defuddle'), 'index.js'),
  };
}

/** What a peer made of one load. */
export interface PeerReading {
  article: boolean;
  text: string;
  /** Milliseconds from the clone to the result. */
  ms: number;
}

/** What the scripts put on a page's global object. */
export interface Peers {
  Readability: new (document: Document) => { parse(): { content?: string | null } | null };
  isProbablyReaderable(document: Document): boolean;
  Defuddle: new (document: Document, options: object) => { parse(): { content?: string } };
}

/** Runs in the page (so it must stand alone), after the peer's bundle: one cold reading, timed. */
export function readWithPeer(peer: PeerName): PeerReading {
  const { Readability, isProbablyReaderable, Defuddle } = window as unknown as Peers;
  const BLOCK = /^(?:P|DIV|LI|H[1-6]|BR|TR|TD|SECTION|ARTICLE|BLOCKQUOTE|FIGURE|FIGCAPTION|UL|OL|PRE|TABLE)$/;
  // Text with a line break where a block begins or ends, so that words of two blocks do not run into one.
  const textOf = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
    const inside = Array.from(node.childNodes, textOf).join('');
    return node instanceof Element && BLOCK.test(node.tagName) ? `\n${inside}\n` : inside;
  };
  let readable = true;
  let content = '';
  const start = performance.now();
  if (peer === 'readability') {
    const parsed = new Readability(document.cloneNode(true) as Document).parse();
    const ms = performance.now() - start;
    readable = isProbablyReaderable(document);
    content = parsed?.content ?? '';
    return finish(ms);
  }
  // Defuddle clones the document itself.
  content = new Defuddle(document, { url: location.href }).parse().content ?? '';
  return finish(performance.now() - start);

  function finish(ms: number): PeerReading {
    const text = textOf(new DOMParser().parseFromString(content, 'text/html').body);
    return { article: readable && /\S/.test(text), text, ms };
  }
}
