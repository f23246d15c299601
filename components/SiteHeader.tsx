import type { Site } from '../lib/types.ts';
import { Mark } from './icons/Mark.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './translation.ts';

interface SiteHeaderProps {
  /** '' on a page that is of no site. */
  site: Site;
  isOn: boolean;
  /** Khulasa is off everywhere: the site's own switch has no say. */
  isOffEverywhere: boolean;
  onSwitch: (on: boolean) => void;
}

/** The head of the panel: which site this is and whether Khulasa works on it. */
export function SiteHeader({ site, isOn, isOffEverywhere, onSwitch }: SiteHeaderProps) {
  const { t } = useTranslator();
  return (
    <header class="site-header">
      <Mark />
      {site ? (
        <Switch checked={isOn} disabled={isOffEverywhere} onChange={onSwitch}>
          <span class="visually-hidden">{t('switchSiteNamed', { site })}</span>
          <span class="site-header__site" aria-hidden="true">
            <bdi>{site}</bdi>
          </span>
        </Switch>
      ) : (
        <span class="site-header__name">{t('productName')}</span>
      )}
    </header>
  );
}
