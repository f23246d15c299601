import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { type SavedMark, type SelectionOptions, watchSelection } from '../../../lib/page/selection-toolbar.ts';
import type { HighlightColour } from '../../../lib/types.ts';
import { toolbarMessages } from '../../../locales/toolbar.ts';
import { addSheet, one, rangeOf, show } from './page.ts';

const STRINGS = toolbarMessages.ar;

let stop = new AbortController();
let root: ShadowRoot | null = null;
let saved: string[] = [];
let colours: HighlightColour[] = [];
let undone = 0;
let notes = 0;
let removeSheet = () => {};

const mark = (kept: SavedMark['kept'] = 'library'): SavedMark => ({
  kept,
  undo: async () => void undone++,
  addNote: () => void notes++,
});

function watch(options: Partial<SelectionOptions> = {}): () => boolean {
  return watchSelection({
    document,
    signal: stop.signal,
    strings: STRINGS,
    direction: 'rtl',
    colour: () => colours.at(-1) ?? 'green',
    onSave: async (range, colour) => {
      saved.push(range.toString());
      colours.push(colour);
      return mark();
    },
    ...options,
  });
}

beforeEach(() => {
  stop = new AbortController();
  saved = [];
  colours = [];
  undone = 0;
  notes = 0;
  root = null;
  // The toolbar's root is closed, so that the page cannot read it; the test catches it at birth.
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const born = attach.call(this, init);
    if (init.mode === 'closed') root = born;
    return born;
  });
  show(`<p style="margin-top:80px"><a href="#before">رابط قبل</a></p><p id="text">قال وزير <b>الما</b>لية أمس إن الوفد وصل</p>
    <p><a href="#after">رابط بعد</a></p>`);
});
afterEach(() => {
  stop.abort();
  removeSheet();
  vi.restoreAllMocks();
  getSelection()?.removeAllRanges();
  show('');
  scrollTo(0, 0);
});

const host = () => root?.host as HTMLElement | undefined;
const isOpen = () => host()?.isConnected === true;
const button = () => root?.querySelector('button') as HTMLButtonElement;
const status = () => root?.querySelector('[role=status]')?.textContent;
const becomes = (read: () => unknown, value: unknown) => expect.poll(read).toBe(value);

async function select(words: string): Promise<void> {
  addRange(words);
  await becomes(isOpen, true);
}

/** A real click in the middle of an element of ours. */
async function click(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await press(left + width / 2, top + height / 2);
}

async function press(x: number, y: number): Promise<void> {
  const frame = window.frameElement?.getBoundingClientRect();
  const at = { x: (frame?.left ?? 0) + x, y: (frame?.top ?? 0) + y, button: 'left' as const, clickCount: 1 };
  await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
}

/** Does something that changes the selection, and lets all time pass that a toolbar might wait for. */
async function expectNoToolbar(change: () => unknown): Promise<void> {
  const changed = new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true }));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await change();
  await changed;
  vi.runAllTimers();
  vi.useRealTimers();
  expect(isOpen()).toBe(false);
}

const addRange = (words: string) => {
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(rangeOf(words));
};

describe('opening', () => {
  it('comes by the selection, above everything, and adds nothing else to the page', async () => {
    const page = document.documentElement.outerHTML;
    removeSheet = addSheet('div,button{display:none!important;opacity:0!important} html{transform:translateX(30px)}');
    watch();
    expect(document.documentElement.outerHTML).toBe(page);
    const height = document.documentElement.scrollHeight;
    await select('وزير');
    const box = button().getBoundingClientRect();
    const line = rangeOf('وزير').getBoundingClientRect();
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(Math.min(Math.abs(box.top - line.bottom), Math.abs(line.top - box.bottom))).toBeLessThan(40);
    expect(document.elementFromPoint(box.left + 5, box.top + 5)).toBe(host());
    expect(document.documentElement.scrollHeight).toBe(height);
    getSelection()?.removeAllRanges();
    await becomes(isOpen, false);
    expect(document.documentElement.outerHTML).toBe(page);
  });

  it('comes for a selection made by mouse, and only when the button is up', async () => {
    watch();
    const line = rangeOf('وزير').getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect();
    const y = (frame?.top ?? 0) + line.top + line.height / 2;
    const x = (frame?.left ?? 0) + line.left;
    const mouse = { y, button: 'left' as const, clickCount: 1 };
    await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', x: x + line.width, ...mouse });
    await expectNoToolbar(() =>
      cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, ...mouse, buttons: 1 }),
    );
    expect(getSelection()?.toString()).not.toBe('');
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, ...mouse });
    await becomes(isOpen, true);
    await press(5, 5);
    await becomes(isOpen, false);
  });

  it('stays within the window at its edges', async () => {
    show('<p style="margin:0;text-align:left">كلمة</p>');
    watch();
    await select('كلمة');
    const box = host()?.getBoundingClientRect();
    expect(box?.left).toBeGreaterThanOrEqual(0);
    expect(box?.top).toBeGreaterThanOrEqual(0);
    expect(box?.right).toBeLessThanOrEqual(innerWidth);
  });

  it('does not come for white space, punctuation, fields and editors, or text that is not asked for', async () => {
    show(
      '<p>...   «»</p><textarea>مسودة في حقل</textarea><div contenteditable>مسودة في محرر</div><p>English words</p>',
    );
    watch({ isArabic: (text) => /\p{Script=Arabic}/u.test(text) });
    for (const words of ['...   «', 'مسودة في محرر', 'English']) {
      await expectNoToolbar(() => addRange(words));
    }
    await expectNoToolbar(() => one<HTMLTextAreaElement>('textarea').select());
  });
});

describe('saving', () => {
  it('saves whole words by mouse without losing the selection first, says so, and goes', async () => {
    watch();
    await select('زير');
    await click(button());
    await becomes(() => saved.join('|'), 'وزير');
    await becomes(status, STRINGS.saved);
    expect(getSelection()?.isCollapsed).toBe(true);
    await becomes(isOpen, false);
  });

  it('saves words that run through elements, in a mix of scripts', async () => {
    show('<p>ذكرت Reuters أن ش<b>رك</b>ة ACME و ایران نفت</p>');
    watch();
    const range = rangeOf('uters');
    range.setEnd(one('b').firstChild ?? one('b'), 1);
    getSelection()?.addRange(range);
    await becomes(isOpen, true);
    await click(button());
    await becomes(() => saved.join('|'), 'Reuters أن شركة');
  });

  it('works by keyboard alone: Tab to the button, Enter, and Tab goes on in the page', async () => {
    watch();
    one('a').focus();
    await select('الوفد');
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(host());
    expect(root?.activeElement).toBe(button());
    await userEvent.keyboard('{Enter}');
    await becomes(() => saved.join('|'), 'الوفد');
    await becomes(status, STRINGS.saved);
    expect(document.activeElement).toBe(one('a'));
  });

  it('saves in the colour of the button that is pressed, and offers that colour first the next time', async () => {
    watch();
    await select('وزير');
    expect(button().dataset.colour).toBe('green');
    await click(root?.querySelector('[aria-label="ظلِّل بالوردي"]') as Element);
    await becomes(() => colours.join(), 'pink');
    await press(5, 5);
    await becomes(isOpen, false);
    await select('الوفد');
    expect(button().dataset.colour).toBe('pink');
    await click(button());
    await becomes(() => colours.join(), 'pink,pink');
  });

  it('leads through the colours with the arrow keys, which run as the language does', async () => {
    watch();
    await select('وزير');
    await userEvent.keyboard('{Tab}{ArrowLeft}{ArrowLeft}{ArrowLeft}{Enter}');
    await becomes(() => colours.join(), 'blue');
  });

  it('is undone, by mouse and by keyboard', async () => {
    watch();
    await select('وزير');
    await click(button());
    await becomes(status, STRINGS.saved);
    await click(root?.querySelector('.undo') as Element);
    await becomes(status, STRINGS.undone);
    expect(undone).toBe(1);
    await press(5, 5);
    await select('الوفد');
    await userEvent.keyboard('{Tab}{Enter}');
    await becomes(status, STRINGS.saved);
    await userEvent.keyboard('{Tab}{Enter}');
    await becomes(status, STRINGS.undone);
    expect(undone).toBe(2);
  });

  it('leads to the note of what was saved', async () => {
    watch();
    await select('وزير');
    await click(button());
    await becomes(status, STRINGS.saved);
    await click(root?.querySelector('.add-note') as Element);
    expect(notes).toBe(1);
    expect(isOpen()).toBe(false);
  });

  it('closes with Escape and gives the focus back', async () => {
    watch();
    one('a').focus();
    await select('الوفد');
    await userEvent.keyboard('{Tab}{Escape}');
    expect(isOpen()).toBe(false);
    expect(document.activeElement).toBe(one('a'));
    await select('وزير');
    await userEvent.keyboard('{Escape}');
    expect(isOpen()).toBe(false);
    expect(saved).toEqual([]);
  });

  it('says where a highlight is kept in a private window', async () => {
    watch({ onSave: async () => mark('private-window') });
    await select('وزير');
    await click(button());
    await becomes(status, STRINGS.savedUntilWindowCloses);
  });

  it('says that it failed, keeps the selection, and can be tried again', async () => {
    let fails = true;
    watch({
      onSave: async (range) => {
        if (fails) throw new Error('No answer.');
        saved.push(range.toString());
        return mark();
      },
    });
    await select('وزير');
    await click(button());
    await becomes(status, STRINGS.failed);
    expect(getSelection()?.toString()).toBe('وزير');
    fails = false;
    await click(button());
    await becomes(status, STRINGS.saved);
    expect(saved).toEqual(['وزير']);
  });

  it.each([
    ['quota', STRINGS['failed.quota']],
    ['blocked', STRINGS['failed.blocked']],
    ['unknown', STRINGS.failed],
  ])('says what to do where the library failed: %s', async (code, message) => {
    watch({ onSave: () => Promise.reject(new Error(`The library failed (${code}): QuotaExceededError`)) });
    await select('وزير');
    await click(button());
    await becomes(status, message);
  });

  it('saves once, however often the button is pressed', async () => {
    let finish = (_kept: SavedMark) => {};
    let calls = 0;
    watch({
      onSave: () => {
        calls += 1;
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    await select('وزير');
    await click(button());
    await click(button());
    finish(mark());
    await becomes(status, STRINGS.saved);
    expect(calls).toBe(1);
  });
});

describe('saving without the button, for menu and keyboard command', () => {
  it('saves what is selected, and says where nothing is', async () => {
    const saveNow = watch();
    expect(saveNow()).toBe(false);
    addRange('زير');
    expect(saveNow()).toBe(true);
    await becomes(() => saved.join('|'), 'وزير');
    await becomes(isOpen, true);
  });

  it('saves nothing from fields and editors', () => {
    show('<textarea>مسودة في حقل</textarea><div contenteditable>مسودة في محرر</div>');
    const saveNow = watch();
    addRange('مسودة في محرر');
    expect(saveNow()).toBe(false);
    one<HTMLTextAreaElement>('textarea').select();
    expect(saveNow()).toBe(false);
  });
});

describe('words cut on purpose', () => {
  const drag = async (words: string, modifiers: number) => {
    const line = rangeOf(words).getBoundingClientRect();
    const frame = window.frameElement?.getBoundingClientRect();
    const y = (frame?.top ?? 0) + line.top + line.height / 2;
    const x = (frame?.left ?? 0) + line.left;
    const mouse = { y, button: 'left' as const, clickCount: 1, modifiers };
    await cdp().send('Input.dispatchMouseEvent', { type: 'mousePressed', x: x + line.width, ...mouse });
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, ...mouse, buttons: 1 });
    await cdp().send('Input.dispatchMouseEvent', { type: 'mouseReleased', x, ...mouse });
  };
  const ALT = 1;

  it.each([
    ['with the mouse', 0, 'وزير'],
    ['with the mouse while Alt is held', ALT, 'زير'],
  ])('%s', async (_how, modifiers, expected) => {
    watch();
    await drag('زير', modifiers);
    await becomes(isOpen, true);
    await click(button());
    await becomes(() => saved.join('|'), expected);
  });

  it('with the keyboard while Alt is held', async () => {
    const saveNow = watch();
    addRange('زير');
    document.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true, altKey: true, bubbles: true }),
    );
    expect(saveNow()).toBe(true);
    await becomes(() => saved.join('|'), 'زير');
  });
});

describe('going', () => {
  it('follows its words while the page scrolls, and goes when they leave the window', async () => {
    show(`<p style="margin-top:300px">قال الوزير</p><div style="height:5000px">.</div>`);
    watch();
    await select('الوزير');
    const top = host()?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: 100, behavior: 'instant' });
    await becomes(() => Math.round(top - (host()?.getBoundingClientRect().top ?? 0)), 100);
    scrollTo({ top: 3_000, behavior: 'instant' });
    await becomes(isOpen, false);
  });

  it('leaves nothing after the visit is over', async () => {
    watch();
    await select('وزير');
    stop.abort();
    expect(isOpen()).toBe(false);
    await expectNoToolbar(() => addRange('الوفد'));
  });
});

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('has names, roles and contrast (%s)', async (scheme) => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
    watch();
    await select('وزير');
    expect(root?.querySelector('[role=toolbar]')?.getAttribute('aria-label')).toBe(STRINGS.toolbar);
    const check = async () => {
      // axe does not enter closed roots: it gets the same nodes and styles in an open one.
      const open = document.createElement('div');
      open.attachShadow({ mode: 'open' }).innerHTML = root?.innerHTML ?? '';
      document.body.append(open);
      const { violations } = await axe.run(open, { rules: { region: { enabled: false } } });
      open.remove();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    };
    expect(await check()).toEqual([]);
    await click(button());
    await becomes(status, STRINGS.saved);
    expect(await check()).toEqual([]);
    await cdp().send('Emulation.setEmulatedMedia', { features: [] });
  });
});
