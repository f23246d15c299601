import type { ArticleText } from '../lib/types.ts';
import { publishedDate } from '../lib/views/dates.ts';
import { useTranslator } from './translation.ts';

interface ArticleHeadProps {
  article: ArticleText;
  /** The document's title, for an article without a headline of its own. */
  title: string;
}

/** Headline, site name, byline, date and agencies. */
export function ArticleHead({ article, title }: ArticleHeadProps) {
  const { t, locale } = useTranslator();
  const date = publishedDate(article.publishedAt, locale);
  // «وكالات + …»: what the byline says already is not said twice.
  const agencies = article.agencies.filter((agency) => !article.byline.includes(agency));
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return (
    <header class="article-head">
      <p class="article-head__source">
        <bdi lang={article.language}>{article.siteName}</bdi>
      </p>
      <h1 class="headline" lang={article.language} dir="auto">
        {article.headline || title}
      </h1>
      <ul class="facts">
        {article.byline && (
          <li lang={article.language}>
            <bdi>{article.byline}</bdi>
          </li>
        )}
        {date && (
          <li>
            <time dateTime={date.machine}>{date.text}</time>
            {!date.hasZone && <span class="hint"> ({t('publishedLocal')})</span>}
          </li>
        )}
        {agencies.length > 0 && (
          <li>
            <span class="visually-hidden">{`${t('agencies')}: `}</span>
            <bdi>{list.format(agencies)}</bdi>
          </li>
        )}
      </ul>
    </header>
  );
}
