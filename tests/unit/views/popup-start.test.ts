/** What the popup asks for before its own script is there: the newest lines, but nothing of a library in a private window. */
import { beforeEach, expect, it, vi } from 'vitest';
import { newestEntries } from '../../../lib/library/newest-entries.ts';

const fake = vi.hoisted(() => ({
  extension: { inIncognitoContext: false },
  window: { id: 1, incognito: false },
  privateTab: 7,
}));

vi.mock('wxt/browser', () => ({
  browser: {
    extension: fake.extension,
    windows: { getCurrent: vi.fn(async () => fake.window) },
    tabs: {
      get: async (id: number) => {
        if (id > 9) throw new Error(`No tab with id: ${id}.`);
        return { id, incognito: id === fake.privateTab };
      },
    },
  },
}));
vi.mock('../../../lib/library/newest-entries.ts', () => ({ newestEntries: vi.fn(async () => []) }));

/** As a popup that is opened does: nothing is left of the one before. */
async function open(search = '') {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, 'khulasaPopupStart');
  vi.stubGlobal('location', { search });
  const { popupStart } = await import('../../../lib/views/popup-start.ts');
  return { popupStart, start: popupStart() };
}

beforeEach(() => {
  fake.extension.inIncognitoContext = false;
  fake.window.incognito = false;
  vi.mocked(newestEntries).mockClear().mockResolvedValue([]);
});

it('reads the newest lines once, whoever asks', async () => {
  const { popupStart, start } = await open();
  expect(await start.isPrivate).toBe(false);
  expect(await popupStart().newest).toEqual([]);
  expect(popupStart()).toBe(start);
  expect(newestEntries).toHaveBeenCalledTimes(1);
});

it.each([
  ['of a private window', '', () => Object.assign(fake.window, { incognito: true })],
  ['that the browser says is private', '', () => Object.assign(fake.extension, { inIncognitoContext: true })],
  ['about a tab of a private window', '?tab=7', () => fake.window],
])('asks for no library in a popup %s', async (_, search, make) => {
  make();
  const { start } = await open(search);
  expect(await start.isPrivate).toBe(true);
  expect(await start.newest).toBeNull();
  expect(newestEntries).not.toHaveBeenCalled();
});

it.each(['?tab=3', '?tab=12', '?tab=x'])(
  'reads them in a popup about another tab, and one that is gone: %s',
  async (search) => {
    const { start } = await open(search);
    expect(await start.isPrivate).toBe(false);
    expect(await start.newest).toEqual([]);
  },
);

it('leaves what goes wrong with the lines to the library', async () => {
  vi.mocked(newestEntries).mockRejectedValue(new Error('no database'));
  const { start } = await open();
  expect(await start.newest).toBeNull();
});
