import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoiseDecision } from '../../../lib/article/types.ts';
import { Hider } from '../../../lib/page/hide.ts';
import { HIDE_SHEET } from '../../../lib/page/sheets.ts';
import { addSheet, one, show, textOf } from './page.ts';

let removeSheet = () => {};
beforeEach(() => {
  removeSheet = addSheet(HIDE_SHEET);
});
afterEach(() => {
  removeSheet();
  show('');
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo(0, 0);
});

function element(selector: string, reason: NoiseDecision['reason'] = 'duplicate'): NoiseDecision {
  const target = one(selector);
  return {
    target: { element: target },
    reason,
    rule: 'same-body',
    text: target.textContent.replace(/\s+/g, ' ').trim(),
  };
}

function part(text: string, nth = 0): NoiseDecision {
  let node = textOf(text);
  let start = -1;
  for (let n = 0; n <= nth; n++) start = node.data.indexOf(text, start + 1);
  if (start < 0) node = textOf(text);
  return {
    target: { node, start, end: start + text.length },
    reason: 'placeholder',
    rule: 'double-braces',
    text: text.replace(/\s+/g, ' ').trim(),
  };
}

const isShown = (selector: string) => one(selector).checkVisibility();

describe('elements', () => {
  it('go out of sight with their reason, and come back byte for byte', () => {
    show('<main><p class="lead">الخبر</p><div id="copy" style="display:block!important"><p>الخبر</p></div></main>');
    const before = document.documentElement.outerHTML;
    const hider = new Hider(document);
    hider.apply([element('#copy')]);
    expect(one('#copy').getAttribute('data-khulasa-hidden')).toBe('duplicate');
    expect(isShown('.lead')).toBe(true);
    hider.undo();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(hider.list()).toEqual([]);
  });

  it('can be revealed and hidden again, and stay revealed when the page is read anew', () => {
    show('<p id="story">الخبر</p><p id="copy">الخبر</p>');
    const hider = new Hider(document);
    hider.apply([element('#copy')]);
    const id = hider.list()[0]?.id ?? '';
    expect(hider.setRevealed(id, true)?.toString()).toBe('الخبر');
    expect(isShown('#copy')).toBe(true);
    hider.apply([element('#copy')]);
    expect(hider.list()).toMatchObject([{ id, revealed: true, preview: 'الخبر', rule: 'same-body' }]);
    expect(hider.report()).toEqual([]);
    expect(isShown('#copy')).toBe(true);
    expect(hider.setRevealed(id, false)).toBeNull();
    expect(isShown('#copy')).toBe(false);
    expect(hider.report()).toEqual([{ reason: 'duplicate', rule: 'same-body', text: 'الخبر' }]);
    expect(hider.setRevealed('unknown', true)).toBeNull();
  });

  it('show again when they are no longer decided; the others keep their ids', () => {
    show('<p id="a">ألف</p><p id="b">باء</p><p id="c">جيم</p>');
    const hider = new Hider(document);
    hider.apply([element('#a'), element('#b')]);
    const kept = hider.list()[1];
    hider.apply([element('#c'), element('#b')]);
    expect(isShown('#a')).toBe(true);
    expect(isShown('#c')).toBe(false);
    expect(hider.list().map(({ preview }) => preview)).toEqual(['باء', 'جيم']);
    expect(hider.list()[0]).toEqual(kept);
  });

  it('are forgotten when they leave the document, and leave nothing of ours behind', () => {
    show('<p id="a">ألف</p>');
    const hider = new Hider(document);
    const decision = element('#a');
    hider.apply([decision]);
    const gone = one('#a');
    gone.remove();
    hider.apply([decision]);
    expect(hider.list()).toEqual([]);
    expect(gone.outerHTML).toBe('<p id="a">ألف</p>');
  });

  it('are never the root, the body, what holds the focus, the target of the fragment, or an editor', () => {
    show(`<div id="focus"><input></div><section id="outer"><h2 id="الهدف">عنوان</h2></section>
      <div id="editor" contenteditable>مسودة</div><p id="copy">نسخة</p>`);
    history.replaceState(null, '', `#${encodeURIComponent('الهدف')}`);
    one('input').focus();
    const hider = new Hider(document);
    hider.apply(['html', 'body', '#focus', '#outer', '#editor', '#copy'].map((selector) => element(selector)));
    expect(hider.list().map(({ preview }) => preview)).toEqual(['نسخة']);
    one('input').blur();
    hider.apply([element('#focus'), element('#copy')]);
    expect(isShown('#focus')).toBe(false);
  });

  it('are not what a text fragment leads to, save for a second copy', () => {
    const name = `${location.href}#:~:text=${encodeURIComponent('اقرأ')}-,${encodeURIComponent('أيضًا عن المكتبة')}`;
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ name } as PerformanceEntry]);
    show('<p id="more">اقرأ أيضا عن المكتبة</p><p id="copy">اقرأ أيضا عن المكتبة</p><p id="share">شارك</p>');
    new Hider(document).apply([element('#more', 'clutter'), element('#copy'), element('#share', 'clutter')]);
    expect([isShown('#more'), isShown('#copy'), isShown('#share')]).toEqual([true, false, false]);
    vi.restoreAllMocks();
  });

  it('show when a link or a highlight leads into them', () => {
    show('<div id="copy"><p id="inner">نسخة</p></div>');
    const hider = new Hider(document);
    hider.apply([element('#copy')]);
    expect(hider.revealAround(one('#inner'))).toBe(true);
    expect(isShown('#inner')).toBe(true);
    expect(hider.revealAround(one('#inner'))).toBe(false);
  });

  it('keep an attribute of the same name that the page had', () => {
    show('<p id="a" data-khulasa-hidden="x">ألف</p>');
    const hider = new Hider(document);
    hider.apply([element('#a')]);
    hider.undo();
    expect(one('#a').outerHTML).toBe('<p id="a" data-khulasa-hidden="x">ألف</p>');
  });
});

describe('the line being read', () => {
  const line = (n: number) => `<p id="p${n}" style="height:120px;margin:0">فقرة ${n}</p>`;

  it.each(['auto', 'none'])(
    'stays where it is when something above it goes or comes (overflow-anchor: %s)',
    (anchor) => {
      show(`<div id="copy" style="height:900px">نسخة</div>${Array.from({ length: 40 }, (_, n) => line(n)).join('')}`);
      document.documentElement.style.overflowAnchor = anchor;
      scrollTo({ top: 1_500, behavior: 'instant' });
      const top = () => Math.round(one('#p8').getBoundingClientRect().top);
      const before = top();
      const hider = new Hider(document);
      hider.apply([element('#copy')]);
      expect(top()).toBe(before);
      const id = hider.list()[0]?.id ?? '';
      hider.setRevealed(id, true);
      expect(top()).toBe(before);
      hider.setRevealed(id, false);
      hider.undo();
      expect(top()).toBe(before);
      document.documentElement.removeAttribute('style');
    },
  );

  it('stays where the browser has drawn it too', async () => {
    show(`<div id="copy" style="height:900px">نسخة</div>${Array.from({ length: 40 }, (_, n) => line(n)).join('')}`);
    scrollTo({ top: 1_500, behavior: 'instant' });
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await frame();
    const before = Math.round(one('#p8').getBoundingClientRect().top);
    new Hider(document).apply([element('#copy')]);
    await frame();
    expect(Math.round(one('#p8').getBoundingClientRect().top)).toBe(before);
  });

  it('stays in a box that scrolls by itself', () => {
    show(`<div id="box" style="height:300px;overflow:auto"><div id="copy" style="height:500px">نسخة</div>
      ${Array.from({ length: 30 }, (_, n) => line(n)).join('')}</div>`);
    one('#box').scrollTop = 900;
    const before = one('#p4').getBoundingClientRect().top;
    new Hider(document).apply([element('#copy')]);
    expect(Math.abs(one('#p4').getBoundingClientRect().top - before)).toBeLessThan(1);
  });
});

describe('parts of a text', () => {
  it('go out of their node without moving the selection, and come back', () => {
    show('<p>عدد القراء {{ views }} حتى <b>مساء</b> اليوم</p>');
    const before = document.body.outerHTML;
    const node = textOf('{{ views }}');
    const selection = getSelection();
    selection?.setBaseAndExtent(node, node.data.indexOf('حتى'), node, node.data.indexOf('حتى') + 3);
    const hider = new Hider(document);
    hider.apply([part('{{ views }}')]);
    expect(one('p').textContent).toBe('عدد القراء  حتى مساء اليوم');
    expect(one('p').hasAttribute('data-khulasa-text')).toBe(true);
    expect(selection?.toString()).toBe('حتى');
    expect(hider.report()).toEqual([{ reason: 'placeholder', rule: 'double-braces', text: '{{ views }}' }]);
    hider.undo();
    expect(document.body.outerHTML).toBe(before);
    expect(selection?.toString()).toBe('حتى');
  });

  it('stay out while a new reading decides them again, come back when it does not, and can be revealed one by one', () => {
    show('<p>قال {{ a }} إن {{ b }} وصل</p>');
    const hider = new Hider(document);
    const parts = [part('{{ a }}'), part('{{ b }}')];
    hider.apply(parts);
    hider.apply(parts);
    expect(one('p').textContent).toBe('قال  إن  وصل');
    const [first, second] = hider.list();
    expect([first?.preview, second?.preview]).toEqual(['{{ a }}', '{{ b }}']);
    expect(hider.setRevealed(second?.id ?? '', true)?.toString()).toBe('{{ b }}');
    expect(one('p').textContent).toBe('قال  إن {{ b }} وصل');
    hider.apply(parts);
    expect(hider.list()).toMatchObject([
      { id: first?.id, revealed: false },
      { id: second?.id, revealed: true },
    ]);
    hider.apply([]);
    expect(one('p').outerHTML).toBe('<p>قال {{ a }} إن {{ b }} وصل</p>');
  });

  it('leave the text to the site where it wrote the node anew', () => {
    show('<p>عدد القراء {{ views }}</p>');
    const hider = new Hider(document);
    hider.apply([part('{{ views }}')]);
    const id = hider.list()[0]?.id ?? '';
    textOf('القراء').data = 'عدد القراء 25';
    expect(hider.setRevealed(id, true)).toBeNull();
    hider.apply([]);
    expect(hider.list()).toEqual([]);
    hider.undo();
    expect(one('p').outerHTML).toBe('<p>عدد القراء 25</p>');
  });

  it('are cut again where the site wrote new noise into the node', () => {
    show('<p>قال {{ a }} أمس</p>');
    const hider = new Hider(document);
    hider.apply([part('{{ a }}')]);
    textOf('أمس').data = 'قال {{ b }} اليوم';
    hider.apply([part('{{ b }}')]);
    expect(one('p').textContent).toBe('قال  اليوم');
    expect(hider.list()).toHaveLength(1);
    hider.undo();
    expect(one('p').outerHTML).toBe('<p>قال {{ b }} اليوم</p>');
  });

  it('are not cut twice by a list of decisions that is older than the first cut', () => {
    show('<p>قال {{ a }} إن الوفد وصل مساء أمس إلى المدينة</p>');
    const hider = new Hider(document);
    const list = [part('{{ a }}')];
    hider.apply(list);
    hider.apply(list);
    expect(one('p').textContent).toBe('قال  إن الوفد وصل مساء أمس إلى المدينة');
    expect(hider.list()).toHaveLength(1);
  });

  it('are never cut in what the reader types', () => {
    show('<div contenteditable><p>مسودة {{ a }}</p></div>');
    const hider = new Hider(document);
    hider.apply([part('{{ a }}')]);
    expect(one('p').textContent).toBe('مسودة {{ a }}');
    expect(hider.list()).toEqual([]);
  });
});

describe('any page and any decisions', () => {
  const text = fc.string({ unit: fc.constantFrom('ا', 'ب', ' ', '\n', '{', '}', 'ـ', '<', '&'), maxLength: 12 });
  const { tree } = fc.letrec<{ tree: string; node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      text.map((value) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;')),
      tie('tree'),
    ),
    tree: fc
      .tuple(fc.constantFrom('div', 'p', 'b', 'section', 'span'), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
  }));
  const step = fc.record({ pick: fc.nat(), isText: fc.boolean(), from: fc.nat(12), count: fc.nat(12) });

  function decide({
    pick,
    isText,
    from,
    count,
  }: Record<'pick' | 'from' | 'count', number> & { isText: boolean }): NoiseDecision[] {
    const nodes: Node[] = [];
    const walker = document.createTreeWalker(document.body, isText ? NodeFilter.SHOW_TEXT : NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
    const node = nodes[pick % Math.max(1, nodes.length)];
    if (!node) return [];
    const decision = { reason: 'clutter' as const, rule: 'any', text: '' };
    if (node instanceof Element) return [{ ...decision, target: { element: node } }];
    const end = Math.min((node as Text).length, from + count);
    const words = (node as Text).data.slice(from, end).replace(/\s+/g, ' ').trim();
    return [{ ...decision, text: words, target: { node: node as Text, start: from, end } }];
  }

  it('come back byte for byte, revealed or not', () => {
    fc.assert(
      fc.property(
        tree,
        fc.array(fc.array(step, { maxLength: 5 }), { maxLength: 4 }),
        fc.array(fc.nat()),
        (html, rounds, reveals) => {
          show(html);
          const before = document.body.outerHTML;
          const nodes = document.body.querySelectorAll('*').length;
          const hider = new Hider(document);
          for (const steps of rounds) {
            hider.apply(steps.flatMap(decide));
            for (const [at, reveal] of reveals.entries()) {
              const list = hider.list();
              const noise = list[reveal % Math.max(1, list.length)];
              if (noise) hider.setRevealed(noise.id, at % 3 > 0);
            }
            expect(document.body.querySelectorAll('*')).toHaveLength(nodes);
          }
          hider.undo();
          expect(document.body.outerHTML).toBe(before);
        },
      ),
      { numRuns: 200 },
    );
  });
});
