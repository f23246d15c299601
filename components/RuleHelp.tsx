import { useTranslator } from './translation.ts';

const EXAMPLES = {
  site: '[example.com]',
  hide: 'hide .promo',
  keep: 'keep #live-updates',
  article: 'article /news/*',
  'not-article': 'not-article /section/*',
  direction: 'direction rtl',
  comment: '# note',
} as const;

/** What each kind of line in the site rules means. */
export function RuleHelp() {
  const { t } = useTranslator();
  return (
    <details class="rule-help">
      <summary>{t('siteRulesHelp')}</summary>
      <dl class="rule-help__list">
        {Object.entries(EXAMPLES).map(([name, example]) => (
          <div class="rule-help__item" key={name}>
            <dt>
              <code dir="ltr">{example}</code>
            </dt>
            <dd>{t(`ruleMeaning.${name as keyof typeof EXAMPLES}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
