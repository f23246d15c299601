/**
 * Line-based input and output of the command-line tools, with the one rule for input that cannot be read: a line on
 * stderr that says which line and why, exit status 1, and the good lines still answered.
 */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';

/** One article as the tools take it, a JSON line each. `id` is handed back as it came. */
export interface ArticleRecord {
  id: string | number;
  title: string;
  byline: string;
  paragraphs: string[];
  publishedAt: string;
  /** Length of the summary; absent: the default. */
  sentences?: number;
}

export interface InputLine {
  /** 1 for the first line of the file. */
  number: number;
  /** Without its line end. */
  text: string;
}

/**
 * The lines of a UTF-8 file, read as a stream, so that a file of any size goes through. Only `\n` and `\r\n` end a
 * line: JSON strings may hold the other separators (U+2028, U+0085) bare. A byte order mark is dropped.
 *
 * @throws the error of the file system when the file cannot be read.
 */
export async function* readLines(file: string): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder();
  let rest = '';
  let number = 0;
  for await (const chunk of createReadStream(file)) {
    const parts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) yield { number: ++number, text: text.replace(/\r$/, '') };
  }
  rest += decoder.decode();
  if (rest) yield { number: ++number, text: rest.replace(/\r$/, '') };
}

/** Says on stderr what could not be read, on one line, and lets the process end with status 1. */
export function complain(place: string, error: unknown): void {
  process.exitCode = 1;
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${place}: ${reason.replace(/\s+/g, ' ')}\n`);
}

/** Why a file cannot be read, in words. */
export function fileError(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOENT') return new Error('no such file');
  if (code === 'EISDIR') return new Error('is a folder');
  if (code === 'EACCES') return new Error('no permission to read it');
  return error instanceof Error ? error : new Error(String(error));
}

/** Writes one line to stdout and waits where the reader is slower; a reader that went away (`| head`) ends us quietly. */
export async function printLine(text: string): Promise<void> {
  listenForClosedPipe();
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

let listening = false;
function listenForClosedPipe(): void {
  if (listening) return;
  listening = true;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}

/**
 * Reads one JSON line as an article.
 *
 * @throws Error that says what is wrong: not JSON, not an object, no id, no paragraphs, a field of the wrong kind.
 */
function parseArticleLine(text: string): ArticleRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object');
  const fields = value as Record<string, unknown>;
  const { id, paragraphs, sentences } = fields;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('no id');
  if (!Array.isArray(paragraphs)) throw new Error('no paragraphs');
  if (!paragraphs.every((paragraph) => typeof paragraph === 'string')) throw new Error('a paragraph is no text');
  const record: ArticleRecord = {
    id,
    title: optionalText(fields, 'title'),
    byline: optionalText(fields, 'byline'),
    paragraphs,
    publishedAt: optionalText(fields, 'publishedAt'),
  };
  if (sentences === undefined || sentences === null) return record;
  if (typeof sentences !== 'number' || !Number.isInteger(sentences) || sentences < 1) {
    throw new Error('sentences is no whole number above 0');
  }
  return { ...record, sentences };
}

function optionalText(fields: Record<string, unknown>, name: string): string {
  const value = fields[name] ?? '';
  if (typeof value !== 'string') throw new Error(`${name} is no text`);
  return value;
}

/**
 * The whole of a JSON Lines tool: reads the file that the command line names, and prints what `answer` makes of each
 * article, a JSON line each, in file order. Empty lines are skipped.
 */
export async function answerArticles(
  tool: string,
  answer: (article: ArticleRecord) => object | Promise<object>,
): Promise<void> {
  const file = process.argv[2];
  if (!file) return complain(tool, new Error('usage: FILE.jsonl'));
  try {
    for await (const { number, text } of readLines(file)) {
      if (!text.trim()) continue;
      let line: string;
      try {
        line = JSON.stringify(await answer(parseArticleLine(text)));
      } catch (error) {
        complain(`${file}:${number}`, error);
        continue;
      }
      await printLine(line);
    }
  } catch (error) {
    complain(file, fileError(error));
  }
}
