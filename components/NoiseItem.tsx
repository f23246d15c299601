import { ruleKey } from '../lib/i18n.ts';
import type { HiddenNoise } from '../lib/types.ts';
import { Icon } from './icons/Icon.tsx';
import { useTranslator } from './translation.ts';

interface NoiseItemProps {
  noise: HiddenNoise;
  onReveal: (noise: HiddenNoise, revealed: boolean) => void;
  onKeep: (noise: HiddenNoise) => void;
}

/** One piece of noise: how it begins, which rule hid it, and the way to have it back. */
export function NoiseItem({ noise, onReveal, onKeep }: NoiseItemProps) {
  const translator = useTranslator();
  const { t } = translator;
  const { preview, revealed } = noise;
  // Who looks at a piece again may want it for good; who hid it may want that undone for good.
  const isKeepOffered = revealed || noise.rule === 'site-rule';
  return (
    <li class="noise">
      <div class="noise__body">
        <p class="noise__preview" lang="ar" dir="auto">
          {preview}
        </p>
        <p class="hint">{t(ruleKey(translator, noise.rule, noise.reason))}</p>
      </div>
      <button
        type="button"
        class="small-button"
        aria-label={revealed ? t('hideAgainNamed', { preview }) : t('showNamed', { preview })}
        onClick={() => onReveal(noise, !revealed)}
      >
        <Icon name={revealed ? 'eyeOff' : 'eye'} />
        {revealed ? t('hideAgain') : t('show')}
      </button>
      {isKeepOffered && (
        <button
          type="button"
          class="text-button text-button--small noise__keep"
          aria-label={t('keepOnSiteNamed', { preview })}
          onClick={() => onKeep(noise)}
        >
          {t('keepOnSite')}
        </button>
      )}
    </li>
  );
}
