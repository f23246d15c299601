import type { ClutterKind } from '../lib/types.ts';
import { Section } from './Section.tsx';
import { Switch } from './Switch.tsx';
import { useTranslator } from './translation.ts';

interface ClutterSwitchesProps {
  /** The kinds that stay on the page. */
  off: readonly ClutterKind[];
  onChange: (off: ClutterKind[]) => void;
}

const KINDS: readonly ClutterKind[] = [
  'related',
  'follow-us',
  'newsletter',
  'app',
  'share',
  'poll',
  'comments',
  'advertising',
];

/** The kinds of clutter, each with a switch: on means that it is hidden. */
export function ClutterSwitches({ off, onChange }: ClutterSwitchesProps) {
  const { t } = useTranslator();
  const change = (kind: ClutterKind, isHidden: boolean) =>
    onChange(KINDS.filter((other) => (other === kind ? !isHidden : off.includes(other))));
  return (
    <Section title={t('clutter')}>
      <p class="hint">{t('clutterHint')}</p>
      <ul class="rows">
        {KINDS.map((kind) => (
          <li class="row" key={kind}>
            <Switch
              checked={!off.includes(kind)}
              hint={t(`clutter.${kind}.hint`)}
              onChange={(isHidden) => change(kind, isHidden)}
            >
              {t(`clutter.${kind}`)}
            </Switch>
          </li>
        ))}
      </ul>
    </Section>
  );
}
