import type { TextSpan } from '../lib/types.ts';
import { snippetOf } from '../lib/views/snippet.ts';
import type { ActorItemProps } from './ActorItem.tsx';
import { ActorTools } from './ActorTools.tsx';
import { MentionSnippet } from './MentionSnippet.tsx';
import { QuoteItem } from './QuoteItem.tsx';
import { useTranslator } from './translation.ts';

type ActorBodyProps = Omit<ActorItemProps, 'onPoint'> & {
  /** Leads to a mention by its index. */
  onGo: (index: number) => void;
};

const keyOf = ({ paragraph, start }: TextSpan): string => `${paragraph}:${start}`;

/** What an actor opens to: its other names, what it said, where it is mentioned, and what the reader can say of it. */
export function ActorBody({
  actor,
  others,
  quotes,
  article,
  articles,
  onOpenActor,
  onShow,
  onWish,
  onGo,
}: ActorBodyProps) {
  const { t, locale } = useTranslator();
  const { language } = article;
  const isRenamed = actor.name !== actor.textName;
  const aliases = actor.aliases.filter((alias) => !isRenamed || alias !== actor.textName);
  const names = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(aliases);
  return (
    <>
      {isRenamed && <p class="hint">{t('nameInText', { name: actor.textName })}</p>}
      {aliases.length > 0 && <p class="hint">{t('aliases', { names })}</p>}
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
        {actor.mentions.map((span, index) => {
          const snippet = snippetOf(article, span);
          return (
            snippet && (
              <li key={keyOf(span)}>
                <MentionSnippet snippet={snippet} span={span} language={language} onShow={() => onGo(index)} />
              </li>
            )
          );
        })}
      </ul>
      {articles > 0 && (
        <button type="button" class="text-button text-button--small" onClick={onOpenActor}>
          {t('inMyLibrary', { count: articles })}
        </button>
      )}
      <ActorTools actor={actor} others={others} onWish={(wish) => onWish(actor, wish)} />
    </>
  );
}
