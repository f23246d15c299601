/** What the learned rule of clutter is trained on: pieces that were written for it, and sentences of real stories. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentences } from '../../lib/arabic/sentences.ts';
import { quickFold } from '../../lib/article/quick-fold.ts';
import { featuresOf, MOST_WORDS, type UnitShape } from '../../lib/article/unit-features.ts';
import { LIKE_CLUTTER, LIKE_CLUTTER_SUBHEADS } from '../../tests/fixtures/pools/like-clutter.ts';
import { LINES } from '../../tests/fixtures/pools/wordings.ts';
import { seededRandom } from '../train/random.ts';
import { readSets } from '../train/sets.ts';
import { unitsOfPieces } from './markup.ts';
import { plainShape } from './plain.ts';

/** A piece of a page with what it is: a kind of clutter, `placeholder`, or `keep`. */
export interface Piece {
  kind: string;
  html: string;
}

/** A unit as the model sees it. */
export interface Example {
  kind: string;
  shape: UnitShape;
  features: Int32Array;
  text: string;
  /** Who wrote it: the name of its file. */
  writer: string;
}

const FOLDER = join(import.meta.dirname, 'lines');
/** Pieces of one to eight words out of stories, as subheads and points of lists are: short and unknown says nothing. */
const FRAGMENTS = 40_000;
/** What the rules leave to others: notices may need an answer, a table of contents is the story's. */
const NOT_LEARNED = /كوكي|تعريف الارتباط|cookie|toc[-_]/i;

/** All pieces that were written for training, by writer. */
export function readPieces(folder = FOLDER): Array<Piece & { writer: string }> {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => ({ ...(JSON.parse(line) as Piece), writer: name.replace('.jsonl', '') })),
    );
}

/** The pieces as examples, as Chromium and the product's own walk see them. */
export async function readMarkup(folder?: string): Promise<Example[]> {
  const pieces = readPieces(folder).filter(
    ({ kind, html }) => kind !== 'placeholder' && (kind === 'keep' || !NOT_LEARNED.test(html)),
  );
  pieces.push(...ownPools());
  // A site's name in quotation marks may be any word: such pieces are learned once more without it.
  const named = pieces.flatMap((piece) => {
    const html = piece.kind === 'keep' ? piece.html : piece.html.replace(/«[^«»<>]{3,24}»/g, 'موقعنا');
    return html === piece.html ? [] : [{ ...piece, html }];
  });
  const all = [...pieces, ...named];
  const units = await unitsOfPieces(all.map(({ html }) => html));
  return all.flatMap(({ kind, html, writer }, i) => {
    const unit = units[i];
    return unit ? [{ kind, text: html, writer, shape: unit.shape, features: Int32Array.from(unit.features) }] : [];
  });
}

/** The lines of the project's fixtures, as plain paragraphs. */
function ownPools(): Array<Piece & { writer: string }> {
  const clutter: Array<[kind: string, lines: readonly string[]]> = [
    ['follow', LINES['follow-us']],
    ['newsletter', LINES.newsletter],
    ['app', LINES.app],
    ['comments', LINES.comments],
    ['ad', LINES.advertising],
    ['keep', LIKE_CLUTTER],
  ];
  const pieces = clutter.flatMap(([kind, lines]) =>
    lines.map((line) => ({ kind, html: `<p>${line}</p>`, writer: 'fixtures' })),
  );
  const subheads = LIKE_CLUTTER_SUBHEADS.map((line) => ({
    kind: 'keep',
    html: `<h3>${line}</h3>`,
    writer: 'fixtures',
  }));
  return [...pieces, ...subheads];
}

/** Paragraphs and sentences of the corpora whose licence lets a model learn from them, in the shapes that stories give them. */
export function readStories(folder: string): Example[] {
  const random = seededRandom(1);
  const texts = new Set<string>();
  for (const name of ['bbc-dev', 'easc-dev']) {
    for (const text of readTexts(join(folder, 'summaries', `${name}.jsonl`))) texts.add(text);
  }
  for (const { corpus, words } of readSets(join(folder, 'entities'), false).train) {
    if (corpus === 'original') continue;
    texts.add(
      words
        .join(' ')
        .replace(/ ([،,.؟?!:؛»)\]])/g, '$1')
        .replace(/([«([]) /g, '$1'),
    );
  }
  const fitting = [...texts].filter(fits);
  const whole = fitting.map((text) => keep(text, shapeOf(random(), text.length < 90)));
  const linked = fitting.filter(() => random() < LINKED).map((text) => withLink(text, random));
  return [...whole, ...linked, ...fragments(fitting, random), ...boxes(fitting, random)];
}

/** The paragraphs of a file of articles and their sentences, each once. */
export function readTexts(file: string): string[] {
  const texts = new Set<string>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.trim()) continue;
    const { title, paragraphs } = JSON.parse(line) as { title?: string; paragraphs: string[] };
    if (title) texts.add(title);
    for (const paragraph of paragraphs) {
      texts.add(paragraph);
      for (const { text } of sentences(paragraph)) texts.add(text);
    }
  }
  return [...texts].filter(fits);
}

const fits = (text: string): boolean => text.split(/\s+/).length <= MOST_WORDS && /[ء-ي]{2}/.test(text);

function fragments(texts: readonly string[], random: () => number): Example[] {
  const words = texts.join(' ').split(/\s+/);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const number = (): number => 1 + Math.floor(random() * 30);
  return Array.from({ length: FRAGMENTS }, () => {
    const at = Math.floor(random() * (words.length - 10));
    const said = words.slice(at, at + 1 + Math.floor(random() * 8)).join(' ');
    const before = random() < 0.1 ? pick([`${number()}- `, `${number()}. `, '- ', '* ', '• ', `(${number()}) `]) : '';
    const around = random() < 0.06 ? `«${said}»` : random() < 0.04 ? `(${said})` : said;
    const behind = random() < 0.06 ? ` ${number()}` : pick(['', '', '', '', ':', '..', '؟', '!', '.']);
    return keep(before + around + behind, shapeOf(random(), true));
  });
}

/** Share of the stories' lines that stand in training once more with a link in them. */
const LINKED = 0.35;

/** A few words of a line in a link, as sources and names are. */
function withLink(text: string, random: () => number): Example {
  const words = text.split(/\s+/);
  const at = Math.floor(random() * words.length);
  const end = Math.min(words.length, at + 1 + Math.floor(random() * 5));
  const pieces = [words.slice(0, at), words.slice(at, end), words.slice(end)].map((some) => some.join(' '));
  const said = `${pieces[0]} | ${pieces[1]}${pieces[2] ? ` | ${pieces[2]}` : ''}`;
  return keep(said, { links: 1, linked: (pieces[1]?.length ?? 0) / text.length });
}

/** Boxes of two to six lines out of stories: facts, lists, chronologies, with a heading or without. */
const BOXES = 15_000;

function boxes(texts: readonly string[], random: () => number): Example[] {
  const short = texts.filter((text) => text.length < 90);
  const line = (): string => {
    const text = short[Math.floor(random() * short.length)] ?? '';
    const words = text.split(/\s+/);
    return random() < 0.6 ? words.slice(0, 1 + Math.floor(random() * 6)).join(' ') : text;
  };
  return Array.from({ length: BOXES }, () => {
    const links = random() < 0.25 ? 1 + Math.floor(random() * 2) : 0;
    const lines = Array.from({ length: 2 + Math.floor(random() * 5) }, (_, i) => {
      const said = random() < 0.15 ? `${1 + Math.floor(random() * 2000)}: ${line()}` : line();
      return i > 0 && i <= links ? `| ${said}` : said;
    });
    return keep(lines[0] ?? '', {
      lines: lines.map((text) => quickFold(text.replace(/\s+/g, ' ').trim())),
      links,
      linked: links / lines.length,
      images: random() < 0.1 ? 1 : 0,
      isHeading: random() < 0.55,
      isBold: random() < 0.2,
      isListItem: random() < 0.2,
      isQuoted: random() < 0.08,
      isHinted: random() < 0.04,
    });
  });
}

/** Some lines of a story are subheads, points of a list or quotations, and some hold a link. */
function shapeOf(dice: number, isShort: boolean): Partial<UnitShape> {
  if (dice < 0.05) return { isListItem: true };
  if (dice < 0.09) return { isQuoted: true };
  if (dice < 0.12) return { isHinted: true };
  if (isShort && dice > 0.8) return { isHeading: true };
  if (isShort && dice > 0.6) return { isBold: true };
  return {};
}

/** A paragraph of plain text as an example that must stay. */
export function keep(text: string, change: Partial<UnitShape> = {}): Example {
  const shape = plainShape([text], change);
  return { kind: 'keep', text, writer: '', shape, features: Int32Array.from(featuresOf(shape)) };
}
