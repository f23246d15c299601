/** What the page in a tab says about its highlights while a view follows it, as signals. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type FollowedPage, followPage } from '../follow.ts';

export interface Followed {
  inView: ReadonlySignal<readonly string[]>;
  pointed: ReadonlySignal<readonly string[]>;
  /** Marks the place of a highlight on the page more strongly; null ends that. */
  emphasise(id: string | null): void;
}

/** @param tabId the tab whose page is followed, null where no reader script works there */
export function followHighlightsOf(tabId: ReadonlySignal<number | null>): Followed {
  const inView = signal<readonly string[]>([]);
  const pointed = signal<readonly string[]>([]);
  let page: FollowedPage | null = null;
  effect(() => {
    const id = tabId.value;
    if (id === null) return;
    const followed = followPage(id, (news) => {
      if ('inView' in news) inView.value = news.inView;
      else pointed.value = news.pointed;
    });
    page = followed;
    return () => {
      followed.stop();
      if (page === followed) page = null;
      inView.value = [];
      pointed.value = [];
    };
  });
  return { inView, pointed, emphasise: (id) => page?.emphasise(id) };
}
