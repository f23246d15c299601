import { useId, useState } from 'preact/hooks';
import { cleanTag, completeTag, splitTags, uniqueTags } from '../lib/views/tags.ts';
import { Icon } from './icons/Icon.tsx';
import { useTranslator } from './translation.ts';

interface TagFieldProps {
  tags: readonly string[];
  /** The reader's tags, the most used first. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
}

/** So many completions are in sight at once. */
const OFFERED = 6;

/** The tags of a highlight, and a field that completes what the reader writes from the tags that are there already. */
export function TagField({ tags, known, onChange }: TagFieldProps) {
  const { t } = useTranslator();
  const id = useId();
  const [written, setWritten] = useState('');
  const [chosen, setChosen] = useState(-1);
  const [isClosed, setClosed] = useState(true);
  const offers = isClosed ? [] : completeTag(written, known, tags).slice(0, OFFERED);
  const active = offers[chosen];

  const write = (text: string) => {
    // A comma ends a tag, however it came: from a key, a touch keyboard, the clipboard.
    if (/[,،;؛]/.test(text)) {
      add(text);
      return;
    }
    setWritten(text);
    setChosen(-1);
    setClosed(false);
  };
  const add = (text: string) => {
    onChange(uniqueTags([...tags, ...splitTags(text)], known));
    setWritten('');
    setChosen(-1);
    setClosed(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (active !== undefined || written.trim() !== '')) {
      event.preventDefault();
      event.stopPropagation();
      add(active ?? written);
    } else if (event.key === 'Backspace' && written === '' && tags.length > 0) {
      onChange(tags.slice(0, -1));
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setClosed(false);
      const count = isClosed ? completeTag(written, known, tags).slice(0, OFFERED).length : offers.length;
      if (count > 0) setChosen((chosen + (event.key === 'ArrowDown' ? 1 : count + (chosen < 0 ? 0 : -1))) % count);
    } else if (event.key === 'Escape' && offers.length > 0) {
      // The first Escape closes the list, the next one the editor.
      event.stopPropagation();
      setClosed(true);
      setChosen(-1);
    }
  };
  return (
    <div class="tag-field">
      <label class="field__label" htmlFor={`${id}-input`}>
        {t('tags')}
      </label>
      <div class="tag-field__box">
        {tags.map((tag) => (
          <span class="tag" key={tag}>
            <bdi>{tag}</bdi>
            <button
              type="button"
              class="tag__remove"
              aria-label={t('removeTag', { tag })}
              onClick={() => onChange(tags.filter((each) => each !== tag))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={`${id}-input`}
          role="combobox"
          aria-expanded={offers.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : `${id}-${chosen}`}
          aria-describedby={`${id}-hint`}
          autocomplete="off"
          dir={written ? 'auto' : undefined}
          value={written}
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setClosed(false)}
          onBlur={() => {
            if (cleanTag(written) !== '') add(written);
            setClosed(true);
          }}
        />
      </div>
      <div
        class="tag-field__offers"
        id={`${id}-list`}
        role="listbox"
        aria-label={t('yourTags')}
        tabIndex={-1}
        hidden={offers.length === 0}
      >
        {offers.map((tag, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
          <div
            key={tag}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            class="tag-field__offer"
            // The field must not lose the focus first.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
          >
            <bdi>{tag}</bdi>
          </div>
        ))}
      </div>
      <p class="hint" id={`${id}-hint`}>
        {t('tagsHint')}
      </p>
    </div>
  );
}
