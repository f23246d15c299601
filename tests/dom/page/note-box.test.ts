import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { type NoteBoxOptions, showNotes } from '../../../lib/page/note-box.ts';
import type { Highlight, HighlightWriting } from '../../../lib/types.ts';
import { toolbarMessages } from '../../../locales/toolbar.ts';
import { HIGHLIGHTS } from '../views/data.ts';
import { one, rangeOf, show } from './page.ts';

const STRINGS = toolbarMessages.ar;
const [FIRST, SECOND] = HIGHLIGHTS as [Highlight, Highlight];

let stop = new AbortController();
let root: ShadowRoot | null = null;
let edits: Array<[string, Partial<HighlightWriting>]> = [];
let removed: string[] = [];
let told: string[] = [];

beforeEach(() => {
  stop = new AbortController();
  [edits, removed, told, root] = [[], [], [], null];
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const born = attach.call(this, init);
    if (init.mode === 'closed') root = born;
    return born;
  });
  show('<p style="margin-top:60px"><a href="#a">رابط</a></p><p>قال وزير المالية أمس إن الوفد وصل</p>');
});
afterEach(() => {
  stop.abort();
  vi.restoreAllMocks();
  show('');
});

function open(options: Partial<NoteBoxOptions> = {}, ids = ['h1'], isForKeys = false): void {
  showNotes(ids, isForKeys, {
    document,
    signal: stop.signal,
    strings: STRINGS,
    direction: 'rtl',
    locale: 'ar-EG',
    highlight: (id) => [FIRST, SECOND].find((each) => each.id === id),
    line: () => rangeOf('وزير').getBoundingClientRect(),
    edit: async ({ id }, change) => {
      edits.push([id, change]);
      return async () => undefined;
    },
    remove: async ({ id }) => {
      removed.push(id);
      return async () => undefined;
    },
    tell: (text) => told.push(text),
    ...options,
  });
}

const host = () => root?.host as HTMLElement | undefined;
const isOpen = () => host()?.isConnected === true;
const field = () => root?.querySelector('textarea') as HTMLTextAreaElement;
const named = (label: string) =>
  [...(root?.querySelectorAll('button') ?? [])].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent) === label,
  ) as HTMLButtonElement;
const status = () => root?.querySelector('[role=status]')?.textContent;
const becomes = (read: () => unknown, value: unknown) => expect.poll(read).toBe(value);

describe('the note of a highlight that was clicked', () => {
  it('shows its words, colour and note by the place, and adds nothing else to the page', () => {
    const page = document.documentElement.outerHTML;
    open();
    expect(root?.querySelector('.quote')?.textContent).toBe(FIRST.selectors.quote.exact);
    expect(field().value).toBe(FIRST.note);
    expect(named(STRINGS['colour.yellow']).getAttribute('aria-checked')).toBe('true');
    stop.abort();
    expect(isOpen()).toBe(false);
    expect(document.documentElement.outerHTML).toBe(page);
  });

  it('saves what is written when the reader leaves, and says so with the way to undo it', async () => {
    open({}, ['h1'], true);
    expect(root?.activeElement).toBe(field());
    await userEvent.keyboard('{Control>}a{/Control}');
    await userEvent.keyboard('رقم قديم');
    await userEvent.keyboard('{Escape}');
    await becomes(isOpen, false);
    expect(edits).toEqual([['h1', { note: 'رقم قديم' }]]);
    expect(told).toEqual([STRINGS.changed]);
  });

  it('says nothing where nothing was written', async () => {
    open();
    named(STRINGS.close).click();
    await becomes(isOpen, false);
    expect([edits, told]).toEqual([[], []]);
  });

  it('is reached with Tab and gives the focus back', async () => {
    one('a').focus();
    open();
    await userEvent.keyboard('{Tab}');
    expect(root?.activeElement).toBe(field());
    await userEvent.keyboard('{Escape}');
    await becomes(isOpen, false);
    expect(document.activeElement).toBe(one('a'));
  });

  it('changes the colour at once, with the arrow keys too', async () => {
    open();
    named(STRINGS['colour.pink']).click();
    await becomes(() => JSON.stringify(edits), JSON.stringify([['h1', { colour: 'pink' }]]));
    named(STRINGS['colour.pink']).focus();
    await userEvent.keyboard('{ArrowRight}');
    await becomes(() => JSON.stringify(edits.at(-1)), JSON.stringify(['h1', { colour: 'blue' }]));
    expect(isOpen()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await becomes(isOpen, false);
    expect(told).toEqual([STRINGS.changed]);
  });

  it('takes everything back that was changed in it, the last change first', async () => {
    const undone: string[] = [];
    let takeBack: () => Promise<unknown> = async () => undefined;
    open({
      edit: async (_, change) => async () => undone.push(Object.keys(change).join()),
      tell: (_text, _line, back) => {
        takeBack = back;
      },
    });
    named(STRINGS['colour.blue']).click();
    field().value = 'ملاحظة أخرى';
    await becomes(() => named(STRINGS['colour.blue']).getAttribute('aria-checked'), 'true');
    named(STRINGS.saveNote).click();
    await becomes(isOpen, false);
    await takeBack();
    expect(undone).toEqual(['note', 'colour']);
  });

  it('keeps every one of several that overlap within reach', async () => {
    open({}, ['h2', 'h1']);
    expect(root?.querySelector('.pager')?.textContent).toContain('١ / ٢');
    field().value = 'ملاحظة للثاني';
    named(STRINGS.next).click();
    await becomes(() => root?.querySelector('.quote')?.textContent, FIRST.selectors.quote.exact);
    expect(edits).toEqual([['h2', { note: 'ملاحظة للثاني' }]]);
    expect(named(STRINGS.next).disabled).toBe(true);
  });

  it('deletes with the way to undo it', async () => {
    open();
    named(STRINGS.delete).click();
    await becomes(isOpen, false);
    expect([removed, told]).toEqual([['h1'], [STRINGS.deleted]]);
  });

  it.each([
    ['could not be kept', (): Promise<null> => Promise.reject(new Error('No answer.')), STRINGS.failed],
    ['belongs to a highlight that was deleted meanwhile', async (): Promise<null> => null, STRINGS.deletedElsewhere],
  ] as const)('stays with the reader’s words where the note %s', async (_, edit, message) => {
    open({ edit });
    field().value = 'كلام لا يضيع';
    named(STRINGS.saveNote).click();
    await becomes(status, message);
    expect(isOpen()).toBe(true);
    expect(field().value).toBe('كلام لا يضيع');
  });

  it.each(['light', 'dark'] as const)('has names, roles and contrast (%s)', async (scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    open({}, ['h1', 'h2']);
    const copy = document.createElement('div');
    copy.attachShadow({ mode: 'open' }).innerHTML = root?.innerHTML ?? '';
    document.body.append(copy);
    const { violations } = await axe.run(copy, { rules: { region: { enabled: false } } });
    copy.remove();
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});
