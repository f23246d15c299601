/**
 * Clutter by the learned model, where no rule knows it: lines and small boxes in the story's place that speak as sites do and not as
 * their stories.
 */
import { asksInButton } from './buttons.ts';
import { isPlaceAndName } from './byline.ts';
import { type ClutterRule, clutterRule, isNotice } from './clutter.ts';
import { clutterKind, clutterScore } from './clutter-model.ts';
import { thresholdOf } from './clutter-thresholds.ts';
import { REPORTED } from './invitations.ts';
import { isParagraph, isPlainlyStory, scoreLine, scoreUnit } from './line-score.ts';
import { leadsOn } from './links.ts';
import { isVisible, wordCount } from './page.ts';
import { findPlaceholders } from './placeholders.ts';
import { withoutQuoted } from './quoted.ts';
import { CAPTION, CODE, EDITABLE, QUOTE, TABLE, TAGS } from './regions.ts';
import { boxAround, type Sea } from './sea.ts';
import { isOnTopic } from './site-topics.ts';
import { isSmallPrint } from './small-print.ts';
import type { StoryCore } from './story.ts';
import { holds, parentOf } from './tree.ts';
import { featuresOf, MOST_WORDS, type UnitShape } from './unit-features.ts';
import type { PageBlock } from './walk.ts';

/** In a box whose other lines stay a line must be surer by this. */
const AMONG_OTHERS = 1;
/** Below this a box without anything to press is of the story. */
const FACTS = -0.5;
/** Lines of a box of clutter. */
const MOST_LINES = 8;

/** A story most of whose text would go speaks like a site because that is what it is: a company's own announcement, say. */
const MOST_OF_STORY = 0.5;

/** Marks the lines that pass for running text, so that the others' boxes are told from the story's. */
export function markLearnedLines(sea: Sea): void {
  const { core, headline, inScope, found } = sea;
  const marks = new Map<PageBlock, ClutterRule>();
  let all = 0;
  let marked = 0;
  for (const block of core.prose) {
    if (block === headline || found.has(block) || !inScope(block)) continue;
    all += block.text.length;
    const rule = learnedRule(sea, [block], null);
    if (!rule) continue;
    marks.set(block, rule);
    marked += block.text.length;
  }
  if (marked <= all * MOST_OF_STORY) for (const [block, rule] of marks) found.set(block, rule);
}

/** Marks boxes of a few lines whole, and what else stands between the story's lines one by one. */
export function markLearnedBoxes(sea: Sea): void {
  const { page, core, headline, inScope: isInside, mayGo, found } = sea;
  const prose = new Set(core.prose);
  const first = core.prose[0]?.index ?? 0;
  // What stands under the headline is the article's as well, though its place begins further down.
  const inScope = (block: PageBlock): boolean =>
    isInside(block) || (headline !== null && block.index > headline.index && block.index < first && mayGo(block));
  /** Boxes that were asked about and stay. */
  const known = new Set<Element>();
  for (const block of page.blocks) {
    // Running text was asked about by itself; a box of more is asked about at its other lines.
    if (prose.has(block) || block === headline || found.has(block) || !inScope(block)) continue;
    const { element: box, lines } = boxAround(page, block, (element) => holds(element, core.container)) ?? {
      element: null,
      lines: [block],
    };
    const isWhole =
      lines.length <= MOST_LINES &&
      lines.every((line) => line !== headline && inScope(line) && !(lines.length > 1 && isParagraph(line)));
    const rule = isWhole && !(box && known.has(box)) ? learnedRule(sea, lines, box) : null;
    if (box) known.add(box);
    if (rule) for (const line of lines) if (!found.has(line)) found.set(line, rule);
    // One line of several goes only where the others are running text or the article's head: of a box of facts none does.
    if (rule || lines.length < 2 || lines.some(isNotice)) continue;
    if (block.index > first && !lines.some((line) => prose.has(line))) continue;
    const own = learnedRule(sea, [block], null, AMONG_OTHERS);
    if (own) found.set(block, own);
  }
}

/** Takes back the marks of single points of a list that stays; links to other pages are told by their shape. */
export function takeBackPoints({ page, found }: Sea): void {
  const lists = listsThatStay(page.blocks, found);
  for (const [block, rule] of [...found]) if (rule !== 'read-also' && isPointOf(block, lists)) found.delete(block);
}

const isPointOf = (block: PageBlock, lists: ReadonlySet<Element>): boolean => {
  const list = listOf(block);
  return list !== null && lists.has(list) && block.linked <= block.text.length * 0.6;
};

/** Takes back the marks of what is a part of something that stays: single points of a list, lines of a box of facts. */
export function takeBackParts(sea: Sea): void {
  const { page, core, found } = sea;
  const prose = new Set(core.prose.filter((block) => !found.has(block)));
  const lists = listsThatStay(page.blocks, found);
  const first = core.prose[0]?.index ?? 0;
  for (const [block, rule] of [...found]) {
    // Links to other pages are told by their shape, and so are polls.
    if (rule === 'read-also' || core.polls.has(block) || !found.has(block)) continue;
    // «مدة القراءة: 6 دقائق» beside writer and date.
    if (rule === 'site-note' && block.index < first && clutterRule(page, block) === rule) continue;
    if (isPointOf(block, lists)) found.delete(block);
    else for (const line of factsAround(sea, block, prose)) found.delete(line);
  }
}

/** The lines of the box of facts that a line stands in; none where it stands in no such box. */
function factsAround({ page, core }: Sea, block: PageBlock, prose: ReadonlySet<PageBlock>): PageBlock[] {
  const box = boxAround(page, block, (element) => holds(element, core.container));
  if (!box || box.lines.length < 2 || box.lines.some((line) => prose.has(line))) return [];
  const { shape, score } = scoreUnit(box.lines, box.element);
  return !shape.links && !shape.buttons && !shape.inputs && score < FACTS ? box.lines : [];
}

const listOf = ({ box }: PageBlock): Element | null => (box.tagName === 'LI' ? parentOf(box) : null);

/** The lists most of whose points stay: a single point is one of them. */
function listsThatStay(blocks: readonly PageBlock[], found: ReadonlyMap<PageBlock, ClutterRule>): ReadonlySet<Element> {
  const balance = new Map<Element, number>();
  for (const block of blocks) {
    const list = listOf(block);
    if (list) balance.set(list, (balance.get(list) ?? 0) + (found.has(block) ? -1 : 1));
  }
  return new Set([...balance].flatMap(([list, more]) => (more > 0 ? [list] : [])));
}

/**
 * The kind of clutter that a line is, or a box of a few lines; null where the model is not sure. Tables, captions, code and tags are not asked about.
 *
 * @param sea where the lines stand
 * @param lines all lines of the box, or the one line
 * @param box the element that holds them and nothing else, or null
 * @param more what the model must be surer by than usual
 */
function learnedRule(
  { page, core, headline }: Sea,
  lines: readonly PageBlock[],
  box: Element | null,
  more = 0,
): ClutterRule | null {
  // A page that is laid out as a table says nothing by it.
  const foreign = CODE | EDITABLE | TAGS | CAPTION | (core.container.closest('table') ? 0 : TABLE);
  let words = 0;
  for (const line of lines) {
    // What is set as somebody's words stays, whatever its box offers besides.
    if (lines.length > 1 && line.regions & QUOTE && /^[«"“].*[»"”]\.?$/.test(line.text)) return null;
    if (line.regions & foreign || page.said.has(line) || !isVisible(line) || isNotice(line)) return null;
    words += wordCount(line.text);
  }
  if (words > MOST_WORDS || !/[ء-يA-Za-z]/.test(lines[0]?.text ?? '')) return null;
  if (lines.some(({ text }) => ADVICE.test(text))) return null;
  if (box && asksInButton(box)) return null;
  const [only] = lines;
  // Bylines, credits and datelines speak of the article.
  if (lines.length === 1 && only && (isSmallPrint(only) || isPlaceAndName(only.text))) return null;
  const isAlone = lines.length === 1 && !box?.querySelector(HELD);
  const { shape, features, score } = isAlone && only ? scoreLine(only) : scoreUnit(lines, box);
  // What an interviewer is answered speaks to somebody as well.
  const needed =
    thresholdOf(shape) +
    more +
    (only && lines.length === 1 && isAnswer(page.blocks[only.index - 1], only) ? ON_TOPIC : 0);
  if (score <= needed) return null;
  if (score <= needed + ON_TOPIC && only && lines.length === 1 && isSentenceOnTopic(only, core, headline)) return null;
  // «رابط التقديم: …»: an address that is printed out leads to what the story tells of.
  if (lines.length === 1 && only && PRINTED_ADDRESS.test(only.text) && !leadsOn(only)) return null;
  // Who is quoted may have a link to share the quotation beside the name.
  if (lines.length === 1 && only?.linked && only.regions & QUOTE && only.linked < only.text.length * 0.6) return null;
  // What somebody said is none of the site's own words.
  if (!shape.buttons && !shape.inputs && lines.length === 1 && REPORTED.test(shape.lines[0] ?? '')) return null;
  if (isSpokenOf(shape)) return null;
  // What a template left unfilled has a reason of its own; in a form it goes with the form.
  const isForm = shape.inputs > 0 && lines.length > 1;
  return !isForm && lines.some(findPlaceholders) ? null : clutterKind(features);
}

/** «لا تغني هذه المعلومات عن استشارة الطبيب»: what a reader should know, whoever says it. */
const ADVICE = /استشارة (?:ال)?(?:طبيب|مختص|صيدلي|محام)/;

/** «رابط التقديم: example.org»: an address in letters, of no platform on which sites want to be followed. */
const PRINTED_ADDRESS =
  /[:：]\s*(?:https?:\/\/)?(?:www\.)?(?!(?:facebook|fb|twitter|x|instagram|youtube|youtu|t|telegram|whatsapp|wa|tiktok|snapchat|threads|linkedin|google|nabd)\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+\S*\s*$/i;

/** A paragraph below a question. */
const isAnswer = (question: PageBlock | undefined, { text, linked }: PageBlock): boolean =>
  !linked && text.length >= SENTENCE && /[.؟!…]$/.test(text) && /؟["»”]?$/.test(question?.text ?? '');

/** What the model must be surer by where the story is about what the line has of a site's words. */
const ON_TOPIC = 3;

/** A whole sentence of a story that is about newsletters, apps or comments, by their words. */
function isSentenceOnTopic(block: PageBlock, { prose }: StoryCore, headline: PageBlock | null): boolean {
  if (block.linked || block.heading || block.text.length < SENTENCE || !/[.؟!]["»”]?$/.test(block.text)) return false;
  const plain = prose.filter((line) => isPlainlyStory(line)).map(({ text }) => text);
  return isOnTopic(block.text, headline?.text ?? '', plain);
}

/** Whether a line is the site's word only by what it quotes, «شارك رحلتك», or by a link or button behind a sentence of the story. */
function isSpokenOf(shape: UnitShape): boolean {
  const [line = '', ...others] = shape.lines;
  if (others.length || shape.inputs) return false;
  const scoreOf = (text: string): number =>
    clutterScore(featuresOf({ ...shape, lines: [text], linked: 0, links: 0, buttons: 0 }));
  if (shape.links || shape.buttons) {
    const longest = line.split('|').reduce((most, piece) => (piece.length > most.length ? piece : most), '');
    return shape.linked < 0.3 && longest.length >= SENTENCE && scoreOf(longest.trim()) < 0;
  }
  const bare = withoutQuoted(line);
  return bare === null || (bare !== line && scoreOf(bare) <= thresholdOf(shape));
}

/** UTF-16 units. */
const SENTENCE = 60;

/** What a box says by holding it. */
const HELD = 'input,select,textarea,img,svg,picture';
