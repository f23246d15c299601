import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface MentionWalkProps {
  name: string;
  count: number;
  /** Index of the mention that the reader has gone to, null before. */
  at: number | null;
  onGo: (index: number) => void;
}

/** How often an actor is mentioned, and the way from one mention to the next; after the last comes the first. */
export function MentionWalk({ name, count, at, onGo }: MentionWalkProps) {
  const { t } = useTranslator();
  const step = (by: 1 | -1) => onGo(at === null ? (by === 1 ? 0 : count - 1) : (at + by + count) % count);
  return (
    <span class="walk">
      <span class="walk__count" aria-live="polite">
        {at === null ? t('mentionCount', { count }) : t('mentionPlace', { place: at + 1, total: count })}
      </span>
      {count > 1 ? (
        <IconButton icon="up" label={t('previousMention', { name })} onClick={() => step(-1)} />
      ) : (
        // The strips of all actors are equally long, so that they can be compared.
        <span class="walk__gap" />
      )}
      <IconButton
        icon="down"
        label={count > 1 ? t('nextMention', { name }) : t('onlyMention', { name })}
        onClick={() => step(1)}
      />
    </span>
  );
}
