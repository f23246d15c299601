import type { Visit } from '../lib/types.ts';
import { IconButton } from './IconButton.tsx';
import { OpenLink } from './OpenLink.tsx';
import { useTranslator } from './translation.ts';

interface VisitItemProps {
  visit: Visit;
  /** When it was read, in words. */
  when: string;
  onOpen: (url: string) => void;
  onDelete: (visit: Visit) => void;
}

/** One entry of the reading history. */
export function VisitItem({ visit, when, onOpen, onDelete }: VisitItemProps) {
  const { t } = useTranslator();
  return (
    <li class="visit">
      <div class="visit__body">
        <OpenLink class="visit__headline" url={visit.url} lang="ar" onOpen={onOpen}>
          {visit.headline}
        </OpenLink>
        <p class="visit__facts">
          <span>
            <bdi>{visit.siteName || visit.site}</bdi>
          </span>
          <time dateTime={visit.visitedAt}>{when}</time>
        </p>
      </div>
      <IconButton icon="trash" label={t('deleteVisit', { headline: visit.headline })} onClick={() => onDelete(visit)} />
    </li>
  );
}
