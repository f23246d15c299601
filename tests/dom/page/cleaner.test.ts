import { beforeEach, describe, expect, it } from 'vitest';
import { startCleaner } from '../../../lib/page/cleaner.ts';
import { type CleanerHandle, currentCleaner } from '../../../lib/page/cleaner-handle.ts';
import type { FromGate } from '../../../lib/page/gate-messages.ts';
import { HIDDEN_ATTRIBUTE, MARK } from '../../../lib/page/sheets.ts';
import type { PageRules } from '../../../lib/site-rules.ts';
import { one, show } from './page.ts';

const RULES: PageRules = { hide: ['.box'], keep: [], clutterOff: [], direction: null };

/** The background's answer to `pageCleaned`, and what the page looked like when it was asked. */
function background(on: boolean) {
  const seen: string[] = [];
  const send = ((type: string) => {
    seen.push(`${type} ${document.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`).length}`);
    return Promise.resolve({ on });
  }) as unknown as FromGate;
  return { seen, send };
}

function cleaner(): CleanerHandle {
  startCleaner();
  const handle = currentCleaner();
  if (!handle) throw new Error('No cleaner started.');
  return handle;
}

beforeEach(() => {
  currentCleaner()?.rest();
  show('<main><p>فقرة</p><div class="box">صندوق</div><div class="other">آخر</div></main>');
});

describe('the cleaner', () => {
  it('hides first and has the reader brought then', async () => {
    const { seen, send } = background(true);
    await cleaner().clean(RULES, send);
    expect(seen).toEqual(['pageCleaned 1']);
    expect(one('.box').hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
    expect(document.documentElement.getAttribute(MARK)).toBe('rules');
  });

  it('gives the page back where the reader switched the site off meanwhile', async () => {
    const before = document.documentElement.outerHTML;
    await cleaner().clean(RULES, background(false).send);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(cleaner().takeOver()).toBeNull();
  });

  it('cleans anew by other rules, and leaves nothing of the first ones', async () => {
    const { send } = background(true);
    await cleaner().clean(RULES, send);
    await cleaner().clean({ ...RULES, hide: ['.other'] }, send);
    expect(one('.box').hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
    expect(one('.other').hasAttribute(HIDDEN_ATTRIBUTE)).toBe(true);
  });

  it('hands over once what it did, with what the site changed since', async () => {
    await cleaner().clean(RULES, background(true).send);
    const late = document.createElement('p');
    late.textContent = 'نص متأخر';
    one('main').append(late);
    const taken = cleaner().takeOver();
    expect(taken?.cleaning.rules).toEqual(RULES);
    expect(taken?.cleaning.hider.list()).toHaveLength(1);
    expect(taken?.changes.some(({ addedNodes }) => Array.from(addedNodes).includes(late))).toBe(true);
    expect(cleaner().takeOver()).toBeNull();
    taken?.cleaning.end();
    expect(one('.box').hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
  });

  it('hands over nothing that was not read, and starts once in a document', () => {
    const handle = cleaner();
    expect(handle.takeOver()).toBeNull();
    expect(cleaner()).toBe(handle);
  });

  it('gives the page back to a newer version', async () => {
    const handle = cleaner();
    await handle.clean(RULES, background(true).send);
    // What the next version's cleaner says when it starts.
    document.dispatchEvent(new Event('khulasa:reader'));
    expect(one('.box').hasAttribute(HIDDEN_ATTRIBUTE)).toBe(false);
    expect(handle.lifetime.signal.aborted).toBe(true);
  });
});
