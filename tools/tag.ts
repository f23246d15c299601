/** `npm run -s tag -- FILE.conll`: prints `token<TAB>tag` with the entities that the insight finds. */
import { findEntities } from '../lib/insight/entities.ts';
import { tokensFrom } from '../lib/insight/tokens.ts';
import type { ActorKind } from '../lib/types.ts';
import { complain, fileError, printLine, readLines } from './lines.ts';

const TAGS: Record<ActorKind, string> = { person: 'PER', place: 'LOC', organisation: 'ORG' };

/** The tags of one sentence: B-/I- PER, LOC, ORG, and O. */
function tagSentence(texts: readonly string[]): string[] {
  const tags = texts.map(() => 'O');
  for (const { kind, first, last } of findEntities(tokensFrom(texts))) {
    for (let i = first; i <= last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${TAGS[kind]}`;
  }
  return tags;
}

async function main(file: string | undefined): Promise<void> {
  if (!file) return complain('tag', new Error('usage: FILE.conll'));
  let sentence: string[] = [];
  const flush = async () => {
    const tags = tagSentence(sentence);
    const lines = sentence.map((text, i) => `${text}\t${tags[i]}`);
    sentence = [];
    if (lines.length > 0) await printLine(lines.join('\n'));
  };
  try {
    for await (const { text } of readLines(file)) {
      // The token is what stands before the first blank; what follows (tags of the input) is not looked at.
      const token = text.trimStart().split(/\s/, 1)[0] ?? '';
      if (token) {
        sentence.push(token);
        continue;
      }
      await flush();
      await printLine('');
    }
    await flush();
  } catch (error) {
    complain(file, fileError(error));
  }
}

await main(process.argv[2]);
