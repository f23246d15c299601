/**
 * One visit of one document: cleaned, told of, painted, watched; all of it undone when the visit's signal aborts.
 */
import type { PageStrings } from '../../locales/toolbar.ts';
import type { PageContent } from '../article/types.ts';
import { newId } from '../id.ts';
import { type BlockName, type BlockRefusal, type BlockUse, type PageReading, sendToBackground } from '../messages.ts';
import { pageKey, siteOf } from '../page-key.ts';
import type { PageRules } from '../site-rules.ts';
import type { Highlight, HighlightColour, PageReport, StoryMarks, TextSpan, Visit as VisitRecord } from '../types.ts';
import { type Answer, showAnswer } from './answer-view.ts';
import { watchChanges } from './changes.ts';
import { blockAround, leaveFocus, nameBlock, refusalOf, watchChosenBlock } from './chosen-block.ts';
import type { Cleaning } from './cleaning.ts';
import { followHighlights } from './follow-highlights.ts';
import { rangeOfSpan, rangesOfSpans, scrollToRange } from './locate.ts';
import { watchMarking } from './marking.ts';
import { PageHighlights } from './page-highlights.ts';
import { gateAnswer } from './reader-handle.ts';
import { watchProgress } from './reading-progress.ts';
import { whenSeen } from './seen.ts';
import { sendReliably } from './send.ts';
import { SpanMarks } from './span-marks.ts';
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
  /** A cleaning that is done already (its page is as it left it, but for `changes`), or a new one. */
  cleaning: Cleaning;
  /** What changed on the page since that cleaning. */
  changes: MutationRecord[];
  toolbar: ToolbarOptions;
}

/** How the boxes that Khulasa puts into the page look and speak; changes with the settings. */
export interface ToolbarOptions {
  strings: PageStrings;
  direction: 'rtl' | 'ltr';
  locale: string;
  colour: HighlightColour;
}

/** Has the page cleaned, tells the background, and stays with the page until the signal aborts. */
export function startVisit({ signal, pageKey: key, cleaning, changes, toolbar }: VisitOptions): Visit {
  const id = newId();
  const url = location.href;
  const { hider } = cleaning;
  const highlights = new PageHighlights({ visitId: id, pageKey: key, url, title: () => titleOf(cleaning.content) });
  const marks = new SpanMarks();
  const chosenPlace = watchChosenBlock(document, signal);
  let sent = '';
  let isSeen = false;
  let isRecorded = false;
  let watchAlso: ReturnType<typeof watchChanges> = () => undefined;

  const reading = (): PageReading => ({
    visitId: id,
    url,
    pageKey: key,
    title: document.title,
    verdict: cleaning.content.verdict,
    reason: cleaning.content.reason,
    ...(cleaning.rules.decidedBy && cleaning.rules.treatAs === cleaning.content.verdict
      ? { decidedBy: cleaning.rules.decidedBy }
      : {}),
    article: articleText(cleaning.content),
    hidden: hider.list(),
    timings: cleaning.timings ?? { gateMs: 0, articleMs: 0, hideMs: 0 },
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
    cleaning.end();
  });
  const readAgain = () =>
    cleaning.read(() => {
      watchAlso(cleaning.content.roots ?? []);
      highlights.findAgain();
      quietly(send());
      record();
    });
  // What the page turned out to be only after it was seen (late text, the reader's own verdict) counts too.
  const record = () => {
    if (!isSeen || isRecorded || cleaning.content.verdict !== 'article') return;
    isRecorded = true;
    quietly(sendReliably('articleSeen', { visit: { ...visitRecord(reading()), ...progress() } }));
  };
  // First of all the hiding; what is watched and offered can wait.
  const tell = () => {
    watchAlso(cleaning.content.roots ?? []);
    quietly(send());
    record();
  };
  watchAlso = watchChanges(document, signal, readAgain, changes);
  if (cleaning.timings) tell();
  else cleaning.read(tell);
  const tellHidden = () => quietly(sendReliably('hiddenChanged', { visitId: id, hidden: hider.list() }));
  addEventListener('hashchange', () => hider.revealFragmentTarget() && tellHidden(), { signal });
  const progress = watchProgress({
    document,
    signal,
    blocks: () => cleaning.content.blocks,
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
    sendAgain: () => void (cleaning.timings && quietly(send(true))),
    showSpan: (span) => showRange(rangeOfSpan(cleaning.content, span)),
    showHighlight: (highlightId) => showRange(highlights.rangeOf(highlightId)),
    saveSelection: () => marking.saveSelection(),
    paintSpans: (spans) => marks.show(rangesOfSpans(cleaning.content, spans)),
    markStory: (marks, paragraphs) => markStory(cleaning.content, marks, paragraphs),
    setRevealed(noiseId, revealed) {
      const range = hider.setRevealed(noiseId, revealed);
      if (revealed) showRange(range);
      tellHidden();
    },
    paintHighlights: (list) => highlights.show(list),
    applyRules(changed) {
      cleaning.rules = changed;
      readAgain();
    },
    chosenBlock(use) {
      const { element } = chosenPlace();
      if (!element) return { refusal: cleaning.content.verdict === 'article' ? 'no-block' : 'not-article' };
      // Noise that is shown again is one block, whatever in it was pointed at.
      const block = (use === 'keep' && hider.elementAround(element)) || blockAround(element);
      const refusal = refusalOf(block, use, cleaning.content);
      if (refusal) return { refusal };
      if (use === 'hide') leaveFocus(block);
      return nameBlock(block, cleaning.rules) ?? { refusal: 'no-block' };
    },
    noiseBlock(noiseId) {
      const element = hider.elementOf(noiseId);
      return element && nameBlock(element, cleaning.rules);
    },
    answer: (said) =>
      showAnswer(said, chosenPlace().rect, {
        document,
        signal,
        strings: toolbar.strings,
        name: toolbar.strings.answer,
        direction: toolbar.direction,
      }),
    report: () => (cleaning.timings ? { ...reading(), gate: gateAnswer(), hidden: hider.report() } : null),
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
