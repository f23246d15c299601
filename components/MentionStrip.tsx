import type { ArticleText, TextSpan } from '../lib/types.ts';
import { placesIn, whereabouts } from '../lib/views/actor-places.ts';
import { useTranslator } from './translation.ts';

interface MentionStripProps {
  article: ArticleText;
  mentions: readonly TextSpan[];
  /** Index of the mention that the reader has gone to, null before. */
  at: number | null;
}

/** Where in the article an actor is mentioned: a line from its start to its end, with a stroke for each mention. */
export function MentionStrip({ article, mentions, at }: MentionStripProps) {
  const { t } = useTranslator();
  const words = t('mentionedWhere', {
    count: mentions.length,
    where: t(`where.${whereabouts(article, mentions)}`),
  });
  return (
    <span class="strip" role="img" aria-label={words} title={words}>
      {mentions.map((span, index) => {
        const [place] = placesIn(article, [span]);
        if (place === undefined) return null;
        return (
          <span
            key={`${span.paragraph}:${span.start}`}
            class={`strip__mention ${index === at ? 'strip__mention--at' : ''}`}
            style={{ insetInlineStart: `${(place * 100).toFixed(2)}%` }}
          />
        );
      })}
    </span>
  );
}
