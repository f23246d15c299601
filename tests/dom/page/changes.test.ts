import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEAST_INTERVAL_MS, QUIET_MS, watchChanges } from '../../../lib/page/changes.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { noteOwnHost } from '../../../lib/page/own-changes.ts';
import { one, show, textOf } from './page.ts';

let stop = new AbortController();
let told = 0;

beforeEach(() => {
  vi.useFakeTimers();
  show('<main><p>فقرة</p><script type="text/plain">x</script></main>');
  stop = new AbortController();
  told = 0;
  watchChanges(document, stop.signal, () => {
    told += 1;
  });
});
afterEach(async () => {
  stop.abort();
  vi.restoreAllMocks();
  vi.useRealTimers();
  show('');
});

/** Lets the observer see what was done, then time pass. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

describe('watching for changes', () => {
  it('tells of what the site changed before it was watched, and of nothing else', async () => {
    stop.abort();
    const records: MutationRecord[] = [];
    const early = new MutationObserver((seen) => void records.push(...seen));
    early.observe(document, { childList: true, characterData: true, subtree: true });
    one('main').append(document.createElement('p'));
    await pass(0);
    const count = async (earlier: MutationRecord[]) => {
      let calls = 0;
      const signal = new AbortController();
      watchChanges(document, signal.signal, () => void calls++, earlier);
      await pass(QUIET_MS + LEAST_INTERVAL_MS);
      signal.abort();
      return calls;
    };
    // An element without text is none of the reader's concern.
    expect(await count(records.splice(0))).toBe(0);
    one('main').append('نص متأخر');
    await pass(0);
    early.disconnect();
    expect(await count(records)).toBe(1);
  });

  it('tells once that text came, changed or went, after a while of quiet', async () => {
    await pass(5_000);
    const before = told;
    const paragraph = document.createElement('p');
    paragraph.textContent = 'جديد';
    one('main').append(paragraph);
    await pass(QUIET_MS - 100);
    textOf('فقرة').data = 'فقرة أخرى';
    await pass(QUIET_MS - 100);
    expect(told).toBe(before);
    await pass(100);
    expect(told).toBe(before + 1);
    await pass(LEAST_INTERVAL_MS);
    paragraph.remove();
    await pass(QUIET_MS);
    expect(told).toBe(before + 2);
  });

  it('keeps an interval between two calls', async () => {
    await pass(5_000);
    const before = told;
    textOf('فقرة').data = 'أولى';
    await pass(QUIET_MS);
    textOf('أولى').data = 'ثانية';
    await pass(LEAST_INTERVAL_MS - 1);
    expect(told).toBe(before + 1);
    await pass(1);
    expect(told).toBe(before + 2);
  });

  it('does not wait for ever on a page that never rests, and does not call all the time', async () => {
    await pass(5_000);
    const before = told;
    for (let tick = 0; tick < 300; tick++) {
      (one('p').firstChild as Text).data = `الساعة ${tick}`;
      await pass(100);
    }
    expect(told - before).toBeGreaterThanOrEqual(2);
    expect(told - before).toBeLessThanOrEqual(5);
  });

  it('leaves out attributes, scripts, styles, empty nodes and our own changes', async () => {
    await pass(5_000);
    const before = told;
    one('p').setAttribute('class', 'x');
    one('script').textContent = 'y';
    one('main').append(document.createElement('style'), document.createElement('div'), document.createComment('نص'));
    const host = document.createElement('div');
    noteOwnHost(host);
    document.documentElement.append(host);
    await pass(5_000);
    host.remove();
    await pass(5_000);
    expect(told).toBe(before);
  });

  it('leaves out the text that we take out and put back, and tells when the site then changes it', async () => {
    textOf('فقرة').data = 'فقرة {{ a }}';
    await pass(5_000);
    const before = told;
    const hider = new Hider(document);
    const node = textOf('{{ a }}');
    hider.apply([
      { target: { node, start: 5, end: 12 }, reason: 'placeholder', rule: 'double-braces', text: '{{ a }}' },
    ]);
    expect(node.data).toBe('فقرة ');
    await pass(5_000);
    hider.undo();
    await pass(5_000);
    expect(told).toBe(before);
    node.data = 'فقرة 7';
    await pass(5_000);
    expect(told).toBe(before + 1);
  });

  it('tells a change that waits as soon as the page comes to the front', async () => {
    await pass(5_000);
    const before = told;
    vi.spyOn(performance, 'now').mockReturnValue(performance.now());
    textOf('فقرة').data = 'جديدة';
    await pass(0);
    vi.mocked(performance.now).mockReturnValue(performance.now() + 60_000);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(told).toBe(before + 1);
  });

  it('stops for good', async () => {
    await pass(5_000);
    const before = told;
    textOf('فقرة').data = 'جديدة';
    await pass(0);
    stop.abort();
    textOf('جديدة').data = 'أجد';
    await pass(10_000);
    expect(told).toBe(before);
  });
});
