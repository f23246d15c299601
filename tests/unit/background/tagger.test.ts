import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fakeBrowser } from '@webext-core/fake-browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';

const file = join(resolve(import.meta.dirname, '../../..'), 'public/models/entities.bin');

/** A fresh background whose package answers with this. */
async function taggerFrom(answer: () => Promise<Response>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return answer();
  });
  vi.resetModules();
  const { packagedTagger } = await import('../../../lib/background/tagger.ts');
  const taggers = await Promise.all([packagedTagger(), packagedTagger()]);
  return { taggers, asked };
}

describe('the tagger of the background', () => {
  beforeEach(() => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://khulasa${path}` });
    return () => vi.unstubAllGlobals();
  });

  it('reads its own package once', async () => {
    const { taggers, asked } = await taggerFrom(async () => new Response(readFileSync(file)));
    expect(asked).toEqual(['chrome-extension://khulasa/models/entities.bin']);
    expect(taggers[0]).toBeDefined();
    expect(taggers[1]).toBe(taggers[0]);
  });

  it('goes without a model that is missing, damaged or cannot be fetched', async () => {
    const answers = [
      async () => new Response('', { status: 404 }),
      async () => new Response(readFileSync(file).subarray(0, 100_000)),
      () => Promise.reject(new TypeError('Failed to fetch')),
    ];
    for (const answer of answers) expect((await taggerFrom(answer)).taggers).toEqual([undefined, undefined]);
    expect(console.warn).toHaveBeenCalledTimes(3);
  });
});
