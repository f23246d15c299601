import type { ActorArticle } from '../lib/views/actor-pages.ts';
import { dayText } from '../lib/views/dates.ts';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface ActorArticlesProps {
  /** Newest first. */
  articles: readonly ActorArticle[];
  /** Milliseconds since the epoch. */
  now: number;
  onOpen: (url: string) => void;
  onTakeOff: (article: ActorArticle) => void;
}

/** The articles of an actor, each with the way to say that it is about another one. */
export function ActorArticles({ articles, now, onOpen, onTakeOff }: ActorArticlesProps) {
  const { t, locale } = useTranslator();
  return (
    <ul class="visits">
      {articles.map((each) => {
        const { article, id, at, role, mentions, pageKey } = each;
        const headline = article?.headline || pageKey;
        return (
          <li class="visit" key={id}>
            <div class="visit__body">
              <OpenLink class="visit__headline" url={article?.url ?? ''} lang="ar" onOpen={onOpen}>
                {headline}
              </OpenLink>
              <p class="visit__facts">
                {article && (
                  <span>
                    <bdi>{article.siteName || article.site}</bdi>
                  </span>
                )}
                <time dateTime={at}>{dayText(at, locale, now)}</time>
                {role && (
                  <span lang="ar">
                    <bdi>{role}</bdi>
                  </span>
                )}
                <span>{t('mentionCount', { count: mentions })}</span>
              </p>
            </div>
            <button
              type="button"
              class="small-button"
              aria-label={t('notThisOneNamed', { headline })}
              onClick={() => onTakeOff(each)}
            >
              {t('notThisOne')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
