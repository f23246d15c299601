import type { DateCalendar } from '../lib/settings.ts';
import type { Actor, ArticleText, StoryDate, TextSpan } from '../lib/types.ts';
import { gistOf } from '../lib/views/gist.ts';
import { readingLength } from '../lib/views/shown-summary.ts';
import { dateText } from '../lib/views/story-dates.ts';
import { useTranslator } from './translation.ts';

interface GistListProps {
  actors: readonly Actor[];
  dates: readonly StoryDate[];
  article: ArticleText;
  calendar: DateCalendar;
  onShow: (span: TextSpan) => void;
}

/** "What is in it": who, where and when at a glance, and how long reading the whole takes. */
export function GistList({ actors, dates, article, calendar, onShow }: GistListProps) {
  const { t, locale } = useTranslator();
  const { who, where, when } = gistOf({ actors, dates });
  const { words, minutes } = readingLength(article);
  // The names are the article's words, and so is what stands between them.
  const list = new Intl.ListFormat(article.language || 'ar', { type: 'unit', style: 'short' });
  return (
    <section class="gist" aria-label={t('gist')}>
      <dl class="gist__list">
        {who.length > 0 && (
          <div>
            <dt>{t('gistWho')}</dt>
            <dd lang={article.language}>
              <bdi>{list.format(who)}</bdi>
            </dd>
          </div>
        )}
        {where.length > 0 && (
          <div>
            <dt>{t('gistWhere')}</dt>
            <dd lang={article.language}>
              <bdi>{list.format(where)}</bdi>
            </dd>
          </div>
        )}
        {when && (
          <div>
            <dt>{t('gistWhen')}</dt>
            <dd>
              <button type="button" class="gist__when" title={when.surface} onClick={() => onShow(when.span)}>
                {dateText(when.start, when.end, locale, calendar)}
              </button>
            </dd>
          </div>
        )}
      </dl>
      <p class="gist__length">
        {t('wordCount', { count: words })} · {t('readingTime', { count: minutes })}
      </p>
    </section>
  );
}
