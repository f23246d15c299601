import type { ActorArticle } from '../lib/views/actor-pages.ts';
import { dayText } from '../lib/views/dates.ts';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface TimedQuotesProps {
  /** Newest first. */
  articles: readonly ActorArticle[];
  /** Milliseconds since the epoch. */
  now: number;
  onOpen: (url: string) => void;
}

/** What an actor said, in the order of time, the latest first, each under its day and article. */
export function TimedQuotes({ articles, now, onOpen }: TimedQuotesProps) {
  const { t, locale } = useTranslator();
  return (
    <ol class="timed-quotes">
      {articles
        .filter(({ quotes }) => quotes.length > 0)
        .map(({ id, at, quotes, article, pageKey }) => (
          <li key={id}>
            <p class="visit__facts">
              <time dateTime={at}>{dayText(at, locale, now)}</time>
              <OpenLink class="timed-quotes__source" url={article?.url ?? ''} lang="ar" onOpen={onOpen}>
                {article?.headline || pageKey}
              </OpenLink>
            </p>
            {quotes.map(({ kind, text }) => (
              <blockquote class="timed-quote" key={text} lang="ar" dir="auto">
                <span class="label">{kind === 'direct' ? t('quoteDirect') : t('quoteIndirect')}</span>{' '}
                {kind === 'direct' ? <q>{text}</q> : text}
              </blockquote>
            ))}
          </li>
        ))}
    </ol>
  );
}
