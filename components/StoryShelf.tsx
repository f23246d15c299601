import { whenText } from '../lib/views/dates.ts';
import type { Excerpt } from '../lib/views/lists.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { publishedFirst } from '../lib/views/published-first.ts';
import type { ReadStory } from '../lib/views/story-shelf.ts';
import { FoundList } from './FoundList.tsx';
import { OpenLink } from './OpenLink.tsx';
import { Section } from './Section.tsx';
import { useTranslator } from './translation.ts';

interface StoryShelfProps {
  found: Loaded<Excerpt<ReadStory>>;
  /** Milliseconds since the epoch. */
  now: number;
  onOpen: (url: string) => void;
  onShowMore: () => void;
}

/** The stories that were read on several sites, each with its articles in the order of reading. */
export function StoryShelf({ found, now, onOpen, onShowMore }: StoryShelfProps) {
  const { t } = useTranslator();
  return (
    <Section title={t('byStory')}>
      <FoundList found={found} empty={t('storiesEmpty')} onShowMore={onShowMore}>
        {(stories) => (
          <ul class="stories">
            {stories.map((story) => (
              <li key={story.id}>
                <StoryArticles story={story} now={now} onOpen={onOpen} />
              </li>
            ))}
          </ul>
        )}
      </FoundList>
    </Section>
  );
}

interface StoryArticlesProps {
  story: ReadStory;
  now: number;
  onOpen: (url: string) => void;
}

function StoryArticles({ story, now, onOpen }: StoryArticlesProps) {
  const { t, locale } = useTranslator();
  const first = publishedFirst(story.visits.map(({ publishedAt }) => publishedAt));
  return (
    <>
      <p class="story__count">{t('storyArticles', { count: story.visits.length })}</p>
      <ol class="story">
        {story.visits.map((visit, i) => (
          <li key={visit.pageKey}>
            <OpenLink url={visit.url} class="story__headline" lang="ar" onOpen={onOpen}>
              {visit.headline}
            </OpenLink>
            <p class="story__facts">
              <span>{t('storyReadAt', { site: visit.siteName, when: whenText(visit.visitedAt, locale, now) })}</span>
              {first === i && <span class="label label--on">{t('storyFirst')}</span>}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
