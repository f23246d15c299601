import type { LibraryGroup } from '../lib/views/library-types.ts';
import type { Loaded } from '../lib/views/loaded.ts';
import { IconButton } from './IconButton.tsx';
import { useTranslator } from './translation.ts';

interface GroupListProps {
  groups: Loaded<readonly LibraryGroup[]>;
  /** What to say where there is none yet. */
  empty: string;
  /** How many there are of a group, in words. */
  countText: (count: number) => string;
  /** The address of a group's articles. */
  href: (name: string) => string;
  /** Deletes a group; absent where it cannot be deleted as one. */
  remove?: { label: (name: string) => string; act: (name: string) => void };
}

/** What the library can be looked through by, with how much there is of each. */
export function GroupList({ groups, empty, countText, href, remove }: GroupListProps) {
  const { t } = useTranslator();
  if (groups.status === 'loading') return <p class="empty pending">{t('loading')}</p>;
  if (groups.status === 'failed') return <p class="empty">{t(`library.${groups.code}`)}</p>;
  if (groups.value.length === 0) return <p class="empty">{empty}</p>;
  return (
    <ul class="rows">
      {groups.value.map(({ name, count }) => (
        <li class="row" key={name}>
          <a class="row__name group-link" href={href(name)}>
            <bdi>{name}</bdi>
          </a>
          <span class="row__count">{countText(count)}</span>
          {remove && <IconButton icon="trash" label={remove.label(name)} onClick={() => remove.act(name)} />}
        </li>
      ))}
    </ul>
  );
}
