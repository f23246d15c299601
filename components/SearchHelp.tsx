import { useTranslator } from './translation.ts';

const LINES = ['phrase', 'site', 'actor', 'tag', 'colour', 'has', 'date'] as const;

/** What a search understands, with an example of each. */
export function SearchHelp({ onExample }: { onExample: (query: string) => void }) {
  const { t } = useTranslator();
  return (
    <details class="search-help">
      <summary>{t('searchHelp')}</summary>
      <p class="hint">{t('searchHelp.words')}</p>
      <ul class="search-help__list">
        {LINES.map((line) => {
          const example = t(`searchExample.${line}`);
          return (
            <li key={line}>
              <button type="button" class="text-button" onClick={() => onExample(example)}>
                <bdi>{example}</bdi>
              </button>
              <span>{t(`searchHelp.${line}`)}</span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
