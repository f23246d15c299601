/** The settings as an extension page shows them: live, and with the reader's own choice at once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import {
  changeSettings,
  readSettings,
  type Settings,
  type SettingsChange,
  watchSettings,
  withChange,
} from '../settings.ts';

export interface LiveSettings {
  settings: ReadonlySignal<Settings>;
  /** Changes settings, and `settings` at once. Rejects, with `settings` as they are stored, where the browser does not store. */
  change: (change: SettingsChange) => Promise<void>;
}

/** Reads the settings and follows them, from whichever page they are changed. */
export async function followSettings(): Promise<LiveSettings> {
  const settings = signal(await readSettings());
  let writes = 0;
  watchSettings((next) => {
    // What the reader chose last stands already: an earlier choice that arrives now must not move a switch back.
    if (writes === 0) settings.value = next;
  });
  return {
    settings,
    async change(change) {
      settings.value = withChange(settings.peek(), change);
      writes += 1;
      try {
        await changeSettings(change);
      } finally {
        writes -= 1;
        if (writes === 0) settings.value = await readSettings();
      }
    },
  };
}
