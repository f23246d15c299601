/**
 * One visit of one document: read, hide, paint, watch; all of it undone when the visit's signal aborts.
 */
import type { PageStrings } from '../../locales/toolbar.ts';
import type { GateLook } from '../article/gate.ts';
import { readPageInSlices, type Spent } from '../article/read-in-slices.ts';
import type { PageContent } from '../article/types.ts';
import { newId } from '../id.ts';
import { type BlockName, type BlockRefusal, type BlockUse, type PageReading, sendToBackground } from '../messages.ts';
import { pageKey, siteOf } from '../page-key.ts';
import type { PageRules } from '../site-rules.ts';
import type {
  Highlight,
  HighlightColour,
  PageReport,
  PageTimings,
  StoryMarks,
  TextSpan,
  Visit as VisitRecord,
} from '../types.ts';
import { type Answer, showAnswer } from './answer-view.ts';
import { watchChanges } from './changes.ts';
import { blockAround, leaveFocus, nameBlock, refusalOf, watchChosenBlock } from './chosen-block.ts';
import { followHighlights } from './follow-highlights.ts';
import { Hider } from './hide.ts';
import { rangeOfSpan, rangesOfSpans, scrollToRange } from './locate.ts';
import { watchMarking } from './marking.ts';
import { PageHighlights } from './page-highlights.ts';
import { gateAnswer } from './reader-handle.ts';
import { watchProgress } from './reading-progress.ts';
import { whenSeen } from './seen.ts';
import { sendReliably } from './send.ts';
import { MARK } from './sheets.ts';
import { SpanMarks } from './span-marks.ts';
import { StoryDirection } from './story-direction.ts';
import { clearStory, markStory } from './story-marks.ts';

/** What the reader can ask of a running visit; see `ToPage` in lib/messages.ts. */
export interface Visit {
  readonly id: string;
  sendAgain(): void;
  showSpan(span: TextSpan): boolean;
  showHighlight(id: string): boolean;
  saveSelection(): void;
  paintSpans(spans: readonly TextSpan[]): void;
  markStory(marks: StoryMarks | null, paragraphs: readonly number[]): void;
  setRevealed(id: string, revealed: boolean): void;
  paintHighlights(highlights: Highlight[]): void;
  applyRules(rules: PageRules): void;
  chosenBlock(use: BlockUse): BlockName | { refusal: BlockRefusal };
  noiseBlock(id: string): BlockName | null;
  answer(answer: Answer): void;
  /** Null before the first reading is complete. */
  report(): PageReport | null;
}

export interface VisitOptions {
  signal: AbortSignal;
  /** The key of the page, see lib/page-key.ts. */
  pageKey: string;
  /** What the reader decided about this page. */
  rules: PageRules;
  /** The gate's look at the document, where it is of this moment. */
  gate?: GateLook | undefined;
  /** What the start of gate and reader took of the page's thread besides the look; it counts with the first reading, ms. */
  scriptMs: number;
  toolbar: ToolbarOptions;
}

/** How the boxes that Khulasa puts into the page look and speak; changes with the settings. */
export interface ToolbarOptions {
  strings: PageStrings;
  direction: 'rtl' | 'ltr';
  locale: string;
  colour: HighlightColour;
}

/** Before the first reading is complete. */
const NOT_READ: PageContent = {
  verdict: 'not-article',
  reason: 'too-short',
  metadata: null,
  headlineNodes: [],
  blocks: [],
  noise: [],
};

/** Reads the page, hides its noise, tells the background, and stays with the page until the signal aborts. */
export function startVisit({
  signal,
  pageKey: key,
  rules: rulesAtStart,
  gate,
  scriptMs,
  toolbar,
}: VisitOptions): Visit {
  const visitStart = performance.now();
  const id = newId();
  const url = location.href;
  const hider = new Hider(document);
  const highlights = new PageHighlights({ visitId: id, pageKey: key, url, title: () => titleOf(content) });
  const marks = new SpanMarks();
  const direction = new StoryDirection();
  const chosenPlace = watchChosenBlock(document, signal);
  let rules = rulesAtStart;
  let content = NOT_READ;
  let timings: PageTimings | null = null;
  let current = new AbortController();
  let sent = '';
  let isSeen = false;
  let isRecorded = false;

  // Calls back in this very task where the page is of ordinary size, so that nothing flickers.
  const read = (then: () => void, look?: GateLook, spent: Spent = { ms: 0 }) => {
    current.abort();
    current = new AbortController();
    const show = (found: PageContent) => {
      content = found;
      const article = performance.now();
      hider.apply(content.noise);
      direction.apply(content, rules.direction);
      const mark = content.verdict === 'article' ? 'article' : content.noise.length > 0 ? 'rules' : '';
      if (mark) document.documentElement.setAttribute(MARK, mark);
      else document.documentElement.removeAttribute(MARK);
      timings = { gateMs: gateAnswer().gateMs, articleMs: spent.ms, hideMs: performance.now() - article };
      then();
    };
    const stop = AbortSignal.any([signal, current.signal]);
    const found = readPageInSlices(document, rules, look, stop, spent);
    if (!(found instanceof Promise)) return show(found);
    found.then(
      (content) => stop.aborted || show(content),
      // Nobody waits for a reading that a later one or the end of the visit stopped; anything else is a fault.
      (error: unknown) => {
        if (!stop.aborted) throw error;
      },
    );
  };

  const reading = (): PageReading => ({
    visitId: id,
    url,
    pageKey: key,
    title: document.title,
    verdict: content.verdict,
    reason: content.reason,
    ...(rules.decidedBy && rules.treatAs === content.verdict ? { decidedBy: rules.decidedBy } : {}),
    article: articleText(content),
    hidden: hider.list(),
    timings: timings ?? { gateMs: 0, articleMs: 0, hideMs: 0 },
  });

  const send = async (again = false) => {
    const { timings: _, ...found } = reading();
    const fingerprint = JSON.stringify(found);
    if (fingerprint === sent && !again) return;
    sent = fingerprint;
    const { highlights: saved } = await sendReliably('pageRead', reading());
    if (!signal.aborted) highlights.show(saved);
  };
  // Only a background that is gone for good fails here; the page stays clean without it.
  const quietly = (promise: Promise<unknown>) => promise.catch(() => undefined);

  signal.addEventListener('abort', () => {
    highlights.clear();
    marks.clear();
    clearStory();
    hider.undo();
    direction.undo();
    document.documentElement.removeAttribute(MARK);
  });
  const readAgain = () =>
    read(() => {
      highlights.findAgain();
      quietly(send());
      record();
    });
  // What the page turned out to be only after it was seen (late text, the reader's own verdict) counts too.
  const record = () => {
    if (!isSeen || isRecorded || content.verdict !== 'article') return;
    isRecorded = true;
    quietly(sendReliably('articleSeen', { visit: { ...visitRecord(reading()), ...progress() } }));
  };
  // First of all the hiding; what is watched and offered can wait.
  read(
    () => {
      quietly(send());
      record();
    },
    gate,
    { ms: scriptMs + performance.now() - visitStart },
  );
  watchChanges(document, signal, readAgain);
  const tellHidden = () => quietly(sendReliably('hiddenChanged', { visitId: id, hidden: hider.list() }));
  addEventListener('hashchange', () => hider.revealFragmentTarget() && tellHidden(), { signal });
  const progress = watchProgress({
    document,
    signal,
    blocks: () => content.blocks,
    // Not repeated: the next one says more, and the last one is sent while the page goes.
    onProgress: () => {
      if (isRecorded) quietly(sendToBackground('readingProgress', { visitId: id, pageKey: key, ...progress() }));
    },
  });
  whenSeen(document, signal).then(() => {
    isSeen = true;
    record();
  });
  const marking = watchMarking({ document, signal, toolbar, highlights });
  followHighlights(document, signal, highlights, (ids, _, isFollowed) => {
    if (isFollowed) quietly(sendReliably('highlightsChosen', { visitId: id, ids }));
    else marking.openNotes(ids);
  });

  return {
    id,
    sendAgain: () => void (timings && quietly(send(true))),
    showSpan: (span) => showRange(rangeOfSpan(content, span)),
    showHighlight: (highlightId) => showRange(highlights.rangeOf(highlightId)),
    saveSelection: () => marking.saveSelection(),
    paintSpans: (spans) => marks.show(rangesOfSpans(content, spans)),
    markStory: (marks, paragraphs) => markStory(content, marks, paragraphs),
    setRevealed(noiseId, revealed) {
      const range = hider.setRevealed(noiseId, revealed);
      if (revealed) showRange(range);
      tellHidden();
    },
    paintHighlights: (list) => highlights.show(list),
    applyRules(changed) {
      rules = changed;
      readAgain();
    },
    chosenBlock(use) {
      const { element } = chosenPlace();
      if (!element) return { refusal: content.verdict === 'article' ? 'no-block' : 'not-article' };
      // Noise that is shown again is one block, whatever in it was pointed at.
      const block = (use === 'keep' && hider.elementAround(element)) || blockAround(element);
      const refusal = refusalOf(block, use, content);
      if (refusal) return { refusal };
      if (use === 'hide') leaveFocus(block);
      return nameBlock(block, rules) ?? { refusal: 'no-block' };
    },
    noiseBlock(noiseId) {
      const element = hider.elementOf(noiseId);
      return element && nameBlock(element, rules);
    },
    answer: (said) =>
      showAnswer(said, chosenPlace().rect, {
        document,
        signal,
        strings: toolbar.strings,
        name: toolbar.strings.answer,
        direction: toolbar.direction,
      }),
    report: () => (timings ? { ...reading(), gate: gateAnswer(), hidden: hider.report() } : null),
  };

  function showRange(range: Range | null): boolean {
    if (!range) return false;
    if (hider.revealAround(range.startContainer)) tellHidden();
    scrollToRange(range);
    highlights.flash(range);
    return true;
  }
}

function titleOf(content: PageContent): string {
  return content.metadata?.headline || document.title || location.hostname;
}

function articleText({ metadata, blocks }: PageContent): PageReading['article'] {
  return metadata && { ...metadata, paragraphs: blocks.map(({ kind, text }) => ({ kind, text })) };
}

function visitRecord({ visitId, url, pageKey, article, title }: PageReading): VisitRecord {
  const site = siteOf(url);
  return {
    id: visitId,
    pageKey,
    url,
    site,
    siteName: article?.siteName || site,
    headline: article?.headline || title || site,
    byline: article?.byline ?? '',
    agencies: article?.agencies ?? [],
    publishedAt: article?.publishedAt ?? '',
    visitedAt: new Date().toISOString(),
    screenMs: 0,
    readShare: 0,
  };
}

/** The key of the document at hand; `staleCanonical` is a canonical link that an SPA left behind. */
export function documentKey(staleCanonical: string): string {
  const canonical = canonicalLink();
  return pageKey(location.href, canonical === staleCanonical ? '' : canonical);
}

/** The address that the document names as its own, '' where it names none. */
export function canonicalLink(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
}
