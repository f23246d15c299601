/** The reading of one page: one walk over the live DOM, then verdict, metadata, story and noise. Writes nothing. */

import type { ArticleMetadata, VerdictReason } from '../types.ts';
import { assembleStory, type StoryLine } from './assemble.ts';
import { saidTwice } from './captions.ts';
import { type Cards, findCards } from './cards.ts';
import { clutterRule } from './clutter.ts';
import { readCode } from './code-samples.ts';
import { detect } from './detect.ts';
import { findDuplicates } from './duplicates.ts';
import { type GateLook, lookAtPage } from './gate.ts';
import { findHeadline } from './headline.ts';
import { authorOf, readMetadata, readSurroundings, type Surroundings } from './metadata.ts';
import { forgetHints } from './misleading-names.ts';
import { decideNoise, type NoiseMark } from './noise.ts';
import { isElementVisible, isVisible, openPage, type Page, wordCount } from './page.ts';
import { findPlaceholders } from './placeholders.ts';
import { linesSaid } from './quoted.ts';
import { allowedMarks, findReaderChoices, hiddenByRule, takeHidden } from './reader-choices.ts';
import { ASIDE, NOT_STORY, regionsAround } from './regions.ts';
import { linesIn } from './sea.ts';
import { siteText } from './site-text.ts';
import { findStoryCore, standsInBoxes } from './story.ts';
import { storyRange } from './story-range.ts';
import { readStructuredData, type StructuredData } from './structured-data.ts';
import { holds, parentOf } from './tree.ts';
import type { NoiseDecision, PageContent, ReadOptions, StoryBlock } from './types.ts';
import { collapse, type PageBlock } from './walk.ts';

/**
 * Reads a document and says whether it is an Arabic news article, what its story is and what on the page is noise.
 *
 * It reads the live DOM and changes nothing. Cost grows linearly with the page. Never throws on any document.
 * `options` is what the reader decided; see lib/article/types.ts. `gate` is what the gate says of the document as it is now.
 */
export function readPage(document: Document, options?: ReadOptions, gate?: GateLook): PageContent {
  const steps = readingSteps(document, options, gate);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** `readPage` in small steps: between any two the page's thread may do other work, but the document must not change. */
export function* readingSteps(
  document: Document,
  options: ReadOptions = {},
  gate: GateLook = lookAtPage(document),
): Generator<void, PageContent> {
  const forced = options.treatAs === 'article';
  if (options.treatAs === 'not-article') return notArticle('reader-says-not-article', hiddenByRule(document, options));
  if (!document.body || gate.reason === 'not-html') return notArticle(gate.reason);
  if (gate.verdict !== 'arabic' && !forced) return notArticle(gate.reason, hiddenByRule(document, options));

  // 1. Text to blocks, without those that the reader's site rules hide, and the shapes that listings are made of.
  const page = yield* openPage(document, document.body);
  page.said = linesSaid(page.blocks);
  const choices = findReaderChoices(document, options);
  const byRule = takeHidden(page, choices.hidden);
  const none = (reason: VerdictReason): PageContent => ({ ...notArticle(reason, byRule), roots: page.roots });
  const cards = findCards(page);
  yield* lookAhead(page);
  // 2. The story's place, and the headline in front of it.
  const core = findStoryCore(page, cards) ?? (forced ? findStoryCore(page, { prose: new Set(), teasers: [] }) : null);
  const data = readStructuredData(document);
  if (!core) return forced ? forcedWithoutStory(page, data, byRule) : none(shortReason(cards));
  forgetHints(page, core);
  page.ignoredRegions = core.prose.reduce((common, block) => common & block.regions, NOT_STORY);
  // A page builder makes a widget of every paragraph.
  if (page.ignoredRegions) page.ignoredRegions &= regionsAround(core.container) | (standsInBoxes(core) ? ASIDE : 0);
  const headline = findHeadline(page, core, titlesOf(document, data));
  yield;
  // 3. The story line by line, and what stands around it.
  // A whole copy is as little part of it as a teaser: of both one stays.
  const apart: Cards = { ...cards, prose: new Set([...cards.prose, ...core.copy]) };
  const range = storyRange(page, apart, core, headline);
  yield;
  const { lines, clutter } = assembleStory(page, apart, core, range, headline);
  const story = lines.map((line) => line.block);
  yield;
  // Dates and bylines cost more than most of the rest; many a page is judged and cleaned without them.
  let around: Surroundings | null = null;
  const surroundings = (): Surroundings => {
    around ??= readSurroundings(page, headline, story, authorOf(data, data.meta.get('og:site_name') ?? ''));
    return around;
  };
  // 4. The verdict.
  const { verdict, reason } = forced ? FORCED : detect(page, { headline, story, cards, surroundings, data });
  if (verdict !== 'article') return none(reason);
  yield;
  // 5. Noise, from the surest kind to the others.
  const marks = new Map<PageBlock, NoiseMark>();
  for (const [block, rule] of clutter) if (isVisible(block)) marks.set(block, { reason: 'clutter', rule });
  const isKept = ({ target }: NoiseDecision): boolean =>
    'node' in target && choices.kept.some((element) => holds(element, target.node));
  const parts = markPlaceholders(page, core.container, headline, marks).filter((part) => !isKept(part));
  parts.push(...cutSaidTwice(page, marks).filter((part) => !isKept(part)));
  const unsigned = new Set<PageBlock>(marks.keys());
  const bylines = (): PageBlock[] => surroundings().bylines.filter((block) => !unsigned.has(block));
  // What stands in one box with lines of a copy, next to one, is no deck but a line of it.
  const isCopied = ({ index, box }: PageBlock): boolean =>
    core.copy.some((line) => Math.abs(line.index - index) <= 1 && parentOf(line.box) === parentOf(box));
  const deck = (): PageBlock[] => surroundings().deck.filter((block) => !marks.has(block) && !isCopied(block));
  yield;
  const duplicates = yield* findDuplicates({
    page,
    story: story.filter((block) => !marks.has(block)),
    container: core.container,
    others: core.parts?.others ?? [],
    headline,
    spared: new Set<PageBlock>([...marks.keys(), ...(headline ? [headline] : [])]),
    sparedAround: deck,
    smallPrint: bylines,
  });
  for (const [block, rule] of duplicates) marks.set(block, { reason: 'duplicate', rule });
  yield;
  const allowed = allowedMarks(marks, choices.kept, options.clutterOff ?? []);
  const storyBlocks = () => lines.filter(({ block }) => !marks.has(block)).map((line) => toStoryBlock(line, parts));
  const told = {
    // Offsets of parts hold only until the parts are cut out of their nodes.
    blocks: parts.length ? storyBlocks() : null,
    metadata: null as ArticleMetadata | null,
  };

  return {
    verdict,
    reason,
    // What the noise does not depend on is read when it is first asked for, which is after the hiding.
    get metadata() {
      told.metadata ??= readMetadata(page, data, headline, { ...surroundings(), bylines: bylines(), deck: deck() });
      return told.metadata;
    },
    headlineNodes: headline?.nodes ?? [],
    roots: page.roots,
    get blocks() {
      told.blocks ??= storyBlocks();
      return told.blocks;
    },
    noise: [...byRule, ...decideNoise(page, core.container, allowed, choices.kept), ...parts],
  };
}

/** Blocks of a page that is read in steps, and of one step. */
const MANY = 600;
const STEP = 80;

/** Asks of each block of a huge page, step by step, what the next steps ask of all of them at once; the answers are kept. */
function* lookAhead(page: Page): Generator<void, void> {
  if (page.blocks.length < MANY) return;
  for (const [i, block] of page.blocks.entries()) {
    clutterRule(page, block);
    if (i % STEP === 0) yield;
  }
}

const FORCED = { verdict: 'article', reason: 'reader-says-article' } as const;

function titlesOf(document: Document, data: StructuredData): string[] {
  return [data.meta.get('og:title') ?? '', data.headline, document.title];
}

function shortReason(cards: Cards): VerdictReason {
  return cards.teasers.length >= 5 ? 'listing' : 'too-short';
}

/** The reader calls a page without any running text an article: its metadata is all there is. */
function forcedWithoutStory(page: Page, data: StructuredData, noise: NoiseDecision[]): PageContent {
  const metadata = readMetadata(page, data, null, readSurroundings(page, null, [], ''));
  return { ...FORCED, metadata, headlineNodes: [], blocks: [], noise, roots: page.roots };
}

/** On a page that is no article nothing goes but what the reader's own rules for the site hide. */
function notArticle(reason: PageContent['reason'], noise: NoiseDecision[] = []): PageContent {
  return { verdict: 'not-article', reason, metadata: null, headlineNodes: [], blocks: [], noise };
}

/** Marks the blocks that are placeholders, and gives the placeholders inside sentences as decisions of their own. */
function markPlaceholders(
  page: Page,
  root: Element,
  headline: PageBlock | null,
  marks: Map<PageBlock, NoiseMark>,
): NoiseDecision[] {
  const parts: NoiseDecision[] = [];
  // A story with samples of code in it means its braces.
  const code = readCode(page, root);
  for (const block of page.blocks) {
    if (marks.has(block)) continue;
    if (code.leaked.has(block) && isVisible(block)) marks.set(block, { reason: 'placeholder', rule: 'leaked-script' });
    const found = findPlaceholders(block);
    if (!found || !isVisible(block)) continue;
    const { rule } = found;
    if (!found.parts.length) {
      // «… برسالة واحدة:» and the message, gaps and all.
      if (page.said.has(block) && wordCount(block.text) >= SAID_WORDS) continue;
      if (block !== headline) marks.set(block, { reason: 'placeholder', rule });
      markLabel(page, block, marks, rule);
    } else if (!code.hasSamples) {
      for (const part of found.parts) {
        parts.push({
          target: part,
          reason: 'placeholder',
          rule,
          text: collapse(siteText(part.node).slice(part.start, part.end)),
        });
      }
      // The rules after this one see what the reader will see; else a second reading would decide otherwise.
      block.text = textWithout(block.nodes, found.parts);
    }
  }
  return parts;
}

/** A caption that stands twice in one line stands once. */
function cutSaidTwice({ blocks }: Page, marks: ReadonlyMap<PageBlock, NoiseMark>): NoiseDecision[] {
  return blocks.flatMap((block) => {
    const again = marks.has(block) || !isVisible(block) ? [] : saidTwice(block);
    const cuts = again.map((node) => ({ node, start: 0, end: siteText(node).length }));
    if (cuts.length) block.text = textWithout(block.nodes, cuts);
    return cuts.map(
      (target): NoiseDecision => ({
        target,
        reason: 'duplicate',
        rule: 'same-paragraph',
        text: collapse(siteText(target.node)),
      }),
    );
  });
}

/** Words of what a story reads out; fewer are a label's value. */
const SAID_WORDS = 6;

/** Headings below are set for their size: «<h5>نُشر في</h5>». */
const isSubhead = ({ heading }: PageBlock): boolean => heading > 0 && heading <= 3;

/** A label in a box of its own («عدد المشاهدات:») goes with the value behind it when the two are alone in their parent. */
function markLabel(page: Page, block: PageBlock, marks: Map<PageBlock, NoiseMark>, rule: string): void {
  const label = page.blocks[block.index - 1];
  if (!label || marks.has(label) || label.text.length > 40) return;
  const isSaid = /[:：]$/.test(label.text);
  // «البلد» above its value, both in a box of their own: no sign tells it, so nothing else may stand there.
  if (!isSaid && (wordCount(label.text) > 3 || isSubhead(label) || label.linked || /[.؟!،؛»"]$/.test(label.text)))
    return;
  let box: Element | null = label.box;
  while (box && !holds(box, block.element)) box = parentOf(box);
  const isOwn = box === block.box.parentElement && box === label.box.parentElement;
  if (!box || (box === page.body && page.blocks[block.index + 1])) return;
  if ((isOwn && isSaid) || linesIn(page, box, label).every((line) => line === label || marks.has(line)))
    marks.set(label, { reason: 'placeholder', rule });
}

/** A block of the story, without placeholders and without text that style hides inside the line. */
function toStoryBlock({ block, kind }: StoryLine, parts: NoiseDecision[]): StoryBlock {
  const nodes = block.nodes.filter(
    (node) =>
      node.parentElement === block.element || node.parentElement === null || isElementVisible(node.parentElement),
  );
  const cuts = parts.flatMap(({ target }) => ('node' in target && nodes.includes(target.node) ? [target] : []));
  if (nodes.length === block.nodes.length && !cuts.length) {
    return { kind, text: block.text, element: block.element, nodes };
  }
  return { kind, text: textWithout(nodes, cuts), element: block.element, nodes };
}

/** The text of nodes without the parts that are cut out of them, which are sorted by their place. */
function textWithout(nodes: readonly Text[], cuts: ReadonlyArray<{ node: Text; start: number; end: number }>): string {
  let raw = '';
  for (const node of nodes) {
    let data = siteText(node);
    for (const cut of cuts.filter((part) => part.node === node).reverse()) {
      data = data.slice(0, cut.start) + data.slice(cut.end);
    }
    raw += data;
  }
  return collapse(raw);
}
