/** The actors of the library page: what its shelf and an actor's page show, and what the reader does there. */
import { computed, effect, type ReadonlySignal } from '@preact/signals';
import type { Translator } from '../i18n.ts';
import type { ActorChoice } from '../types.ts';
import type { ActorWish } from './actor-changes.ts';
import { changeActors, followAllChoices } from './actor-choices.ts';
import {
  type ActorArticle,
  type ActorPage,
  actorList,
  followActorPage,
  mergeable,
  takeOff,
  wishInLibrary,
} from './actor-pages.ts';
import { actorHash } from './actor-route.ts';
import type { Notices } from './notices.ts';

const PAGE_SIZE = 50;
/** How many are offered to merge with; the search finds the others. */
const OTHERS = 12;
const MOST_CHOICES = 500;

/**
 * @param id the actor whose page is open, '' for none
 * @param goTo opens a fragment of the page
 * @param isPrivate in a private window there are none: nothing is read
 */
export function libraryActors(
  id: ReadonlySignal<string>,
  notices: Notices,
  translator: ReadonlySignal<Translator>,
  goTo: (hash: string) => void,
  isPrivate: boolean,
) {
  const list = actorList(PAGE_SIZE, isPrivate);
  const others = actorList(OTHERS, isPrivate);
  const choices = followAllChoices(MOST_CHOICES, isPrivate);
  const { page, showMore } = followActorPage(id, PAGE_SIZE);
  effect(() => {
    id.value;
    others.query.value = '';
  });
  const attempt = (act: Parameters<Notices['attempt']>[1]) => notices.attempt(translator.peek().t('couldNotDo'), act);
  const onTakeBack = (choice: ActorChoice) =>
    attempt(() => changeActors({ drop: choice.id }, false, translator.peek()));

  return {
    shelf: computed(() => ({ query: list.query.value, found: list.found.value, choices: choices.value })),
    shelfActions: {
      onSearch: (query: string) => {
        list.query.value = query;
      },
      onShowMore: list.showMore,
      onTakeBack,
    },
    /** Null where no actor's page is open. */
    page: computed(() => {
      if (!id.value) return null;
      const shown = page.value;
      const found = others.found.value;
      const isReady = shown.status === 'ready' && shown.value !== undefined && found.status === 'ready';
      const offered = isReady && shown.value ? mergeable(shown.value.actor, found.value.items) : [];
      return { page: shown, merge: { query: others.query.value, others: offered } };
    }),
    pageActions: {
      onWish: (of: ActorPage, wish: ActorWish) =>
        attempt(async () => {
          const done = await wishInLibrary(of, wish, translator.peek());
          if (!done) return { text: translator.peek().t('nothingChanged'), undo: async () => undefined };
          const here = actorHash(of.actor.id);
          goTo(done.next ? actorHash(done.next) : '#actors');
          return {
            text: done.text,
            undo: async () => {
              await done.undo();
              goTo(here);
            },
          };
        }),
      onTakeOff: (of: ActorPage, article: ActorArticle) => attempt(() => takeOff(of, article, translator.peek())),
      onTakeBack,
      onSearchOthers: (query: string) => {
        others.query.value = query;
      },
      onShowMore: showMore,
    },
  };
}
