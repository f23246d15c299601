import { useId, useState } from 'preact/hooks';
import { siteOf } from '../lib/page-key.ts';
import type { Site } from '../lib/types.ts';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface NeverRecordProps {
  sites: readonly Site[];
  onChange: (site: Site, never: boolean) => void;
}

/** The sites of which nothing is recorded. */
export function NeverRecord({ sites, onChange }: NeverRecordProps) {
  const { t } = useTranslator();
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const id = useId();
  const add = (event: Event) => {
    event.preventDefault();
    const site = siteNamed(text);
    setWrong(!site);
    if (!site) return;
    onChange(site, true);
    setText('');
  };
  return (
    <>
      {sites.length === 0 && <p class="empty">{t('neverRecordEmpty')}</p>}
      <ul class="rows">
        {sites.map((site) => (
          <li class="row" key={site}>
            <span class="row__name">
              <bdi>{site}</bdi>
            </span>
            <IconButton icon="trash" label={t('recordAgain', { site })} onClick={() => onChange(site, false)} />
          </li>
        ))}
      </ul>
      <form class="never-record" onSubmit={add}>
        <input
          type="text"
          class="field"
          dir="ltr"
          aria-label={t('neverRecordField')}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          placeholder={t('neverRecordField')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button button--quiet">
          {t('neverRecordAdd')}
        </button>
      </form>
      {isWrong && (
        <p class="hint" id={id} role="alert">
          {t('neverRecordInvalid')}
        </p>
      )}
    </>
  );
}

/** The site that a reader names, also by a whole address; '' where it is none. */
function siteNamed(text: string): Site {
  const host = text.trim().toLowerCase();
  try {
    const site = siteOf(/^https?:\/\//.test(host) ? host : `https://${host}`);
    return /^[^\s.]+(\.[^\s.]+)+$/.test(site) ? site : '';
  } catch {
    return '';
  }
}
