import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeRules, overruling, pageRules, type RuleChange, type SiteRule, wayBack } from '../../lib/site-rules.ts';
import { isPathMatch, verdictPattern } from '../../lib/site-rules-paths.ts';
import { changeText, mergeTexts, parseSiteRules, rulesOfSite, writeRule } from '../../lib/site-rules-text.ts';

const rule = (kind: SiteRule['kind'], value: string) => ({ kind, value }) as SiteRule;
const codes = (text: string) => parseSiteRules(text, (selector) => !selector.includes('((')).errors;

const TEXT = `# ما أريده من المواقع
[www.example.com]
hide .promo, #poll > p
Keep  div[data-kind="live # updates"]
article /news/*

[https://m.akhbar.example/section?x=1]
not-article /أقسام/*
direction RTL
[example.com]
direction ltr
`;

describe('the text of site rules', () => {
  it('is read by site, whatever form of its name stands there', () => {
    expect(codes(TEXT)).toEqual([]);
    expect(rulesOfSite(TEXT, 'example.com')).toEqual([
      rule('hide', '.promo, #poll > p'),
      rule('keep', 'div[data-kind="live # updates"]'),
      rule('article', '/news/*'),
      rule('direction', 'ltr'),
    ]);
    expect(rulesOfSite(TEXT, 'akhbar.example')).toEqual([rule('not-article', '/أقسام/*'), rule('direction', 'rtl')]);
  });

  it.each([
    ['hide .x', 1, 'no-site'],
    ['[a b]\nhide .x', 1, 'bad-site'],
    ['[]', 1, 'bad-site'],
    ['[example.com', 1, 'bad-site'],
    ['[e.com]\n\nremove .x', 3, 'unknown-rule'],
    ['[e.com]\nأخفِ .x', 2, 'unknown-rule'],
    ['[e.com]\nhide', 2, 'no-selector'],
    ['[e.com]\nkeep ((', 2, 'bad-selector'],
    ['[e.com]\nhide html', 2, 'whole-page'],
    ['[e.com]\nhide .x, BODY', 2, 'whole-page'],
    ['[e.com]\narticle', 2, 'bad-path'],
    ['[e.com]\narticle https://e.com/x', 2, 'bad-path'],
    ['[e.com]\ndirection up', 2, 'bad-direction'],
  ])('names the bad line of %j', (text, line, code) => {
    expect(codes(text)).toMatchObject([{ line, code }]);
  });

  it('keeps the good lines around a bad one, and says one thing of a wrong heading', () => {
    const text = '[e.com]\nhide .a\nhide ((\nhide .b\n[??]\nhide .c\nhide .d';
    expect(parseSiteRules(text, (selector) => !selector.includes('((')).rules.map(({ rule }) => rule.value)).toEqual([
      '.a',
      '.b',
    ]);
    expect(codes(text).map(({ line }) => line)).toEqual([3, 5]);
  });

  it('reads any text without throwing, and every line that it writes', () => {
    const word = fc.constantFrom(
      '[',
      ']',
      '#',
      'hide',
      'keep',
      'article',
      'direction',
      'e.com',
      '/n/*',
      '*',
      ' ',
      'rtl',
      '\u202e',
      'ي',
    );
    const line = fc.oneof(
      fc.constant('[e.com]'),
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const { rules } = parseSiteRules(lines.join('\n'));
        for (const { site, rule } of rules) {
          expect(parseSiteRules(`[${site}]\n${writeRule(rule)}`).rules).toEqual([{ site, rule }]);
        }
      }),
    );
  });
});

describe('a change of the text', () => {
  it('stands in the site’s own section, before the blank line, and leaves every other line alone', () => {
    const after = changeText(TEXT, 'akhbar.example', { add: [rule('hide', '.ad')], remove: [] });
    expect(after).toBe(TEXT.replace('direction RTL\n', 'direction RTL\nhide .ad\n'));
  });

  it('opens a section for a new site', () => {
    const add = { add: [rule('hide', '.ad')], remove: [] };
    expect(changeText('', 'e.com', add)).toBe('[e.com]\nhide .ad\n');
    expect(changeText('# ملاحظة\n', 'e.com', add)).toBe('# ملاحظة\n\n[e.com]\nhide .ad\n');
  });

  it('made twice changes nothing more', () => {
    const change = { add: [rule('hide', '.ad')], remove: [rule('article', '/news/*')] };
    const once = changeText(TEXT, 'example.com', change);
    expect(changeText(once, 'example.com', change)).toBe(once);
  });

  it('takes the place of what it contradicts', () => {
    const after = changeText('[e.com]\nhide .a\nnot-article /n/*\ndirection rtl', 'e.com', {
      add: [rule('keep', '.a'), rule('article', '/n/*'), rule('direction', 'ltr')],
      remove: [],
    });
    expect(after).toBe('[e.com]\nkeep .a\narticle /n/*\ndirection ltr');
  });

  it('drops a section that it leaves empty, and keeps one with a note in it', () => {
    const gone = { add: [], remove: [rule('hide', '.a')] };
    expect(changeText('[a.com]\nhide .a\n\n[b.com]\nhide .b\n', 'a.com', gone)).toBe('[b.com]\nhide .b\n');
    expect(changeText('[a.com]\n# لماذا\nhide .a', 'a.com', gone)).toBe('[a.com]\n# لماذا');
  });

  it('says in text what it says in rules', () => {
    const selectors = fc.constantFrom('.a', '.b', '#c > p', 'li:nth-of-type(2)');
    const paths = fc.constantFrom('/', '/n/*', '/x');
    const rules = fc.oneof(
      fc.tuple(fc.constantFrom('hide', 'keep'), selectors),
      fc.tuple(fc.constantFrom('article', 'not-article'), paths),
      fc.tuple(fc.constant('direction'), fc.constantFrom('rtl', 'ltr')),
    );
    const one = rules.map(([kind, value]) => rule(kind as SiteRule['kind'], value));
    const change: fc.Arbitrary<RuleChange> = fc.record({
      add: fc.array(one, { maxLength: 1 }),
      remove: fc.array(one, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let text = '[b.com]\nhide .other\n';
        let list: SiteRule[] = [];
        for (const each of changes) {
          const before = list;
          text = changeText(text, 'a.com', each);
          list = changeRules(list, each);
          expect(rulesOfSite(text, 'a.com')).toEqual(list);
          const back = changeRules(list, wayBack(before, list));
          expect(new Set(back.map(writeRule))).toEqual(new Set(before.map(writeRule)));
        }
        expect(rulesOfSite(text, 'b.com')).toEqual([rule('hide', '.other')]);
      }),
    );
  });
});

describe('a text that changed elsewhere while the reader wrote', () => {
  const base = '[a.com]\nhide .a\n';

  it('keeps both', () => {
    const mine = '[a.com]\nhide .a\nhide .mine\n';
    const theirs = '[a.com]\nhide .a\nhide .theirs\n\n[b.com]\nkeep .b\n';
    const merged = mergeTexts(base, mine, theirs);
    expect(rulesOfSite(merged, 'a.com').map(({ value }) => value)).toEqual(['.a', '.mine', '.theirs']);
    expect(rulesOfSite(merged, 'b.com')).toEqual([rule('keep', '.b')]);
  });

  it('takes out what was undone there, and does nothing twice', () => {
    expect(rulesOfSite(mergeTexts(base, `${base}hide .mine`, ''), 'a.com')).toEqual([rule('hide', '.mine')]);
    expect(mergeTexts(base, '# x', base)).toBe('# x');
    expect(mergeTexts('', base, base)).toBe(base);
  });
});

describe('a path pattern', () => {
  it.each([
    ['/news/*', 'https://e.com/news/storm-1', true],
    ['/news/*', 'https://e.com/news/2026/storm-1?utm_source=x#top', true],
    ['/news/*', 'https://e.com/news/', false],
    ['/news/*', 'https://e.com/news', false],
    ['/news/*', 'https://e.com/newsroom/1', false],
    ['/', 'https://e.com/', true],
    ['/', 'https://e.com/?p=3', true],
    ['/?p=3', 'https://e.com/?p=3&fbclid=1', true],
    ['/?p=3', 'https://e.com/?p=4', false],
    ['/section/', 'https://e.com/section', true],
    ['/section', 'https://e.com/section/', true],
    ['/أخبار/*', 'https://e.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1', true],
    ['/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/*', 'https://e.com/أخبار/1', true],
    ['*/live/*', 'https://e.com/sport/live/3', true],
    ['/*-*-*', 'https://e.com/a-b', false],
    ['/a.c', 'https://e.com/abc', false],
    ['/100%', 'https://e.com/100%', true],
  ])('%s and %s: %s', (pattern, url, matches) => expect(isPathMatch(pattern, url)).toBe(matches));

  it('costs little, whatever the reader wrote', () => {
    const pattern = `/${'*a'.repeat(400)}b`;
    expect(isPathMatch(pattern, `https://e.com/${'a'.repeat(4000)}`)).toBe(false);
  });
});

describe('the pattern of the reader’s own verdict', () => {
  it.each([
    ['https://e.com/news/storm-hits-coast-3', '/news/*'],
    ['https://e.com/news/2026/03/10/storm-hits-coast', '/news/*'],
    ['https://e.com/2026/03/10/4711', '/2026/*'],
    ['https://e.com/ar/news/4711', '/ar/news/*'],
    ['https://e.com/ar/2026/03/4711', '/ar/2026/*'],
    // Too near to the home page, or a section's own name: this page alone.
    ['https://e.com/', '/'],
    ['https://e.com/?p=4711&utm_medium=x', '/?p=4711'],
    ['https://e.com/index.php?id=9', '/index.php?id=9'],
    ['https://e.com/4711', '/4711'],
    ['https://e.com/ar/4711', '/ar/4711'],
    ['https://e.com/section/politics', '/section/politics'],
    ['https://e.com/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%B9%D8%A7%D8%AC%D9%84-1', '/أخبار/*'],
    ['https://e.com/a%20b%0Ac', '/a%20b%0Ac'],
  ])('%s: %s', (url, pattern) => {
    expect(verdictPattern(url)).toBe(pattern);
    expect(isPathMatch(pattern, url)).toBe(true);
  });

  it('always means the page itself, and never draws in the home page or a section above', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const pattern = verdictPattern(`https://e.com/${parts.join('/')}`);
        expect(isPathMatch(pattern, `https://e.com/${parts.join('/')}`)).toBe(true);
        expect(isPathMatch(pattern, 'https://e.com/')).toBe(false);
        if (parts.length > 1) expect(isPathMatch(pattern, `https://e.com/${parts[0]}/`)).toBe(false);
      }),
    );
  });
});

describe('what the rules say of a page', () => {
  const rules = [
    rule('hide', '.a'),
    rule('article', '/news/*'),
    rule('direction', 'rtl'),
    rule('not-article', '/news/live/*'),
    rule('keep', '.b'),
  ];

  it('is the lowest verdict that matches, all selectors, the last direction, the kinds of clutter', () => {
    expect(pageRules(rules, 'https://e.com/news/live/3', ['poll'])).toEqual({
      treatAs: 'not-article',
      decidedBy: '/news/live/*',
      hide: ['.a'],
      keep: ['.b'],
      clutterOff: ['poll'],
      direction: 'rtl',
    });
    expect(pageRules(rules, 'https://e.com/news/3', []).treatAs).toBe('article');
    expect(pageRules(rules, 'https://e.com/', []).treatAs).toBeUndefined();
  });

  it('becomes what the reader clicks, and what it was by undo', () => {
    const url = 'https://e.com/news/live/3';
    const after = changeRules(rules, overruling(rules, url, 'article'));
    expect(pageRules(after, url, []).treatAs).toBe('article');
    expect(pageRules(changeRules(after, wayBack(rules, after)), url, []).treatAs).toBe('not-article');
    expect(pageRules(changeRules(rules, overruling(rules, url, null)), url, []).treatAs).toBe('article');
  });

  it('of one page alone stands above what was said of many, and its undo leaves the others as they were', () => {
    const [here, there] = ['https://e.com/news/storm-over-the-coast-2', 'https://e.com/news/train-to-the-north-3'];
    const folder = changeRules([], overruling([], here, 'not-article'));
    expect(folder).toEqual([rule('not-article', '/news/*')]);
    const both = changeRules(folder, overruling(folder, there, 'article', 'page'));
    expect(both).toEqual([rule('not-article', '/news/*'), rule('article', '/news/train-to-the-north-3')]);
    expect(pageRules(both, there, [])).toMatchObject({ treatAs: 'article', decidedBy: '/news/train-to-the-north-3' });
    expect(pageRules(both, here, []).treatAs).toBe('not-article');
    // The folder said again, or undone and brought back, does not touch the one page.
    const undone = changeRules(both, overruling(both, here, null));
    expect(pageRules(undone, there, []).treatAs).toBe('article');
    expect(pageRules(undone, here, []).treatAs).toBeUndefined();
    expect(pageRules(changeRules(undone, wayBack(both, undone)), there, []).treatAs).toBe('article');
    const alone = changeRules(both, overruling(both, there, null));
    expect(alone).toEqual(folder);
  });

  it('said of many on a page that has a word of its own holds there too', () => {
    const url = 'https://e.com/news/train-to-the-north-3';
    const rules = [rule('not-article', '/news/train-to-the-north-3')];
    const after = changeRules(rules, overruling(rules, url, 'article'));
    expect(after).toEqual([rule('article', '/news/*')]);
    expect(changeRules(after, wayBack(rules, after))).toEqual(rules);
  });
});
