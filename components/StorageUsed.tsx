import type { StorageUsed as StorageUsedData } from '../lib/views/storage-used.ts';
import { useTranslator } from './translation.ts';

const KINDS = ['articles', 'texts', 'highlights', 'visits', 'index'] as const;
const MEGABYTE = 1_000_000;

/** What the library takes of the device's storage, by kind. */
export function StorageUsed({ used }: { used: StorageUsedData | null }) {
  const { t } = useTranslator();
  if (!used) return null;
  const size = (bytes: number) =>
    bytes < MEGABYTE
      ? t('kilobytes', { count: Math.ceil(bytes / 1000) })
      : t('megabytes', { count: Math.round(bytes / (MEGABYTE / 10)) / 10 });
  return (
    <dl class="storage" aria-label={t('storageUsed')}>
      {KINDS.map((kind) => (
        <>
          <dt key={kind}>{t(`storage.${kind}`)}</dt>
          <dd>{size(used.kinds[kind].bytes)}</dd>
        </>
      ))}
      {used.total !== null && (
        <>
          <dt>{t('storageTotal')}</dt>
          <dd>{size(used.total)}</dd>
        </>
      )}
    </dl>
  );
}
