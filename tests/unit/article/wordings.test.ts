/** Clutter and placeholders in wordings of all kinds go, and sentences that hold their words stay. */
import { describe, expect, it } from 'vitest';
import { clutterRule } from '../../../lib/article/clutter.ts';
import type { Page } from '../../../lib/article/page.ts';
import { findPlaceholders } from '../../../lib/article/placeholders.ts';
import { CONTROL } from '../../../lib/article/regions.ts';
import { announcesRelated } from '../../../lib/article/related-links.ts';
import type { PageBlock } from '../../../lib/article/walk.ts';
import { LIKE_CLUTTER, LIKE_CLUTTER_SUBHEADS } from '../../fixtures/pools/like-clutter.ts';
import {
  FOURTH_LABELS,
  FOURTH_LINES,
  LIKE_UNFILLED,
  LINES,
  RELATED_LABELS,
  SECOND_LABELS,
  SECOND_LINES,
  SECOND_UNFILLED,
  SHARE_LINES,
  THIRD_LABELS,
  THIRD_LINES,
  UNFILLED,
} from '../../fixtures/pools/wordings.ts';

/** A block as the walk makes it of one line: what of it stands in links, and in which regions. */
function blockOf(text: string, { linked = 0, regions = 0, heading = 0, parts = [text] } = {}): PageBlock {
  const element = { closest: () => null, parentElement: null } as unknown as Element;
  const nodes = parts.map((data) => ({ data })) as unknown as Text[];
  return { index: 0, nodes, element, box: element, text, linked, bold: 0, heading, regions, folded: undefined };
}

const pageOf = (block: PageBlock): Page => ({ blocks: [block], said: new Set() }) as unknown as Page;
const isClutter = (block: PageBlock): boolean => clutterRule(pageOf(block), block) !== null;
const isAllPlaceholder = (text: string): boolean => findPlaceholders(blockOf(text))?.parts.length === 0;
const LINK = 'قرية صغيرة تزرع ألف شجرة زيتون في يوم واحد';

describe('clutter goes', () => {
  const lines = Object.entries(LINES).flatMap(([kind, list]) => list.map((line) => [kind, line] as const));
  it.each(lines)('%s: %s', (_kind, line) => {
    expect(isClutter(blockOf(line))).toBe(true);
  });

  it.each(RELATED_LABELS)('related: %s', (label) => {
    const text = `${label} ${LINK}`;
    const beside = blockOf(text, { linked: LINK.length, parts: [`${label} `, LINK] });
    expect(isClutter(beside) || announcesRelated(blockOf(label))).toBe(true);
    expect(announcesRelated(blockOf(label))).toBe(true);
  });

  it.each([...SECOND_LINES, ...THIRD_LINES, ...FOURTH_LINES])('later lots: %s', (line) => {
    expect(isClutter(blockOf(line))).toBe(true);
  });

  it.each([...SECOND_LABELS, ...THIRD_LABELS, ...FOURTH_LABELS])('later lots, related: %s', (label) => {
    expect(announcesRelated(blockOf(label))).toBe(true);
  });

  it.each(SHARE_LINES)('share: %s', (line) => {
    expect(isClutter(blockOf(line, { linked: line.length, regions: CONTROL }))).toBe(true);
  });
});

describe('the site speaks of itself', () => {
  it.each([
    'مساحة معروضة للتأجير - هاتف 55501',
    ':: مكان محجوز لإعلانكم - هاتف القسم التجاري 55501 ::',
    '— فسحة للمعلن —',
    'أكملي القراءة بعد الإعلان ⌄',
    'حجم الحرف: أ+ أ-',
    'حقوق هذه المادة لوكالة الميناء، ويرجى من المواقع الشقيقة ذكر المصدر عند النقل',
    'زمن المطالعة: 6 دق',
    'تقرأها في 4 دقائق',
    'لمتابعة آخر الأخبار المحلية والعالمية اشترك في خدمة «صدى عاجل» المجانية',
    '128 · 17 · 4412',
    'أعلن معنا: 55501',
    'لن يظهر بريدك الإلكتروني لأحد',
  ])('%s', (line) => {
    expect(isClutter(blockOf(line))).toBe(true);
  });

  it.each([
    'مساحة معروضة للبيع في المزاد قرب الميناء',
    'حجم الخط الجديد للسكة تسعون كيلومترا',
    '0790 000 118',
    '2 | 1',
    'أعلن هنا قبل عام وقف إطلاق النار',
    'مساحات متاحة للتأجير في السوق الجديدة',
    'مكان محجوز لإعلان النتائج',
    'يجوز للصحفي عدم ذكر المصدر',
    'للحصول على التذاكر سجل في موقع النادي',
    'يجوز للمحكمة أن تطلب ذكر المصدر في كل وثيقة تقدم إليها من الطرفين ومن الخبراء الذين تعينهم، بحسب المادة العاشرة من القانون.',
  ])('and a story stays: %s', (line) => {
    expect(isClutter(blockOf(line))).toBe(false);
  });
});

describe('what was never filled in goes', () => {
  it.each([...UNFILLED, ...SECOND_UNFILLED])('%s', (line) => {
    expect(isAllPlaceholder(line)).toBe(true);
  });
});

describe('stories that hold the same words stay', () => {
  it.each(LIKE_CLUTTER)('%s', (line) => {
    expect(clutterRule(pageOf(blockOf(line)), blockOf(line))).toBeNull();
    expect(findPlaceholders(blockOf(line))).toBeNull();
    expect(announcesRelated(blockOf(line))).toBe(false);
  });

  it.each(LIKE_UNFILLED)('with marks in them: %s', (line) => {
    expect(findPlaceholders(blockOf(line))).toBeNull();
  });

  it.each(LIKE_CLUTTER_SUBHEADS)('subhead: %s', (line) => {
    const subhead = blockOf(line, { heading: 3 });
    expect(isClutter(subhead)).toBe(false);
    expect(findPlaceholders(subhead)).toBeNull();
    expect(isClutter(blockOf(line))).toBe(false);
  });
});
