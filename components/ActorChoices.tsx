import type { ActorChoice } from '../lib/types.ts';
import { useTranslator } from './translation.ts';

interface ActorChoicesProps {
  choices: readonly ActorChoice[];
  onTakeBack: (choice: ActorChoice) => void;
}

/** What the reader said of actors, each with the way to take it back. */
export function ActorChoices({ choices, onTakeBack }: ActorChoicesProps) {
  const { t } = useTranslator();
  return (
    <ul class="rows">
      {choices.map((choice) => {
        const { id, type, about, name, headline } = choice;
        const words = t(`actorChoice.${type}`, { about, name });
        return (
          <li class="row" key={id}>
            <span class="row__name">
              {words}
              {headline && <span class="hint row__more">{t('actorChoiceIn', { headline })}</span>}
            </span>
            <button
              type="button"
              class="small-button"
              aria-label={t('takeBackNamed', { choice: words })}
              onClick={() => onTakeBack(choice)}
            >
              {t('takeBack')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
