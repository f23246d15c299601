import { percent } from '../lib/views/formats.ts';
import type { LibraryEntry, MarkedText } from '../lib/views/library-types.ts';
import { IconButton } from './IconButton.tsx';
import { Icon } from './icons/Icon.tsx';
import { MarkedWords } from './MarkedWords.tsx';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

const MINUTE_MS = 60_000;

interface VisitItemProps {
  entry: LibraryEntry;
  /** When it was read, in words. */
  when: string;
  /** What a search found in it. */
  snippet?: MarkedText | null | undefined;
  onOpen: (url: string) => void;
  onDelete: (entry: LibraryEntry) => void;
  /** The address of the kept text. */
  keptHref: (key: string) => string;
}

/** One entry of the reading history. */
export function VisitItem({ entry, when, snippet, onOpen, onDelete, keptHref }: VisitItemProps) {
  const { t, locale } = useTranslator();
  const { visit, headline, highlights, actors } = entry;
  const minutes = Math.round((visit?.screenMs ?? 0) / MINUTE_MS);
  const share = percent(locale).format(visit?.readShare ?? 0);
  return (
    <li class="visit">
      <div class="visit__body">
        <OpenLink class="visit__headline" url={entry.url} lang="ar" onOpen={onOpen}>
          <MarkedWords text={headline} marks={entry.headlineMarks} />
        </OpenLink>
        <p class="visit__facts">
          <span>
            <bdi>{entry.siteName || entry.site}</bdi>
          </span>
          <time dateTime={entry.at}>{when}</time>
          {visit && visit.screenMs > 0 && (
            <span>{minutes > 0 ? t('readFor', { count: minutes }) : t('readForSeconds')}</span>
          )}
          {visit && visit.readShare > 0 && <span>{t('readShare', { share })}</span>}
          {highlights > 0 && <span>{t('highlightCount', { count: highlights })}</span>}
        </p>
        {actors.length > 0 && (
          <p class="visit__actors" lang="ar" dir="auto">
            {actors.join('، ')}
          </p>
        )}
        {snippet && (
          <p class="visit__snippet" lang="ar" dir="auto">
            <MarkedWords text={snippet.text} marks={snippet.marks} />
          </p>
        )}
      </div>
      <a
        class="icon-button"
        href={keptHref(entry.key)}
        title={t('readOffline')}
        aria-label={t('readOfflineNamed', { headline })}
      >
        <Icon name="article" />
      </a>
      <IconButton icon="trash" label={t('deleteVisit', { headline })} onClick={() => onDelete(entry)} />
    </li>
  );
}
