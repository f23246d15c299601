import type { ComponentChildren } from 'preact';
import { webLink } from './web-link.ts';

interface OpenLinkProps {
  url: string;
  class: string;
  lang?: string;
  onOpen: (url: string) => void;
  children: ComponentChildren;
}

/** A link that opens an article in a tab of its own; plain words where the address is none of the web. */
export function OpenLink({ url, class: name, lang, onOpen, children }: OpenLinkProps) {
  const href = webLink(url);
  if (!href) {
    return (
      <span class={name} lang={lang} dir="auto">
        {children}
      </span>
    );
  }
  return (
    <a
      class={name}
      href={href}
      lang={lang}
      dir="auto"
      target="_blank"
      rel="noopener noreferrer"
      onClick={(event) => {
        event.preventDefault();
        onOpen(href);
      }}
    >
      {children}
    </a>
  );
}
