import { publishedDate } from '../lib/views/dates.ts';
import type { KeptArticle } from '../lib/views/kept-article.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { markedParagraphs } from '../lib/views/marked-paragraphs.ts';
import { Difference } from './Difference.tsx';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface KeptArticleViewProps {
  kept: Loaded<KeptArticle | undefined>;
  onOpen: (url: string) => void;
  onBack: () => void;
}

/** An article as the library keeps it: its text with the reader's highlights, and what stood there before. */
export function KeptArticleView({ kept, onOpen, onBack }: KeptArticleViewProps) {
  const { t, locale } = useTranslator();
  const back = (
    <button type="button" class="text-button" onClick={onBack}>
      {t('backToLibrary')}
    </button>
  );
  if (kept.status === 'loading') return <p class="empty pending">{t('loading')}</p>;
  if (kept.status === 'failed') return <p class="empty">{t(`library.${kept.code}`)}</p>;
  if (!kept.value) {
    return (
      <>
        {back}
        <p class="empty">{t('articleGone')}</p>
      </>
    );
  }
  const { article, text, versions, highlights } = kept.value;
  const published = publishedDate(article.publishedAt, locale);
  const dated = (iso: string) => publishedDate(iso, locale)?.text ?? '';
  return (
    <>
      {back}
      <article class="kept" lang={article.language || 'ar'} dir="auto">
        <h2 class="kept__headline" dir="auto">
          {article.headline}
        </h2>
        <p class="visit__facts" lang={locale} dir="auto">
          <span>
            <bdi>{article.siteName || article.site}</bdi>
          </span>
          {article.byline && <bdi>{article.byline}</bdi>}
          {article.agencies.length > 0 && <bdi>{article.agencies.join('، ')}</bdi>}
          {published && <time dateTime={published.machine}>{published.text}</time>}
        </p>
        {text ? (
          markedParagraphs(text.paragraphs, highlights).map(({ kind, runs }, i) => {
            const Element = kind === 'subhead' ? 'h3' : kind === 'quotation' ? 'blockquote' : 'p';
            return (
              <Element key={i} dir="auto">
                {runs.map(({ text: words, highlight }, k) =>
                  highlight ? (
                    <mark
                      key={k}
                      class={`kept__mark highlight--${highlight.colour}`}
                      title={highlight.note || undefined}
                    >
                      {words}
                    </mark>
                  ) : (
                    words
                  ),
                )}
              </Element>
            );
          })
        ) : (
          <p class="empty" lang={locale}>
            {t('noKeptText')}
          </p>
        )}
      </article>
      <footer class="kept__foot">
        {text && <p class="hint">{t('keptAt', { date: dated(text.seenAt) })}</p>}
        <OpenLink class="text-button" url={article.url} onOpen={onOpen}>
          {t('openOriginal')}
        </OpenLink>
      </footer>
      {text && versions.length > 0 && (
        <section class="section" aria-label={t('versions')}>
          <h3 class="section__title">{t('versions')}</h3>
          {versions.map((version, i) => (
            <details key={version.seenAt} class="version">
              <summary>{t('versionAt', { date: dated(version.seenAt) })}</summary>
              <Difference before={version} after={versions[i - 1] ?? text} />
            </details>
          ))}
        </section>
      )}
    </>
  );
}
