import { commandKey } from '../lib/i18n.ts';
import { useTranslator } from './translation.ts';

export interface Shortcut {
  command: string;
  /** As the browser writes it, '' where there is none. */
  keys: string;
}

interface ShortcutsProps {
  shortcuts: readonly Shortcut[];
  onOpenShortcuts: () => void;
}

/** The keyboard commands and where to change them. */
export function Shortcuts({ shortcuts, onOpenShortcuts }: ShortcutsProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <>
      <dl class="rows">
        {shortcuts.map(({ command, keys }) => {
          const key = commandKey(translator, command);
          return (
            key && (
              <div class="row" key={command}>
                <dt class="row__name">{t(key)}</dt>
                <dd>{keys ? <kbd dir="ltr">{keys}</kbd> : <span class="hint">{t('noShortcut')}</span>}</dd>
              </div>
            )
          );
        })}
      </dl>
      <button type="button" class="text-button" onClick={onOpenShortcuts}>
        {t('changeShortcuts')}
      </button>
    </>
  );
}
