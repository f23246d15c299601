import type { HiddenNoise, NoiseReason } from '../lib/types.ts';
import { NoiseGroup } from './NoiseGroup.tsx';
import { useTranslator } from './translation.ts';

interface NoiseListProps {
  hidden: readonly HiddenNoise[];
  onReveal: (noise: HiddenNoise, revealed: boolean) => void;
  onKeep: (noise: HiddenNoise) => void;
}

const REASONS: readonly NoiseReason[] = ['duplicate', 'placeholder', 'clutter'];

/** What was hidden on the page, by reason. */
export function NoiseList({ hidden, onReveal, onKeep }: NoiseListProps) {
  const { t } = useTranslator();
  if (hidden.length === 0) return <p class="empty">{t('hiddenEmpty')}</p>;
  const groups = REASONS.map((reason) => ({ reason, list: hidden.filter((noise) => noise.reason === reason) }));
  return (
    <>
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ reason, list }) => (
          <NoiseGroup key={reason} reason={reason} list={list} onReveal={onReveal} onKeep={onKeep} />
        ))}
    </>
  );
}
