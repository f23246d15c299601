import { fakeBrowser } from '@webext-core/fake-browser';
import { describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  isSiteOn,
  readSettings,
  siteSwitched,
  watchSettings,
} from '../../lib/settings.ts';

describe('where Khulasa works', () => {
  const settings = { ...DEFAULT_SETTINGS, sites: { 'on.example': true, 'off.example': false } };

  it.each([
    ['everywhere', 'on.example', true],
    ['everywhere', 'off.example', false],
    ['everywhere', 'other.example', true],
    ['chosen-sites', 'on.example', true],
    ['chosen-sites', 'off.example', false],
    ['chosen-sites', 'other.example', false],
    ['off', 'on.example', false],
    ['off', 'other.example', false],
  ] as const)('%s, %s: %s', (mode, site, on) => expect(isSiteOn({ ...settings, mode }, site)).toBe(on));

  it('takes no inherited property for the choice of a site', () => {
    expect(isSiteOn({ ...settings, mode: 'chosen-sites' }, 'constructor')).toBe(false);
  });
});

describe('keeping settings', () => {
  it('starts with Khulasa on everywhere, in the browser’s language', async () => {
    expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  });

  it('remembers sites one by one and keeps the other settings', async () => {
    await changeSettings({ theme: 'dark' });
    await changeSettings(siteSwitched('a.example', false));
    await changeSettings(siteSwitched('b.example', true));
    expect(await readSettings()).toMatchObject({ theme: 'dark', sites: { 'a.example': false, 'b.example': true } });
  });

  it('loses none of two changes that are made at once', async () => {
    await Promise.all([
      changeSettings(siteSwitched('a.example', false)),
      changeSettings({ theme: 'dark' }),
      changeSettings(siteSwitched('b.example', true)),
    ]);
    expect(await readSettings()).toMatchObject({ theme: 'dark', sites: { 'a.example': false, 'b.example': true } });
  });

  it('goes on after a change that the browser would not store', async () => {
    const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('quota'));
    await expect(changeSettings({ theme: 'dark' })).rejects.toThrow('quota');
    full.mockRestore();
    await changeSettings({ mode: 'off' });
    expect(await readSettings()).toMatchObject({ theme: 'system', mode: 'off' });
  });

  it('reads what an older version wrote, which knew of no rules', async () => {
    const { siteRules, clutterOff, ...older } = DEFAULT_SETTINGS;
    await fakeBrowser.storage.local.set({ settings: { ...older, theme: 'dark' } });
    expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
    expect([siteRules, clutterOff]).toEqual(['', []]);
  });

  it('tells watchers what changed, from what', async () => {
    const seen: string[] = [];
    const stop = watchSettings((after, before) => seen.push(`${before.mode} to ${after.mode}`));
    await changeSettings({ mode: 'off' });
    stop();
    await changeSettings({ mode: 'everywhere' });
    expect(seen).toEqual(['everywhere to off']);
  });
});
