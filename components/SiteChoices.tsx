import type { Site } from '../lib/types.ts';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface SiteChoicesProps {
  sites: Readonly<Record<Site, boolean>>;
  onForget: (site: Site) => void;
}

/** The sites that the reader switched on or off. */
export function SiteChoices({ sites, onForget }: SiteChoicesProps) {
  const { t } = useTranslator();
  const names = Object.keys(sites).sort();
  if (names.length === 0) return <p class="empty">{t('sitesEmpty')}</p>;
  return (
    <ul class="rows">
      {names.map((site) => (
        <li class="row" key={site}>
          <span class="row__name">
            <bdi>{site}</bdi>
          </span>
          <span class={sites[site] ? 'label label--on' : 'label'}>{sites[site] ? t('siteOn') : t('siteOff')}</span>
          <IconButton icon="trash" label={t('forgetSite', { site })} onClick={() => onForget(site)} />
        </li>
      ))}
    </ul>
  );
}
