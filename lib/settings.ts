/** The reader's settings: typed, versioned, kept in `storage.local`. */
import { storage } from '@wxt-dev/storage';
import { USUAL_SUMMARY } from './summary-length.ts';
import type { ClutterKind, HighlightColour, Site } from './types.ts';

/** Where Khulasa works: on every site, only where the reader switched it on, or nowhere. */
export type WorkMode = 'everywhere' | 'chosen-sites' | 'off';

/** How long the history is kept, days; 0 for ever. */
export type KeepDays = 0 | 30 | 90 | 365;

export interface Settings {
  mode: WorkMode;
  /** The reader's own word for a site: true on, false off. Absent: as `mode` says. */
  sites: Record<Site, boolean>;
  interfaceLanguage: 'browser' | 'ar' | 'en';
  theme: 'system' | 'light' | 'dark';
  /** While true no visit is recorded. */
  historyPaused: boolean;
  /** Sites of which nothing is recorded. */
  neverRecord: Site[];
  /** Days after which a visit is forgotten, 0 for never. Articles with highlights always stay. */
  keepDays: KeepDays;
  /** Whether the text of an article is kept for reading offline. */
  keepTexts: boolean;
  /** The reader's rules for all sites, as text: see `site-rules-text.ts`. */
  siteRules: string;
  /** Days after which the reader wants to be reminded of a backup, 0 for never. */
  backupEvery: 0 | 7 | 30;
  /** When the last backup was saved, ISO 8601 in UTC; '' for never. */
  lastBackupAt: string;
  /** Whether the reader was told that a site can see what is marked in its page as read before. */
  toldOfStoryMarks: boolean;
  /** Kinds of clutter that stay on the page. */
  clutterOff: ClutterKind[];
  /** The colour of the last highlight. */
  highlightColour: HighlightColour;
  /** How many sentences the summary has, 1 to `LONGEST_SUMMARY` (summary-length.ts). */
  summaryLength: number;
  /** The calendar that dates of a story are shown in. */
  calendar: DateCalendar;
}

/** As the interface's locale has it, or by the reader's choice. */
export type DateCalendar = 'gregorian' | 'hijri';

export const DEFAULT_SETTINGS: Settings = {
  mode: 'everywhere',
  sites: {},
  interfaceLanguage: 'browser',
  theme: 'system',
  historyPaused: false,
  neverRecord: [],
  keepDays: 0,
  keepTexts: true,
  siteRules: '',
  clutterOff: [],
  toldOfStoryMarks: false,
  backupEvery: 0,
  lastBackupAt: '',
  highlightColour: 'yellow',
  summaryLength: USUAL_SUMMARY,
  calendar: 'gregorian',
};

/** Storage key of the settings, for listeners of `storage.onChanged`. */
const SETTINGS_KEY = 'settings';

const item = storage.defineItem<Settings>(`local:${SETTINGS_KEY}`, {
  fallback: DEFAULT_SETTINGS,
  version: 1,
});

/** The settings as they are now; missing fields (written by an older version) take their default. */
export async function readSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...(await item.getValue()) };
}

/** Fields to change, or what they become of the settings as they are when the change is written. */
export type SettingsChange = Partial<Settings> | SettingsStep;
type SettingsStep = (now: Settings) => Partial<Settings>;

/** The settings as a change leaves them: the fields that it does not name stay. */
export function withChange(now: Settings, change: SettingsChange): Settings {
  return { ...now, ...(typeof change === 'function' ? change(now) : change) };
}

let lastWrite: Promise<void> = Promise.resolve();

/** Writes a change and keeps the other fields. One after the other: of two changes at once neither may be lost. */
export function changeSettings(change: SettingsChange): Promise<void> {
  const written = lastWrite.then(async () => item.setValue(withChange(await readSettings(), change)));
  lastWrite = written.catch(() => undefined);
  return written;
}

/** The change that remembers the reader's word for one site. */
export function siteSwitched(site: Site, on: boolean): SettingsStep {
  return ({ sites }) => ({ sites: { ...sites, [site]: on } });
}

/** The change that remembers whether nothing of a site is to be recorded. */
export function neverRecorded(site: Site, never: boolean): SettingsStep {
  return ({ neverRecord }) => {
    const others = neverRecord.filter((each) => each !== site);
    return { neverRecord: never ? [...others, site].sort() : others };
  };
}

/** Calls back with new and old settings on every change, from whichever page it came. Returns the way to stop. */
export function watchSettings(onChange: (after: Settings, before: Settings) => void): () => void {
  return item.watch((after, before) => onChange({ ...DEFAULT_SETTINGS, ...after }, { ...DEFAULT_SETTINGS, ...before }));
}

/** Whether Khulasa works on a site under these settings. A global off beats the site's own switch. */
export function isSiteOn(settings: Settings, site: Site): boolean {
  if (settings.mode === 'off') return false;
  const choice = Object.hasOwn(settings.sites, site) ? settings.sites[site] : undefined;
  return choice ?? settings.mode === 'everywhere';
}

/** Whether a visit to this site may be recorded under these settings. */
export function isRecorded(settings: Settings, site: Site): boolean {
  return !settings.historyPaused && !settings.neverRecord.includes(site) && isSiteOn(settings, site);
}
