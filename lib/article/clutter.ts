/** Clutter: what a site puts between the lines of a story, told by its wording and by being links or labels. */

import type { ClutterKind } from '../types.ts';
import { invitationRule, mayInvite, type Setting, speaksToReader } from './invitations.ts';
import { isLabelledHeadline, isLabelledLink, isLabelledPicture } from './labelled-links.ts';
import { isStoryByScore, scoreLine } from './line-score.ts';
import { withoutOutlet } from './outlet.ts';
import { foldedText, type Page, wordCount } from './page.ts';
import { quickFold } from './quick-fold.ts';
import { withoutQuoted } from './quoted.ts';
import { CAPTION, CODE, COMMENTS, CONTROL, EDITABLE, POLL, SHARE, TABLE } from './regions.ts';
import { siteText } from './site-text.ts';
import { isCellOfFacts } from './tables.ts';
import { parentOf } from './tree.ts';
import { collapse, type PageBlock } from './walk.ts';
import {
  AD_WORD,
  asksForSource,
  COMMENT_FORM,
  COMMENTS_BY,
  COMMENTS_HEADING,
  COOKIE_NOTICE,
  commentRulePhrases,
  DISCLAIMER,
  EMBED_NOTICE,
  FONT_TOOL,
  HANDLE,
  isAdLabel,
  isAdPlace,
  isCopyright,
  MODERATED,
  OF_LAW,
  PAYWALL,
  POLL_LABEL,
  READ_ALSO,
  REFERS,
  SHARE_WORD,
  SITE_LABEL,
  SKIP_LABEL,
} from './wording.ts';

export type ClutterRule =
  | 'read-also'
  | 'follow-us'
  | 'newsletter'
  | 'app-promo'
  | 'share-bar'
  | 'poll'
  | 'comment-rules'
  | 'ad-label'
  | 'support'
  | 'site-note';

/** The kind that the reader switches off in the options, for each rule. */
export const CLUTTER_KINDS: Record<ClutterRule, ClutterKind> = {
  'read-also': 'related',
  'follow-us': 'follow-us',
  newsletter: 'newsletter',
  'app-promo': 'app',
  'share-bar': 'share',
  poll: 'poll',
  'comment-rules': 'comments',
  'ad-label': 'advertising',
  support: 'newsletter',
  'site-note': 'comments',
};

/** A line of clutter is short; a long block that begins the same way is more likely a sentence of the story. */
const MOST_WORDS = 32;
/** Shorter lines are asked for their score only where a rule has them: a page has hundreds. */
const SENTENCE_WORDS = 5;
/** Sentences of so many words are an invitation only where the learned model does not doubt it. */
const LONG_WORDS = 9;
const LONG_SCORE = 1;
/** Units of a label and a headline. */
const LABELLED = 180;
/** Words of a place for an ad with the number to call, and of a note on reuse. */
const AD_WORDS = 12;
const REUSE_WORDS = 24;
/** Words of a note on what becomes of comments. */
const MODERATED_WORDS = 18;

/** A heading that is no link, or a line in bold letters from end to end, which many sites have for one. */
const settingOf = ({ heading, bold, linked, text }: PageBlock): Setting =>
  heading > 0 && linked < text.length * 0.9 ? 'heading' : !linked && bold >= text.length * 0.9 ? 'bold' : 'plain';

function isLinked(block: PageBlock): boolean {
  return block.linked >= block.text.length * 0.5;
}

/** The rule by which a block is clutter on its own, or null. Announcements of links below them: see `announcesRelated`. */
export function clutterRule(page: Page, block: PageBlock): ClutterRule | null {
  let rule = known.get(block);
  if (rule === undefined) {
    rule = readClutterRule(page, block);
    // The labels of ads are known word for word.
    if (rule && rule !== 'ad-label' && wordCount(block.text) < SENTENCE_WORDS && isStoryByScore(block)) rule = null;
    known.set(block, rule);
  }
  return rule;
}

/** A caption, or a cell of a table of facts, without a link: whatever its words, they are of the picture or of the row. */
function isOfFigure({ linked, regions, box }: PageBlock): boolean {
  if (linked) return false;
  if (regions & CAPTION && (box.tagName === 'FIGCAPTION' || box.tagName === 'CAPTION')) return true;
  return isCellOfFacts(box);
}

/** Asked of a block by several steps of one reading. */
const known = new WeakMap<PageBlock, ClutterRule | null>();

function readClutterRule(page: Page, block: PageBlock): ClutterRule | null {
  const { text, regions } = block;
  if (regions & (CODE | EDITABLE) || text.length > 700 || page.said.has(block)) return null;
  // A headline speaks as stories do, and so does the line that it stands in.
  if (text.length <= LABELLED && (isLabelledHeadline(block) || isLabelledPicture(block))) return 'read-also';
  if (isOfFigure(block)) return block.box.tagName === 'FIGCAPTION' && isAdLabel(foldedText(block)) ? 'ad-label' : null;
  if (text.includes('عليق') && wordCount(text) <= MODERATED_WORDS && MODERATED.test(foldedText(block)))
    return 'comment-rules';
  // Most lines of a page are the story's: they cost no more than this.
  if (wordCount(text) >= SENTENCE_WORDS && isStoryByScore(block)) return null;
  const folded = isLinked(block) ? foldedText(block) : withoutQuoted(foldedText(block));
  if (folded === null) return null;
  const words = wordCount(text);
  if (words <= 6) {
    if (isAdLabel(folded) && !(block.heading && TOLD_OF_AD.test(folded))) return 'ad-label';
    if (folded.includes('حجم') && FONT_TOOL.test(folded)) return 'share-bar';
    if (!block.heading && !block.bold) {
      if (AD_WORD.test(folded)) return 'ad-label';
      if (LETTER_LABEL.test(folded)) return 'newsletter';
    }
    if (regions & (POLL | CONTROL) && POLL_LABEL.test(folded)) return 'poll';
    if (SHARE_WORD.test(folded) && (mayShare(block, folded) || hasShareNeighbour(page, block))) {
      return 'share-bar';
    }
    // Several accounts are a list of the story's own.
    if (folded.includes('@') && HANDLE.test(folded) && page.blocks.filter(isHandle).length === 1) return 'follow-us';
    if (COMMENT_FORM.test(folded) || COMMENTS_BY.test(folded)) return 'comment-rules';
    if (COMMENTS_HEADING.test(folded) && (isLinked(block) || regions & (COMMENTS | CONTROL))) return 'comment-rules';
  }
  if (/^\d/.test(text) && isCounters(text) && !(regions & TABLE)) return 'site-note';
  if (isShareBar(block) || (words <= 8 && PLAYER.test(text) && !isLinked(block) && !isBulleted(page, block)))
    return 'share-bar';
  if (words <= MOST_WORDS) {
    if (words <= AD_WORDS && isAdPlace(folded)) return 'ad-label';
    if (READ_ALSO.test(folded) && recommends(block, folded)) return 'read-also';
    if (isLabelledLink(block) || BARE_LABEL.test(folded)) return 'read-also';
    // Nearly every page has this line, and the search for invitations is dear when it is the first.
    if ((isCopyright(folded) || (words <= REUSE_WORDS && asksForSource(folded))) && !block.heading) return 'site-note';
    const invitation = mayInvite(folded)
      ? invitationRule(withoutOutlet(spoken(block, folded), page.document), settingOf(block))
      : null;
    if (invitation && (words < LONG_WORDS || block.linked || scoreLine(block).score >= LONG_SCORE)) return invitation;
    if (endsInCall(block) && scoreLine(block).score >= 0) return 'follow-us';
    if (words <= 8 && SITE_LABEL.test(folded) && !block.heading) return 'site-note';
    if (
      words >= 2 &&
      /^(?:list|end|تخط|نها|مشغل|تشغيل|متصفح|جهاز|هذا|ال|قصص|مواضيع|يستحق)/.test(folded) &&
      SKIP_LABEL.test(folded)
    )
      return 'site-note';
  }
  return isCommentRules(folded, regions) ||
    (DISCLAIMER.test(folded) && !OF_LAW.test(folded)) ||
    COMMENT_FORM.test(folded)
    ? 'comment-rules'
    : null;
}

const isHandle = ({ text }: PageBlock): boolean => text.length <= 60 && /@\w/.test(text);

/** A linked line, or the label with a colon and what it recommends; the bare label waits for links below it. */
function recommends(block: PageBlock, folded: string): boolean {
  // «واستمع أيضا إلى شهادة ثلاثة.»: a sentence, whose end is a link.
  if (/^و[^:：]*\.$/.test(block.text)) return false;
  return isLinked(block) || (/^[^:|]{3,30}[:|]\s*\S/.test(folded) && !REFERS.test(folded));
}

/** «اقرأ المزيد …», «موضوعات متعلقة»: labels that no story has between its lines, whatever stands behind them. */
const BARE_LABEL =
  /^[-–—•*»«>:\s]*(?:و?(?:اقرا|اقراوا|اقرؤوا|اقرئي|شاهد|شاهدوا|طالع) (?:ايضا|كذلك|المزيد)|(?:موضوعات|مواضيع|اخبار|مقالات|روابط|مواد) (?:متعلقه|مرتبطه|ذات صله|ذات علاقه))\s*[:.…<>»«]*$/;

/** «بعد الإعلان» as a subhead: an announcement that a story is about. */
const TOLD_OF_AD = /^(?:(?:بعد|قبل|نهايه|رساله) )?الاعلان(?:ات)?$/;

/** «النشرة الإخبارية»: the label of a form to subscribe, alone in its line. */
const LETTER_LABEL = /^ال(?:نشره|قائمه) ال(?:اخباريه|بريديه)\s*:?$/;

/** «3.4K · 57 · 0»: how often something was seen, shared and answered, without a word. Blanks alone may part a telephone number. */
const COUNTERS = /^[\d.,٠-٩]+\s?[KkMm]?(?:\s+[·•|]\s+[\d.,٠-٩]+\s?[KkMm]?){2,4}$/;
/** How far such counts lie apart at least; years, sets and lots do not. */
const APART = 50;

function isCounters(text: string): boolean {
  if (!COUNTERS.test(text)) return false;
  const counts = text
    .split(/[·•|]/)
    .map((count) => Number.parseFloat(count.replace(',', '')) * (/k/i.test(count) ? 1e3 : /m/i.test(count) ? 1e6 : 1));
  return Math.max(...counts) >= Math.min(...counts) * APART;
}

/** The sign of a player before a few words. */
const PLAYER = /^(?:[▶►⏵⏯🔊🎧🔈]|0?0:00\s*\d{1,2}:\d\d\s*\D)/u;
/** Which are bullets where they stand before other lines as well. */
const BULLET = /^[▶►⏵]/;

function isBulleted({ blocks }: Page, block: PageBlock): boolean {
  const sign = block.text.charAt(0);
  return BULLET.test(sign) && blocks.some((other) => other !== block && other.text.startsWith(sign));
}

/** A line whose pieces stand in links or buttons: each of them begins anew. */
function spoken(block: PageBlock, folded: string): string {
  const { nodes } = block;
  if (nodes.length < 2 || nodes.length > 8) return folded;
  let said = '';
  let last: Element | null = null;
  for (const node of nodes) {
    const { parentElement } = node;
    const data = siteText(node);
    const isPiece = parentElement?.closest('a,button') ?? null;
    // Two elements without a blank between them are set apart by style, or the words would run together.
    const isApart = last !== null && last !== parentElement && /\S$/.test(said) && /^\S/.test(data);
    said += `${isPiece || isApart ? ' | ' : ''}${data}${isPiece ? ' | ' : ''}`;
    last = parentElement;
  }
  return quickFold(collapse(said));
}

/** «لإرسال سؤالك إلى المفتي اضغط هنا», «تابعوا الخطبة عبر إذاعتنا»: a line whose last words are a link that speaks to the reader. */
function endsInCall({ nodes, text, linked, heading }: PageBlock): boolean {
  if (!linked || heading || nodes.length < 2 || wordCount(text) > CALL_WORDS || /[.!؟»"”]$/.test(text)) return false;
  const last = nodes[nodes.length - 1];
  const link = last?.parentElement?.closest('a');
  if (!link || !last) return false;
  const said = collapse(siteText(last));
  return (
    said !== '' &&
    wordCount(said) <= 4 &&
    !/[«"“:]/.test(text.slice(0, -said.length)) &&
    !WORK.test(quickFold(text.slice(0, -said.length)).trim()) &&
    speaksToReader(quickFold(said))
  );
}

/** «هذا فصل من كتابه [رسائلنا إلى الموتى]»: the name of a work. */
const WORK =
  /(?:^|[\s])(?:ال)?(?:فيلم|كتاب|مجل[هت]|فرق[هت]|مسرحي[هت]|رواي[هت]|ديوان|عرض|مبادر[هت]|قصيد[هت]|اغني[هت]|البوم|معرض|حمل[هت])(?:ه|ها)?$/;
/** Words of a line that ends in a call. */
const CALL_WORDS = 14;

function hasShareNeighbour(page: Page, block: PageBlock): boolean {
  // The platforms that a poll or a ban names are points and headings as well.
  if (block.heading || /^(?:LI|T[DH])$/.test(block.box.tagName)) return false;
  return [page.blocks[block.index - 1], page.blocks[block.index + 1]].some(
    (other) =>
      other &&
      ((wordCount(other.text) <= 4 && SHARE_WORD.test(foldedText(other))) ||
        (other.nodes.length > 1 && isShareBar(other))),
  );
}

/** Set as what shares; «الخبر» is a city as well, and a platform in a table is counted. */
function mayShare(block: PageBlock, folded: string): boolean {
  if (block.regions & (SHARE | CONTROL)) return true;
  return isLinked(block) && !isCellOfFacts(block.box) && !/^(?:ال)?(?:خبر|مقال|موضوع|بريد|نص|خط)\s*$/.test(folded);
}

/** «شارك فيسبوك تويتر» in one line: every piece of text is a share word of its own. */
function isShareBar(block: PageBlock): boolean {
  const { nodes } = block;
  if (nodes.length < 2 || nodes.length > 14 || block.text.length > 160) return false;
  let said = 0;
  for (const node of nodes) {
    const piece = quickFold(collapse(siteText(node))).replace(/^[|•·\s-]+/, '');
    if (!piece) continue;
    if (!SHARE_WORD.test(piece)) return false;
    said++;
  }
  return said >= 2;
}

/** Rules for comments speak of comments, or to the reader, from their first words on. */
function isCommentRules(folded: string, regions: number): boolean {
  const needed = regions & COMMENTS ? 2 : 3;
  return commentRulePhrases(folded) >= needed && commentRulePhrases(folded.slice(0, 100)) > 0;
}

/**
 * Whether a block goes on with comment rules that stand beside it in the same box: one phrase of such rules is then enough.
 */
export function continuesRules(block: PageBlock, rules: PageBlock): boolean {
  return (
    parentOf(block.box) === parentOf(rules.box) &&
    Math.abs(block.index - rules.index) <= 3 &&
    commentRulePhrases(foldedText(block)) > 0
  );
}

/** A notice about cookies, privacy, what another site would show, or a paywall: never the story, and never hidden either (it may need an answer). */
export function isNotice(block: PageBlock): boolean {
  if (block.text.length > 1500) return false;
  const folded = foldedText(block);
  if (block.text.length < 200 && PAYWALL.test(folded)) return true;
  if (folded.includes('محتوي') && EMBED_NOTICE.test(folded)) return true;
  const isAbout = folded.includes('كوكيز') || folded.includes('الارتباط') || folded.includes('cookies');
  return isAbout && COOKIE_NOTICE.test(folded);
}
