import { useId, useState } from 'preact/hooks';
import type { Actor, ArticleText, Quote, TextSpan } from '../lib/types.ts';
import { snippetOf } from '../lib/views/snippet.ts';
import { Icon } from './icons/Icon.tsx';
import { MentionSnippet } from './MentionSnippet.tsx';
import { QuoteItem } from './QuoteItem.tsx';
import { useTranslator } from './translation.ts';

interface ActorItemProps {
  actor: Actor;
  /** The quotes by this actor. */
  quotes: readonly Quote[];
  article: ArticleText;
  onShow: (span: TextSpan) => void;
}

const keyOf = ({ paragraph, start }: TextSpan): string => `${paragraph}:${start}`;

/** One actor: name, kind, role and number of mentions; opens to the mentions and the quotes. */
export function ActorItem({ actor, quotes, article, onShow }: ActorItemProps) {
  const { t, locale } = useTranslator();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { language } = article;
  const names = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(actor.aliases);
  return (
    <li class="actor">
      <button
        type="button"
        class="actor__head"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen((was) => !was)}
      >
        <span class={`actor__kind actor__kind--${actor.kind}`} title={t(`kind.${actor.kind}`)}>
          <Icon name={actor.kind} />
          <span class="visually-hidden">{t(`kind.${actor.kind}`)}</span>
        </span>
        <span class="actor__who">
          <span class="actor__name" lang={language}>
            <bdi>{actor.name}</bdi>
          </span>
          {actor.role && (
            <span class="actor__role" lang={language}>
              <bdi>{actor.role}</bdi>
            </span>
          )}
        </span>
        <span class="actor__count">{t('mentionCount', { count: actor.mentions.length })}</span>
        <Icon name="chevron" />
      </button>
      <div class="actor__body" id={id} hidden={!open}>
        {open && (
          <>
            {actor.aliases.length > 0 && <p class="hint">{t('aliases', { names })}</p>}
            {quotes.length > 0 && <h3 class="minor-title">{t('quotesBy')}</h3>}
            {quotes.length > 0 && (
              <ul class="snippets">
                {quotes.map((quote) => (
                  <li key={keyOf(quote.span)}>
                    <QuoteItem quote={quote} language={language} onShow={onShow} />
                  </li>
                ))}
              </ul>
            )}
            <h3 class="minor-title">{t('mentions')}</h3>
            <ul class="snippets">
              {actor.mentions.map((span) => {
                const snippet = snippetOf(article, span);
                return (
                  snippet && (
                    <li key={keyOf(span)}>
                      <MentionSnippet snippet={snippet} span={span} language={language} onShow={onShow} />
                    </li>
                  )
                );
              })}
            </ul>
          </>
        )}
      </div>
    </li>
  );
}
