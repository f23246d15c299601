/** The dates of the shown article, for every view below the provider that shows words of it. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DateCalendar } from '../lib/settings.ts';
import type { StoryDate } from '../lib/types.ts';

interface StoryDates {
  dates: readonly StoryDate[];
  /** The reader's calendar. */
  calendar: DateCalendar;
}

const Dates = createContext<StoryDates>({ dates: [], calendar: 'gregorian' });

/** Gives the views below it the article's dates: `<StoryDatesProvider value={{ dates, calendar }}>`. */
export const StoryDatesProvider = Dates.Provider;

/** The dates of the nearest provider; none without one. */
export const useStoryDates = (): StoryDates => useContext(Dates);
