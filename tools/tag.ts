/** `npm run -s tag -- FILE.conll`: prints `token<TAB>tag` with the entities that the insight finds. */
import { findEntities } from '../lib/insight/entities.ts';
import { tokensFrom } from '../lib/insight/tokens.ts';
import type { ActorKind } from '../lib/types.ts';
import { complain, fileError, printLine, readLines } from './lines.ts';
import { readTagger } from './tagger.ts';

const TAGS: Record<ActorKind, string> = { person: 'PER', place: 'LOC', organisation: 'ORG' };

/** Sentences that are tagged together: names that stand near each other help each other. */
const TOGETHER = 400;

const tagger = readTagger();

/** The tags of sentences: B-/I- PER, LOC, ORG, and O. */
function tagSentences(sentences: readonly string[][]): string[][] {
  const pieces = sentences.map((texts) => {
    const tokens = tokensFrom(texts);
    return { tokens, ruleEntities: findEntities(tokens) };
  });
  const found = tagger?.tag(pieces) ?? pieces.map(({ ruleEntities }) => ruleEntities);
  return sentences.map((texts, s) => {
    const tags = texts.map(() => 'O');
    for (const { kind, first, last } of found[s] ?? []) {
      for (let i = first; i <= last; i++) tags[i] = `${i === first ? 'B' : 'I'}-${TAGS[kind]}`;
    }
    return tags;
  });
}

async function main(file: string | undefined): Promise<void> {
  if (!file) return complain('tag', new Error('usage: FILE.conll'));
  /** An empty sentence stands for an empty line. */
  let sentences: string[][] = [[]];
  const flush = async () => {
    const tags = tagSentences(sentences);
    const lines = sentences.map((texts, s) => texts.map((text, i) => `${text}\t${tags[s]?.[i] ?? 'O'}\n`).join(''));
    sentences = [[]];
    // Every sentence but the last was ended by an empty line.
    const output = lines.join('\n');
    if (output) await printLine(output.slice(0, -1));
  };
  try {
    for await (const { text } of readLines(file)) {
      // The token is what stands before the first blank; what follows (tags of the input) is not looked at.
      const token = text.trimStart().split(/\s/, 1)[0] ?? '';
      if (token) sentences.at(-1)?.push(token);
      else {
        sentences.push([]);
        if (sentences.length > TOGETHER) await flush();
      }
    }
    await flush();
  } catch (error) {
    complain(file, fileError(error));
  }
}

await main(process.argv[2]);
