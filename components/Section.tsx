import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  title: string;
  /** A few words beside the title, such as a count. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** A titled part of a view. */
export function Section({ title, aside, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <div class="section__head">
        <h2 class="section__title" id={id}>
          {title}
        </h2>
        {aside !== undefined && <span class="section__aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
