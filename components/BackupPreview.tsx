import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupPreview as Preview, RestoreMode } from '../lib/views/backup.ts';
import { ChoiceGroup } from './ChoiceGroup.tsx';
import { useTranslator } from './translation.ts';

interface BackupPreviewProps {
  fileName: string;
  changes: Record<RestoreMode, Preview>;
  onRestore: (mode: RestoreMode) => void;
  onCancel: () => void;
}

const KINDS = ['visit', 'article', 'highlight', 'actorChoice'] as const;

/** What a backup would change, before anything is changed. */
export function BackupPreview({ fileName, changes, onRestore, onCancel }: BackupPreviewProps) {
  const { t } = useTranslator();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const preview = changes[mode];
  const count = KINDS.reduce(
    (sum, kind) => sum + preview[kind].added + preview[kind].changed + preview[kind].removed,
    0,
  );
  // Replacing also brings the settings back.
  const isNothing = count === 0 && mode === 'merge';
  return (
    <div class="backup">
      <h3 class="minor-title" ref={title} tabIndex={-1}>
        {t('backupPreview', { file: fileName })}
      </h3>
      <ChoiceGroup
        legend={t('backupModeLegend')}
        value={mode}
        onChange={setMode}
        choices={[
          { value: 'merge', label: t('backupMerge'), hint: t('backupMergeHint') },
          { value: 'replace', label: t('backupReplace'), hint: t('backupReplaceHint') },
        ]}
      />
      <dl class="backup__changes">
        {KINDS.map((kind) => {
          const { added, changed, same, removed } = preview[kind];
          return (
            <div key={kind}>
              <dt>{t(`backupKind.${kind}`)}</dt>
              <dd>{t('backupAdded', { count: added })}</dd>
              <dd>{t('backupChanged', { count: changed })}</dd>
              <dd>{t('backupSame', { count: same })}</dd>
              {mode === 'replace' && (
                <dd class={removed > 0 ? 'backup__removed' : ''}>{t('backupRemoved', { count: removed })}</dd>
              )}
            </div>
          );
        })}
      </dl>
      {isNothing && <p class="hint">{t('backupNothing')}</p>}
      <div class="buttons">
        {!isNothing && (
          <button
            type="button"
            class={mode === 'replace' ? 'button button--danger' : 'button'}
            onClick={() => onRestore(mode)}
          >
            {count > 0 ? t('backupDo', { count }) : t('backupReplace')}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
