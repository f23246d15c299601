import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveSelectionOf } from '../../../lib/background/save-selection.ts';

const sendToPage = vi.hoisted(() => vi.fn<(tabId: number, type: string) => Promise<boolean | undefined>>());
vi.mock('../../../lib/messages.ts', () => ({ sendToPage }));

beforeEach(() => {
  vi.useFakeTimers();
  sendToPage.mockReset();
});

async function save(): Promise<boolean> {
  const saved = saveSelectionOf(7);
  await vi.runAllTimersAsync();
  return saved;
}

describe('the command to save a selection', () => {
  it('reaches a page whose reader comes a moment later, once', async () => {
    sendToPage.mockResolvedValueOnce(undefined).mockResolvedValueOnce(false).mockResolvedValue(true);
    expect(await save()).toBe(true);
    expect(sendToPage.mock.calls).toEqual(Array(3).fill([7, 'saveSelection']));
  });

  it('is asked no second time of a page that took it', async () => {
    sendToPage.mockResolvedValue(true);
    expect(await save()).toBe(true);
    expect(sendToPage).toHaveBeenCalledOnce();
  });

  it('gives up where no reader runs', async () => {
    sendToPage.mockResolvedValue(undefined);
    expect(await save()).toBe(false);
  });
});
