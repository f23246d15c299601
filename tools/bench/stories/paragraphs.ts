/**
 * Are the new paragraphs the right ones? Every pair that the stories find is compared again in the plainest way: runs of five words
 * written out, no hashes, no samples, no index. A second measure counts words in place of runs, which an edited word costs less.
 */
import { StoryIndex } from '../../../lib/library/stories.ts';
import { foldedWords } from '../../../lib/library/words.ts';

/** Words in a run. */
const RUN = 5;

/** A paragraph of which less than this share stands in the earlier text is new. */
const SHARED = 0.5;

export interface ParagraphFigures {
  pairs: number;
  /** Pairs of which every paragraph is called as the plain comparison of runs calls it. */
  right: number;
  /** The same by the share of words that stand in such runs. */
  rightByWords: number;
  /** Paragraphs with words in all these pairs, and those that are called as by their runs, and by their words. */
  paragraphs: number;
  paragraphsRight: number;
  paragraphsRightByWords: number;
}

/** Compares all pairs among articles that are read in this order. */
export async function comparePairs(articles: ReadonlyArray<{ paragraphs: string[] }>): Promise<ParagraphFigures> {
  const index = new StoryIndex<number>();
  const figures: ParagraphFigures = {
    ...{ pairs: 0, right: 0, rightByWords: 0 },
    ...{ paragraphs: 0, paragraphsRight: 0, paragraphsRightByWords: 0 },
  };
  for (const [id, { paragraphs }] of articles.entries()) {
    const { matches } = await index.add({ id, paragraphs });
    for (const { id: earlier, newParagraphs } of matches) {
      const said = new Set(newParagraphs);
      const text = (articles[earlier]?.paragraphs ?? []).flatMap(foldedWords);
      const shares = sharesOf(paragraphs.map(foldedWords), text);
      const wrong = { runs: 0, words: 0 };
      for (const [i, share] of shares.entries()) {
        if (!share) continue;
        figures.paragraphs++;
        if (share.runs < SHARED !== said.has(i)) wrong.runs++;
        if (share.words < SHARED !== said.has(i)) wrong.words++;
      }
      const all = shares.filter((share) => share !== null).length;
      figures.pairs++;
      figures.right += Number(wrong.runs === 0);
      figures.rightByWords += Number(wrong.words === 0);
      figures.paragraphsRight += all - wrong.runs;
      figures.paragraphsRightByWords += all - wrong.words;
    }
  }
  return figures;
}

/** What share of each paragraph stands in a text: of its runs, and of its words. Null for one without words. */
function sharesOf(paragraphs: string[][], text: string[]): Array<{ runs: number; words: number } | null> {
  const whole = ` ${text.join(' ')} `;
  const known = new Set(runsOf(text));
  return paragraphs.map((words) => {
    if (words.length === 0) return null;
    if (words.length < RUN) {
      const share = Number(whole.includes(` ${words.join(' ')} `));
      return { runs: share, words: share };
    }
    const runs = runsOf(words).map((run) => known.has(run));
    const inRuns = words.map((_, at) => runs.slice(Math.max(0, at - RUN + 1), at + 1).some(Boolean));
    return { runs: trueShare(runs), words: trueShare(inRuns) };
  });
}

const runsOf = (words: string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '));

const trueShare = (list: boolean[]): number => list.filter(Boolean).length / list.length;
