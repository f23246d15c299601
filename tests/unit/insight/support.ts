/** The insight of a few sentences, as the extension computes it. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '../../../lib/insight/analyse.ts';
import { loadTagger } from '../../../lib/insight/tagger/tagger.ts';
import type { Actor, Insight } from '../../../lib/types.ts';

const tagger = loadTagger(readFileSync(join(resolve(import.meta.dirname, '../../..'), 'public/models/entities.bin')));

/** @param paragraphs of the story; it has no headline. */
export function insightOf(...paragraphs: string[]): Insight {
  return analyse({ title: '', byline: '', publishedAt: '', paragraphs }, tagger);
}

/** The actor that bears a name, as its own or as another one. */
export function actorOf({ actors }: Insight, name: string): Actor | undefined {
  return actors.find((actor) => actor.name === name || actor.aliases.includes(name));
}

/** Each quote as «speaker: what was said». */
export function quotesOf(...paragraphs: string[]): string[] {
  return insightOf(...paragraphs).quotes.map(({ speaker, text }) => `${speaker}: ${text}`);
}
