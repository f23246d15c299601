/** The stories that were read in more than one article, for the library page. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { listStories, type ReadStory } from '../library/story-records.ts';
import { library } from './library.ts';
import { type Excerpt, longer } from './lists.ts';
import { liveSignal } from './live.ts';
import type { Loaded } from './loaded.ts';

export type { ReadStory };

export interface StoryShelfList {
  found: ReadonlySignal<Loaded<Excerpt<ReadStory>>>;
  showMore(): void;
}

/**
 * The stories, the latest repeated first. Not in a private window.
 *
 * @param isOpen the library is read only while its shelf is open
 */
export function storyShelf(isOpen: ReadonlySignal<boolean>, pageSize: number): StoryShelfList {
  const limit = signal(pageSize);
  const found = liveSignal<Excerpt<ReadStory>>(
    () => {
      const asked = isOpen.value ? limit.value : 0;
      return async () => {
        if (asked === 0) return { query: '', items: [], hasMore: false };
        // One more than is shown tells whether there is more.
        const stories = await listStories(library(), asked + 1);
        return { query: '', items: stories.slice(0, asked), hasMore: stories.length > asked };
      };
    },
    { keepOld: true },
  );
  const showMore = () => {
    limit.value = longer(limit.value, pageSize);
  };
  return { found, showMore };
}
