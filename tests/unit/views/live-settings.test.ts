import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import { changeSettings, DEFAULT_SETTINGS, readSettings, siteSwitched } from '../../../lib/settings.ts';
import { followSettings } from '../../../lib/views/live-settings.ts';

describe('the settings of an open page', () => {
  it('show what the reader chose before it is stored, and what another page changes', async () => {
    const { settings, change } = await followSettings();
    const stored = change(siteSwitched('a.example', false));
    expect(settings.value.sites).toEqual({ 'a.example': false });
    await stored;
    await changeSettings({ theme: 'dark' });
    expect(settings.value).toMatchObject({ theme: 'dark', sites: { 'a.example': false } });
  });

  it('are never put back by an earlier choice that arrives after a later one', async () => {
    const { settings, change } = await followSettings();
    const shown: unknown[] = [];
    const stop = settings.subscribe(({ sites }) => shown.push(sites['a.example']));
    const first = change(siteSwitched('a.example', false));
    const second = change(siteSwitched('a.example', true));
    await Promise.all([first, second]);
    stop();
    expect(shown).toContain(true);
    expect(shown.slice(shown.indexOf(true))).not.toContain(false);
    expect((await readSettings()).sites).toEqual({ 'a.example': true });
  });

  it('are as they were where the browser stores nothing', async () => {
    const { settings, change } = await followSettings();
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(change({ theme: 'dark' })).rejects.toThrow('quota');
    full.mockRestore();
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
  });
});
