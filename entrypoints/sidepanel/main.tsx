/** The side panel: the article in the active tab of this window. */
import { computed } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { ActorActions } from '../../components/ActorList.tsx';
import { mount } from '../../components/mount.tsx';
import { Panel, type PanelActions } from '../../components/Panel.tsx';
import { sendToBackground, sendToPage } from '../../lib/messages.ts';
import { siteSwitched } from '../../lib/settings.ts';
import { followTab } from '../../lib/views/active-tab.ts';
import { applyChoices, changeFor } from '../../lib/views/actor-changes.ts';
import { changeActors, followActorChoices } from '../../lib/views/actor-choices.ts';
import { followArticleCounts } from '../../lib/views/actor-pages.ts';
import { actorHash } from '../../lib/views/actor-route.ts';
import { startAppearance } from '../../lib/views/appearance.ts';
import { browserPorts } from '../../lib/views/browser-ports.ts';
import { followHighlightsOf } from '../../lib/views/follow.ts';
import { highlightDeeds } from '../../lib/views/highlight-actions.ts';
import { exportHighlights } from '../../lib/views/highlight-files.ts';
import { knownTags } from '../../lib/views/lists.ts';
import { createNotices } from '../../lib/views/notices.ts';
import { openPage } from '../../lib/views/open-page.ts';
import { followHighlights } from '../../lib/views/page-highlights.ts';
import { createPageModel } from '../../lib/views/page-model.ts';
import type { PageStatus } from '../../lib/views/page-status.ts';
import { keepNoise, overrule } from '../../lib/views/reader-rules.ts';
import { spanPainter } from '../../lib/views/span-painter.ts';
import { followSummary } from '../../lib/views/summary-panel.ts';

const { settings, change, translator } = await startAppearance(({ t }) => t('productName'));
const tab = await followTab();
const page = createPageModel(tab, settings, browserPorts);
const highlights = followHighlights(page.pageKey, page.isPrivate);
const actorsHere = computed(() => {
  const status = page.status.value;
  if (status.kind !== 'article' || !status.state.insight) return null;
  return { pageKey: status.state.pageKey, actors: status.state.insight.actors };
});
const choices = followActorChoices(actorsHere, page.isPrivate);
const shownIds = computed(() => {
  const here = actorsHere.value;
  if (!here || !choices.value) return [];
  return applyChoices(here.actors, here.pageKey, choices.value).actors.map(({ id }) => id);
});
const articleCounts = followArticleCounts(shownIds, page.isPrivate);
const mark = spanPainter();
const notices = createNotices(() => say()('working'));
const say = () => translator.peek().t;
const deeds = highlightDeeds(notices, say, () => page.isPrivate.peek());
const hasReader = (status: PageStatus) =>
  status.kind === 'article' || (status.kind === 'not-article' && status.hasReader);
const followed = followHighlightsOf(computed(() => (hasReader(page.status.value) ? (tab.value?.id ?? null) : null)));
const tags = knownTags(page.isPrivate);

/** A click on painted words counts for a moment: a panel that opens later, or comes back to the tab, must not open the note again. */
const CHOICE_MS = 3_000;
function justChosen() {
  const chosen = page.chosen.value;
  return chosen && Date.now() - chosen.at < CHOICE_MS ? chosen : null;
}

const here = () => ({
  tabId: tab.peek()?.id ?? -1,
  url: page.url.peek(),
  site: page.site.peek(),
  isPrivate: page.isPrivate.peek(),
});

const summary = followSummary({ page, tab, settings, translator, mark, notices });

const actorActions: ActorActions = {
  onPoint: (spans) => tab.peek() && mark(here().tabId, spans),
  onWish: (actor, wish, others) => {
    const { pageKey = '' } = actorsHere.peek() ?? {};
    const status = page.status.peek();
    const headline = status.kind === 'article' ? status.article.headline || status.state.title : '';
    const place = { pageKey, headline, now: new Date().toISOString() };
    const change = changeFor(actor, wish, others, place, choices.peek() ?? new Map());
    if (change) notices.attempt(say()('couldNotDo'), () => changeActors(change, here().isPrivate, translator.peek()));
  },
  onOpenActor: (id) => openPage(browser.runtime.getURL(`/library.html${actorHash(id)}`)),
  onTakeBack: ({ id }) =>
    notices.attempt(say()('couldNotDo'), () => changeActors({ drop: id }, here().isPrivate, translator.peek())),
};

/** Asks the page to scroll to a place; says so where the place is gone. */
async function scroll(ask: (tabId: number) => Promise<boolean | undefined>): Promise<void> {
  const viewed = tab.peek();
  if (viewed && !(await ask(viewed.id))) notices.say(say()('placeGone'));
}

const actions: PanelActions = {
  actors: actorActions,
  summary: summary.actions,
  onSwitchSite: (on) => change(siteSwitched(page.site.peek(), on)),
  onMode: (mode) => change({ mode }),
  onShowSpan: (span) => scroll((id) => sendToPage(id, 'showSpan', { span })),
  onExport: (format) => {
    const list = highlights.peek();
    if (list.status !== 'ready') return;
    // A private window opens no library.
    const which = page.isPrivate.peek() ? list.value : new Set(list.value.map(({ id }) => id));
    void exportHighlights(which, format, translator.peek()).then(
      () => notices.say(say()('exported')),
      (error: unknown) => notices.say(deeds.failure(error)),
    );
  },
  highlight: {
    onShow: (highlight) => scroll((id) => sendToPage(id, 'showHighlight', { id: highlight.id })),
    onDelete: deeds.remove,
    onEdit: deeds.edit,
    onTakeWording: deeds.takeWording,
    onEmphasise: followed.emphasise,
  },
  onReveal: (noise, revealed) =>
    tab.peek() && sendToPage(tab.peek()?.id ?? -1, 'setRevealed', { id: noise.id, revealed }),
  onKeep: (noise) => notices.attempt(say()('couldNotDo'), () => keepNoise(here(), noise.id, translator.peek())),
  onOverrule: (verdict, scope) =>
    notices.attempt(say()('couldNotDo'), () => overrule(here(), verdict, scope, translator.peek())),
  onRetryInsight: page.retryInsight,
  onMarkStory: async (marks) => {
    // The panel asks before the first marks; who answers has been told.
    if (marks) await change({ toldOfStoryMarks: true });
    await sendToBackground('markStory', { tabId: here().tabId, marks }).catch(() => notices.say(say()('couldNotDo')));
  },
  onOpen: openPage,
  onDismissNotice: notices.dismiss,
};

mount(translator, () => (
  <Panel
    actions={actions}
    data={{
      site: page.site.value,
      isSiteOn: page.isSiteOn.value,
      mode: settings.value.mode,
      isPrivate: page.isPrivate.value,
      status: page.status.value,
      insightStatus: page.insightStatus.value,
      actors: { choices: choices.value, articles: articleCounts.value },
      summary: summary.data.value,
      highlights: highlights.value,
      highlightsPage: {
        orphans: page.orphans.value,
        findings: page.orphanFindings.value,
        inView: followed.inView.value,
        pointed: followed.pointed.value,
        chosen: justChosen(),
      },
      knownTags: tags.value,
      notice: notices.current.value,
      isToldOfStoryMarks: settings.value.toldOfStoryMarks,
    }}
  />
));
