import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../lib/settings.ts';
import { checkSettings } from '../../lib/settings-check.ts';

it('gives a copy of settings, without fields that are none', () => {
  const settings = { ...DEFAULT_SETTINGS, sites: { 'a.example': true }, theme: 'dark' as const };
  const checked = checkSettings({ ...settings, later: { version: 9 } });
  expect(checked).toEqual(settings);
  expect(checked.sites).not.toBe(settings.sites);
  expect(checkSettings({ theme: 'light' })).toEqual({ theme: 'light' });
});

it.each([
  [null],
  ['dark'],
  [{ mode: 'sometimes' }],
  [{ historyPaused: 1 }],
  [{ keepDays: 31 }],
  [{ sites: ['a.example'] }],
  [{ sites: { 'a.example': 'yes' } }],
  [{ clutterOff: 'poll' }],
  [{ clutterOff: [1] }],
  [{ siteRules: 'x'.repeat(2_000_000) }],
])('refuses %j', (value) => {
  expect(() => checkSettings(value)).toThrow(TypeError);
});
