import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../lib/anchoring/describe.ts';
import { findPlace } from '../../../lib/anchoring/match.ts';
import { explainOrphan, wordChanges } from '../../../lib/anchoring/orphan.ts';
import { createTextIndex, type TextIndex } from '../../../lib/anchoring/text-index.ts';
import type { HighlightSelectors } from '../../../lib/types.ts';

const LINES = [
  'افتتحت البلدية أمس حديقة جديدة في حي الميناء بعد عامين من العمل.',
  'وقال المهندس المشرف إن الحديقة تضم أربعمئة شجرة زيتون وممرا للدراجات.',
  'ويطالب السكان بإنارة الشارع المجاور قبل حلول الشتاء.',
];

function indexOf(lines: string[]): TextIndex {
  let at = 0;
  const starts = lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
  return createTextIndex(lines.join(' '), starts);
}

function select(words: string): HighlightSelectors {
  const index = indexOf(LINES);
  const start = index.text.indexOf(words);
  const selectors = describePlace(index, start, start + words.length);
  if (start < 0 || !selectors) throw new Error(`Not in the text: ${words}`);
  return selectors;
}

const change = (from: string, to: string) => indexOf(LINES.map((line) => line.replace(from, to)));

describe('an orphan', () => {
  it('was changed where other words stand in its place, and can take them', () => {
    const selectors = select('أربعمئة شجرة زيتون');
    const changed = change('أربعمئة شجرة زيتون', 'ستمئة نخلة');
    expect(findPlace(changed, selectors)).toBeNull();
    const finding = explainOrphan(changed, selectors);
    if (finding.kind !== 'changed') throw new Error('It was changed, not removed.');
    expect(finding.was).toBe('أربعمئة شجرة زيتون');
    expect(finding.now).toContain('ستمئة نخلة');
    const place = findPlace(changed, finding.selectors);
    expect(place && changed.text.slice(place.start, place.end)).toBe(finding.now);
  });

  it('goes on to the end of the sentence where only its beginning stayed', () => {
    const selectors = select(LINES[1] ?? '');
    const now = 'وقال المهندس المشرف إن الحديقة أغلقت أسبوعا كاملا بعد أن غمرت السيول ممراتها.';
    const finding = explainOrphan(indexOf([LINES[0] ?? '', now, LINES[2] ?? '']), selectors);
    if (finding.kind !== 'changed') throw new Error('It was changed, not removed.');
    expect(finding.now).toBe(now);
  });

  it('marks the words that differ', () => {
    const selectors = select(LINES[1] ?? '');
    const now = 'وقال مدير المشروع للصحفيين إن الأشغال ستبقي على أربعمئة شجرة زيتون فقط وممر ضيق.';
    const finding = explainOrphan(indexOf([LINES[0] ?? '', now, LINES[2] ?? '']), selectors);
    if (finding.kind !== 'changed') throw new Error('It was changed, not removed.');
    expect(finding.now).toBe(now);
    expect(finding.changes.find(({ kind }) => kind === 'same')?.text).toBe('وقال');
    expect(
      finding.changes
        .filter(({ kind }) => kind !== 'old')
        .map(({ text }) => text)
        .join(' '),
    ).toBe(now);
  });

  it('was removed where its sentence is gone', () => {
    for (const words of ['أربعمئة شجرة زيتون', LINES[1] ?? '']) {
      const without = indexOf([LINES[0] ?? '', LINES[2] ?? '']);
      expect(findPlace(without, select(words))).toBeNull();
      expect(explainOrphan(without, select(words))).toEqual({ kind: 'removed' });
    }
  });
});

describe('the way from one wording to another', () => {
  it('takes spellings and punctuation for the same', () => {
    expect(wordChanges('أعلنت الوزارةُ، أمس، ثلاثين', 'اعلنت الوزارة أمس أربعين')).toEqual([
      { kind: 'same', text: 'اعلنت الوزارة أمس' },
      { kind: 'old', text: 'ثلاثين' },
      { kind: 'new', text: 'أربعين' },
    ]);
  });
});
