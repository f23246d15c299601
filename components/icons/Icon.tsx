/** The icons of the interface: 20 × 20, drawn in strokes of the text's colour. Decoration only: the words stand beside. */
import type { ComponentChildren } from 'preact';

export type IconName = keyof typeof SHAPES;

const SHAPES = {
  article: (
    <>
      <rect x="3.5" y="3" width="13" height="14" rx="2" />
      <path d="M6.5 7h7M6.5 10h7M6.5 13h4" />
    </>
  ),
  book: (
    <>
      <path d="M10 5.2C8.4 4 6.2 3.5 3 3.5v11.6c3.2 0 5.4.5 7 1.7 1.6-1.2 3.8-1.7 7-1.7V3.5c-3.2 0-5.4.5-7 1.7Z" />
      <path d="M10 5.2v11.5" />
    </>
  ),
  chevron: <path d="m5.5 7.75 4.5 4.5 4.5-4.5" />,
  close: <path d="m5.5 5.5 9 9m0-9-9 9" />,
  down: <path d="M10 4v12m-4.5-4.5L10 16l4.5-4.5" />,
  eye: (
    <>
      <path d="M2.5 10S5 4.75 10 4.75 17.5 10 17.5 10 15 15.25 10 15.25 2.5 10 2.5 10Z" />
      <circle cx="10" cy="10" r="2.25" />
    </>
  ),
  eyeOff: (
    <>
      <path d="M8 5a7.3 7.3 0 0 1 2-.25c5 0 7.5 5.25 7.5 5.25a12 12 0 0 1-2.1 2.8M5 6.6A11.6 11.6 0 0 0 2.5 10S5 15.25 10 15.25a7.4 7.4 0 0 0 3.7-1" />
      <path d="m3.5 3.5 13 13" />
    </>
  ),
  gear: (
    <>
      <path d="M3 6h8.5M15.5 6H17M3 14h1.5M8.5 14H17" />
      <circle cx="13.5" cy="6" r="2" />
      <circle cx="6.5" cy="14" r="2" />
    </>
  ),
  hand: (
    <>
      <path d="M9 9V4.25a1.25 1.25 0 0 1 2.5 0V9.5l3.3.7a1.7 1.7 0 0 1 1.3 2l-.7 3.3a2 2 0 0 1-2 1.5H9.9a2 2 0 0 1-1.6-.8l-3.1-4a1.2 1.2 0 0 1 1.7-1.7L9 12V9Z" />
    </>
  ),
  info: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 9.25v4M10 6.5v.1" />
    </>
  ),
  organisation: (
    <>
      <path d="M4 17V4.5A1.5 1.5 0 0 1 5.5 3h5A1.5 1.5 0 0 1 12 4.5V17M12 8.5h2.5A1.5 1.5 0 0 1 16 10v7M2.5 17h15" />
      <path d="M7 6.5h2M7 9.75h2M7 13h2" />
    </>
  ),
  panel: (
    <>
      <rect x="2.5" y="3.5" width="15" height="13" rx="2" />
      <path d="M12.5 3.5v13" />
    </>
  ),
  pause: <path d="M7 5v10M13 5v10" />,
  pencil: (
    <>
      <path d="m12.5 4.5 3 3L7 16l-3.75.75L4 13Z" />
      <path d="m11 6 3 3" />
    </>
  ),
  person: (
    <>
      <circle cx="10" cy="6.75" r="3.25" />
      <path d="M3.75 17c.5-3.3 3-5 6.25-5s5.75 1.7 6.25 5" />
    </>
  ),
  place: (
    <>
      <path d="M10 17.5s5.5-4.8 5.5-9a5.5 5.5 0 0 0-11 0c0 4.2 5.5 9 5.5 9Z" />
      <circle cx="10" cy="8.5" r="2" />
    </>
  ),
  power: (
    <>
      <path d="M6.25 5.25a6 6 0 1 0 7.5 0" />
      <path d="M10 2.75v6.5" />
    </>
  ),
  search: (
    <>
      <circle cx="9" cy="9" r="5.25" />
      <path d="m13 13 4 4" />
    </>
  ),
  trash: (
    <path d="M3.5 5.5h13M8 5.5V3.75h4V5.5M5 5.5l.7 10a1.5 1.5 0 0 0 1.5 1.4h5.6a1.5 1.5 0 0 0 1.5-1.4l.7-10M8.25 8.75v5M11.75 8.75v5" />
  ),
  up: <path d="M10 16V4M5.5 8.5 10 4l4.5 4.5" />,
} satisfies Record<string, ComponentChildren>;

/** One icon by its name, hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
