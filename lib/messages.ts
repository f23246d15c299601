/**
 * The protocol between the page and the rest of the extension: one documented type per direction.
 * Views read their data from IndexedDB and `storage.session`; a message goes to a page only to act on it.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { PageRules, RuleChange, VerdictScope } from './site-rules.ts';
import type {
  ArticleText,
  GateAnswer,
  HiddenNoise,
  Highlight,
  HighlightEdit,
  OrphanFinding,
  PageReport,
  PageTimings,
  ReadingProgress,
  Site,
  StoryMarks,
  TextSpan,
  Verdict,
  VerdictReason,
  Visit,
} from './types.ts';

/** What the reader script found, sent once a visit and again when the page's text changes. */
export interface PageReading {
  visitId: string;
  url: string;
  pageKey: string;
  title: string;
  verdict: Verdict;
  reason: VerdictReason;
  /** The path pattern of the site rule that decided, where one did. */
  decidedBy?: string;
  article: ArticleText | null;
  hidden: HiddenNoise[];
  timings: PageTimings;
}

/** What the reader wants done with a block. */
export type BlockUse = 'hide' | 'keep';

/** Why a block cannot be hidden or kept; the strings have a sentence for each (`blockRefused.…`). */
export type BlockRefusal = 'no-block' | 'whole-page' | 'whole-story' | 'not-article';

/** How a site rule names a block of the page. */
export interface BlockName {
  /** Matches this block and, now, no other. */
  selector: string;
  /** The selectors of rules in force that hide or keep it. */
  hiddenBy: string[];
  keptBy: string[];
}

/** What became of a highlight that was saved. */
export interface SavedHighlight {
  kept: 'library' | 'private-window';
  /** As it is kept now, which may be under another id; null where it had been deleted before the save arrived. */
  highlight: Highlight | null;
  /** The highlight of the same words that was there before; null where there was none. */
  before: Highlight | null;
}

/** From a content script (or an extension page) to the background. */
export interface ToBackground {
  /**
   * Asked by the gate when it says Arabic prose, and by the reader before it reads anew. Answers whether Khulasa works on this
   * site and, if so, the reader's rules for the page; where the document has no reader yet, the background has injected the cleaner.
   */
  arabicPage(data: { url: string; hasReader: boolean }): { on: boolean; rules: PageRules | null };
  /** The first hiding is done: the background injects the reader. Answers whether Khulasa still works on this site. */
  pageCleaned(data: { url: string }): { on: boolean };
  /** Sent once a visit; sending it again replaces what was kept. Answers the page's saved highlights. */
  pageRead(data: PageReading): { highlights: Highlight[] };
  /** What is hidden changed: revealed, hidden again, or new noise arrived. */
  hiddenChanged(data: { visitId: string; hidden: HiddenNoise[] }): void;
  /** Highlights of this page that could not be found in it, and what became of each. */
  orphansChanged(data: { visitId: string; orphans: string[]; findings?: OrphanFinding[] }): void;
  /**
   * The reader clicked a painted place: all highlights under the point, the newest first. The panel opens where the browser
   * allows it; `TabState.chosen` tells it which entry to show.
   */
  highlightsChosen(data: { visitId: string; ids: string[] }): void;
  /** The article was really on screen. The background fills in nothing and records it unless it must not. */
  articleSeen(data: { visit: Visit }): void;
  /** How far a recorded visit has come; sent again and again, it only grows. */
  readingProgress(data: ReadingProgress): void;
  /** A view changed the history: its index is brought up to date. */
  libraryChanged(): void;
  /**
   * Saves or replaces a highlight; resolves only after the transaction is complete. A page's own window says whether it
   * is private; a view, which may have no tab, says so itself.
   */
  saveHighlight(data: { highlight: Highlight; isPrivate?: boolean }): SavedHighlight;
  /**
   * Changes colour, note, tags or words, in the transaction's own order; null where the highlight was deleted meanwhile. `joined`:
   * highlights that marked the new words already and became one with it, as they were.
   */
  editHighlight(data: {
    id: string;
    pageKey: string;
    edit: HighlightEdit;
    isPrivate?: boolean;
  }): { highlight: Highlight; before: Highlight; joined: Highlight[] } | null;
  /**
   * Deletes a highlight; a save of this revision or an earlier one that arrives later changes nothing. Answers what was
   * deleted, for undo: saved again with a higher revision it is back.
   */
  deleteHighlight(data: { id: string; pageKey: string; revision?: number }): { deleted: Highlight | null };
  /** A view has written many highlights itself: the pages of these keys (null: all) are painted anew. */
  highlightsChanged(data: { pageKeys: string[] | null }): void;
  /** A view asks for a tab's insight that was dropped or never computed. */
  insightNeeded(data: { tabId: number }): void;
  /**
   * The reader's own verdict on a page and those like it (`pages`) or on it alone, remembered for the site; null takes back the
   * rule that decides. Answers what undoes it, and which rule of the reader's decides now.
   * In a private window it holds until the last one closes; here and below `isPrivate` is told as for `saveHighlight`.
   */
  overrule(data: { url: string; verdict: Verdict | null; scope?: VerdictScope; isPrivate?: boolean }): {
    undo: RuleChange;
    treatAs?: Verdict | undefined;
  };
  /** Changes a site's rules. Answers what undoes it. */
  changeRules(data: { site: Site; change: RuleChange; isPrivate?: boolean }): { undo: RuleChange };
  /** From now on a block is never hidden on its site. Answers what undoes it. */
  keepBlock(data: { site: Site; block: BlockName; isPrivate?: boolean }): { undo: RuleChange };
  /** Marks in a tab's page what is new in a story that was read before, or dims what is not; null takes the marks away. */
  markStory(data: { tabId: number; marks: StoryMarks | null }): void;
  /** Brings Khulasa to a tab where the browser grants access only on click (activeTab). Answers false where it may not. */
  wakeTab(data: { tabId: number }): { reachable: boolean };
}

/** From the background, the panel or the popup to one page. */
export interface ToPage {
  /** Answered by the gate on every page, read or not. */
  gateAnswer(): GateAnswer;
  /** The gate looks again and, if it says Arabic, asks for the reader: after switching on. */
  lookAgain(): void;
  /** The address changed without a new document; sent where the browser has no Navigation API to tell the page. */
  locationChanged(): void;
  /** The id of the visit that runs in the document, '' when none does. */
  currentVisit(): string;
  /** Undo everything on this page: after switching off. */
  stop(): void;
  /** Scroll to a place in the story and flash it. Answers false when it is gone. */
  showSpan(data: { span: TextSpan }): boolean;
  showHighlight(data: { id: string }): boolean;
  /** Marks these places of the story and no others, until the panel asks for others or closes; [] unmarks all. */
  paintSpans(data: { spans: readonly TextSpan[] }): void;
  /** Show hidden noise again (`revealed` true) or hide it again; scrolls to it when revealed. */
  setRevealed(data: { id: string; revealed: boolean }): void;
  /** The reader's rules for this page changed: it is read anew, in the same visit. */
  rulesChanged(data: { rules: PageRules }): void;
  /** The block that the reader opened the context menu on, or why it is no block to hide or keep. */
  chosenBlock(data: { use: BlockUse }): BlockName | { refusal: BlockRefusal };
  /** The block of a piece of noise; null when it is gone. */
  noiseBlock(data: { id: string }): BlockName | null;
  /** Tells the reader, beside the place of the context menu, what became of the wish. `undo` puts a button there. */
  tellReader(data: {
    text: string;
    isFailure: boolean;
    undo?: { label: string; site: Site; change: RuleChange };
  }): void;
  /** Marks these paragraphs of a story that was read before as new, or dims them as read; null takes the marks away. */
  markStory(data: { marks: StoryMarks | null; paragraphs: number[] }): void;
  /** The page's highlights as they now are: paint these and no others. */
  paintHighlights(data: { highlights: Highlight[] }): void;
  /**
   * Saves the selected words as a highlight, for the context menu and the keyboard. The page says itself what became of it;
   * the answer is false while it is not ready to.
   */
  saveSelection(): boolean;
  /** For tools: everything the reader knows, null before the first pass is complete or where no reader runs. */
  report(): PageReport | null;
}

/**
 * The port that a view holds to a page while it has places marked there: it closes with the view, however that goes, and the
 * page takes the marks away.
 */
export const MARKING_PORT = 'marking';

export const { sendMessage: sendToBackground, onMessage: onBackgroundMessage } =
  defineExtensionMessaging<ToBackground>();

const pageMessaging = defineExtensionMessaging<ToPage>();
export const onPageMessage = pageMessaging.onMessage;

type PageMessage = keyof ToPage;
type PageData<T extends PageMessage> = Parameters<ToPage[T]>[0];
type PageAnswer<T extends PageMessage> = ReturnType<ToPage[T]>;

/**
 * Sends a message to the top frame of a tab.
 *
 * @returns the page's answer, or `undefined` where nobody listens: a browser page, a PDF viewer, a page without access.
 */
export async function sendToPage<T extends PageMessage>(
  tabId: number,
  type: T,
  data?: PageData<T>,
): Promise<PageAnswer<T> | undefined> {
  // In the library's words but not through its `sendMessage`, which leaves `lastError` unread when nobody listens (or the page
  // goes meanwhile): the browsers report that as an error of the extension.
  const message = { type, data, timestamp: Date.now() };
  const answer: { res?: PageAnswer<T> } | undefined = await browser.tabs
    .sendMessage(tabId, message, { frameId: 0 })
    .catch(() => undefined);
  return answer?.res;
}
