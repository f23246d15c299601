import { useState } from 'preact/hooks';
import type { ArticleText, Insight, TextSpan } from '../lib/types.ts';
import { quotesBy } from '../lib/views/actor-quotes.ts';
import { ActorItem } from './ActorItem.tsx';
import { useTranslator } from './translation.ts';

interface ActorListProps {
  insight: Pick<Insight, 'actors' | 'quotes'>;
  article: ArticleText;
  onShow: (span: TextSpan) => void;
}

/** How many actors are in sight before the reader asks for all. */
const FIRST = 6;

/** The key actors of the story, the most important first. */
export function ActorList({ insight, article, onShow }: ActorListProps) {
  const { t } = useTranslator();
  const [all, setAll] = useState(false);
  const { actors, quotes } = insight;
  if (actors.length === 0) return <p class="empty">{t('actorsEmpty')}</p>;
  // A button that reveals a single row costs more room than the row.
  const first = actors.length > FIRST + 1 ? FIRST : actors.length;
  const shown = all ? actors : actors.slice(0, first);
  return (
    <>
      <ul class="actors">
        {shown.map((actor) => (
          <ActorItem
            key={`${actor.kind}:${actor.name}`}
            actor={actor}
            quotes={quotesBy(actor, quotes)}
            article={article}
            onShow={onShow}
          />
        ))}
      </ul>
      {actors.length > first && (
        <button type="button" class="text-button" aria-expanded={all} onClick={() => setAll((was) => !was)}>
          {all ? t('fewerActors') : t('moreActors', { count: actors.length - first })}
        </button>
      )}
    </>
  );
}
