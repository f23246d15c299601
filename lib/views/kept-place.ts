/**
 * Where the reader was in each step of a view's history. The browser brings a page back to its place before the lists have their
 * entries again, so the view does it: how far it was scrolled, and the link that was followed.
 */

interface Place {
  /** Pixels from the top. */
  y: number;
  /** The link that was followed from here, as it stands in its attribute; '' for none. */
  link: string;
  /** Pixels from the top of the window to that link: what stands above it may have another height by then. */
  linkTop: number;
  /** The step came from another one of this view. */
  isInside: boolean;
}

/** How long a place is looked for after the page last grew, ms: a list that has to grow first is read in parts. */
const PATIENCE = 15_000;

/** Frames for which a link that was found is held in its place: entries above it take their real height only when they are drawn. */
const FRAMES_HELD = 20;

/** Keys and pointers that mean: the reader goes elsewhere by now. */
const GOING = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/** Under way while a place is looked for. */
let looking: AbortController | null = null;

const stopLooking = (): void => looking?.abort();

/** Keeps the places of this window from now on. Call `arrive` after each change of the address. */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual';
  const note = (change: Partial<Place>) => history.replaceState({ ...here(), ...change }, '');
  // On the way to a place the page may still be too short for it.
  addEventListener('scrollend', () => (looking?.signal.aborted ?? true) && note({ y: scrollY }));
  addEventListener(
    'click',
    ({ target }) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      if (!link) return;
      note({ y: scrollY, link: link.getAttribute('href') ?? '', linkTop: link.getBoundingClientRect().top });
    },
    { capture: true },
  );
  lookFor(here());
}

/** Goes to the reader's place in this step; a new step begins at the top. */
export function arrive(): void {
  if (history.state === null) history.replaceState({ ...here(), isInside: true } satisfies Place, '');
  lookFor(here());
}

/** Goes back to the step before; to an address where there is none of this view. */
export function goBackOr(hash: string): void {
  if (here().isInside) history.back();
  else location.hash = hash;
}

function here(): Place {
  const { y = 0, link = '', linkTop = 0, isInside = false } = (history.state ?? {}) as Partial<Place>;
  return { y, link, linkTop, isInside };
}

/** Scrolls there as soon as the page is long enough, and holds a link there for a moment, unless the reader goes elsewhere meanwhile. */
function lookFor({ y, link, linkTop }: Place): void {
  stopLooking();
  const mine = new AbortController();
  looking = mine;
  for (const type of GOING) addEventListener(type, stopLooking, { signal: mine.signal, passive: true });
  let until = performance.now() + PATIENCE;
  let height = 0;
  let held = 0;
  const look = () => {
    if (mine.signal.aborted) return;
    const followed = link ? document.querySelector<HTMLElement>(`a[href="${CSS.escape(link)}"]`) : null;
    if (followed && followed !== document.activeElement) followed.focus({ preventScroll: true });
    const away = followed ? followed.getBoundingClientRect().top - linkTop : y - scrollY;
    if (Math.abs(away) >= 1) scrollBy(0, away);
    if (followed) held++;
    // Only a link is held: who scrolls without a key or a pointer (a search in the page, a screen reader) is not held up.
    const isThere = followed ? held >= FRAMES_HELD : !link && Math.abs(away) < 2;
    const { scrollHeight } = document.documentElement;
    if (scrollHeight > height) until = performance.now() + PATIENCE;
    height = scrollHeight;
    if (isThere || performance.now() > until) mine.abort();
    else requestAnimationFrame(look);
  };
  // The view draws itself first.
  requestAnimationFrame(look);
}
