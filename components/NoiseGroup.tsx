import { useState } from 'preact/hooks';
import type { HiddenNoise, NoiseReason } from '../lib/types.ts';
import { Icon } from './icons/Icon.tsx';
import { NoiseItem } from './NoiseItem.tsx';
import { useTranslator } from './translation.ts';

interface NoiseGroupProps {
  reason: NoiseReason;
  list: readonly HiddenNoise[];
  onReveal: (noise: HiddenNoise, revealed: boolean) => void;
  onKeep: (noise: HiddenNoise) => void;
}

/** A group of more pieces than this starts closed. */
const SHORT = 4;

/** What was hidden for one reason; a long group starts closed. */
export function NoiseGroup({ reason, list, onReveal, onKeep }: NoiseGroupProps) {
  const { t } = useTranslator();
  const [startsOpen] = useState(list.length <= SHORT);
  return (
    <details class="noise-group" open={startsOpen}>
      <summary>
        <span class="noise-group__title">{t(`noise.${reason}`)}</span>
        <span class="section__aside">{t('hiddenCount', { count: list.length })}</span>
        <Icon name="chevron" />
      </summary>
      <ul class="noises">
        {list.map((noise) => (
          <NoiseItem key={noise.id} noise={noise} onReveal={onReveal} onKeep={onKeep} />
        ))}
      </ul>
    </details>
  );
}
