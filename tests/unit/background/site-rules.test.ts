/** The reader's rules in the background: kept once, in the right place, and asked for by pages. */
import { describe, expect, it } from 'vitest';
import { privateRules } from '../../../lib/background/private-rules.ts';
import { changeSiteRules, hiding, keeping } from '../../../lib/background/site-rules.ts';
import type { BlockName } from '../../../lib/messages.ts';
import { readSettings } from '../../../lib/settings.ts';

const BOX: BlockName = { selector: '.box', hiddenBy: [], keptBy: [] };
const hide = (value: string) => ({ add: [{ kind: 'hide' as const, value }], remove: [] });

describe('what becomes of a block', () => {
  it('hides it, and takes away what would keep it', () => {
    expect(hiding({ ...BOX, keptBy: ['main p'] })).toEqual({
      add: [{ kind: 'hide', value: '.box' }],
      remove: [{ kind: 'keep', value: 'main p' }],
    });
  });

  it('keeps it by a rule, or by taking away the reader’s own that hides it', () => {
    expect(keeping(BOX)).toEqual({ add: [{ kind: 'keep', value: '.box' }], remove: [] });
    expect(keeping({ ...BOX, hiddenBy: ['.x .box'] })).toEqual({
      add: [],
      remove: [{ kind: 'hide', value: '.x .box' }],
    });
  });
});

describe('a change of rules', () => {
  it('loses none of several made at once, and answers what undoes each', async () => {
    const answers = await Promise.all(['.a', '.b', '.c'].map((value) => changeSiteRules('e.com', false, hide(value))));
    expect((await readSettings()).siteRules).toBe('[e.com]\nhide .a\nhide .b\nhide .c\n');
    await changeSiteRules('e.com', false, answers[1]?.undo ?? hide('.wrong'));
    expect((await readSettings()).siteRules).toBe('[e.com]\nhide .a\nhide .c\n');
  });

  it('sent twice changes nothing more', async () => {
    await changeSiteRules('e.com', false, hide('.a'));
    await changeSiteRules('e.com', false, hide('.a'));
    expect((await readSettings()).siteRules).toBe('[e.com]\nhide .a\n');
  });

  it('in a private window begins from the kept rules and stores nothing', async () => {
    await changeSiteRules('e.com', false, hide('.a'));
    const { undo } = await changeSiteRules('e.com', true, hide('.b'));
    expect(await privateRules('e.com')).toEqual([
      { kind: 'hide', value: '.a' },
      { kind: 'hide', value: '.b' },
    ]);
    expect(await privateRules('constructor')).toBeUndefined();
    await changeSiteRules('e.com', true, undo);
    expect(await privateRules('e.com')).toEqual([{ kind: 'hide', value: '.a' }]);
    expect((await readSettings()).siteRules).toBe('[e.com]\nhide .a\n');
  });
});
