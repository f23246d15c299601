import type { ComponentChildren } from 'preact';
import type { PageStatus } from '../lib/views/page-status.ts';
import { Icon } from './icons/Icon.tsx';
import { statusText } from './status-text.ts';
import { useTranslator } from './translation.ts';

/** Says plainly what the page is when there is no article to show. Children: what the reader can do about it. */
export function StatusNote({ status, children }: { status: PageStatus; children?: ComponentChildren }) {
  const { icon, title, text } = statusText(useTranslator(), status);
  return (
    <div class={`status-note status-note--${status.kind}`}>
      <span class="status-note__icon">
        <Icon name={icon} />
      </span>
      <h1 class="status-note__title">{title}</h1>
      {text && <p class="status-note__text">{text}</p>}
      {children}
    </div>
  );
}
