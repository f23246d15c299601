import type { HighlightRefusal, ImportState } from '../lib/views/highlight-files.ts';
import { useTranslator } from './translation.ts';

interface ImportPreviewProps {
  state: ImportState;
  onConfirm: () => void;
  onCancel: () => void;
}

/** So many of each kind are shown in full. */
const SHOWN = 5;

/** What an import would change, before anything is written; or why the file is not taken. */
export function ImportPreview({ state, onConfirm, onCancel }: ImportPreviewProps) {
  const { t } = useTranslator();
  if (state.kind === 'idle') return <div role="status" />;
  if (state.kind === 'reading' || state.kind === 'writing') {
    const label = t(state.kind === 'reading' ? 'importReading' : 'importWriting');
    return (
      <div class="import">
        <p role="status">{label}</p>
        <progress
          class="import__progress"
          aria-label={label}
          {...(state.total > 0 && { value: state.done, max: state.total })}
        />
        <div class="buttons">
          <button type="button" class="button button--quiet" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      </div>
    );
  }
  if (state.kind === 'refused') {
    return (
      <div class="import" role="alert">
        <p>{t(`importFile.${state.reason}`)}</p>
        <div class="buttons">
          <button type="button" class="button button--quiet" onClick={onCancel}>
            {t('importClose')}
          </button>
        </div>
      </div>
    );
  }
  const { plan, refused } = state;
  const count = plan.added.length + plan.changed.length;
  const reasons = new Map<HighlightRefusal, number>();
  for (const { reason } of refused) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  return (
    <section class="import" aria-label={t('importPreview')}>
      <div role="status">
        <h3 class="section__title">{t('importPreview')}</h3>
        <ul class="import__counts">
          <li>{t('importAdded', { count: plan.added.length })}</li>
          <li>{t('importChanged', { count: plan.changed.length })}</li>
          <li>{t('importSame', { count: plan.same })}</li>
          {[...reasons].map(([reason, many]) => (
            <li key={reason}>
              {t('importRefused', { count: many })} {t(`importRefusedFor.${reason}`)}
            </li>
          ))}
        </ul>
      </div>
      {plan.added.slice(0, SHOWN).map(({ id, selectors, colour, note }) => (
        <div key={id} class={`highlight--${colour}`}>
          <p class="highlight__words" lang="ar" dir="auto">
            {selectors.quote.exact}
          </p>
          {note && (
            <p class="highlight__note" dir="auto">
              {note}
            </p>
          )}
        </div>
      ))}
      {plan.changed.slice(0, SHOWN).map(({ before, after }) => (
        <div key={after.id} class={`highlight--${after.colour}`}>
          <p class="highlight__words" lang="ar" dir="auto">
            {after.selectors.quote.exact}
          </p>
          {before.note !== after.note && (
            <p class="highlight__note" dir="auto">
              {before.note && <del>{before.note}</del>} <ins>{after.note}</ins>
            </p>
          )}
        </div>
      ))}
      <div class="buttons">
        {count > 0 && (
          <button type="button" class="button" onClick={onConfirm}>
            {t('importConfirm', { count })}
          </button>
        )}
        <button type="button" class="button button--quiet" onClick={onCancel}>
          {count > 0 ? t('cancel') : t('importClose')}
        </button>
      </div>
    </section>
  );
}
