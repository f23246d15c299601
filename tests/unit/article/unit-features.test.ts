import { describe, expect, it } from 'vitest';
import { featuresOf, type UnitShape } from '../../../lib/article/unit-features.ts';
import { plainShape } from '../../../tools/train-clutter/plain.ts';

const unit = (line: string, change: Partial<UnitShape> = {}): UnitShape => plainShape([line], change);
const shared = (one: UnitShape, other: UnitShape): number => {
  const known = new Set(featuresOf(other));
  return featuresOf(one).filter((feature) => known.has(feature)).length;
};

describe('features of a line', () => {
  it('are the same for the same line', () => {
    expect(featuresOf(unit('تابعونا علي فيسبوك'))).toEqual(featuresOf(unit('تابعونا علي فيسبوك')));
  });

  it('take every number for the same', () => {
    expect(featuresOf(unit('شارك 12 قارئا'))).toEqual(featuresOf(unit('شارك 4500 قارئا')));
  });

  it('see a word with its article and conjunction as akin to the bare one', () => {
    const bare = unit('نشره');
    expect(shared(unit('والنشره'), bare)).toBeGreaterThan(shared(unit('والمدينه'), bare));
  });

  it('see where a word stands', () => {
    expect(new Set(featuresOf(unit('شاهد الفيديو')))).not.toEqual(new Set(featuresOf(unit('الفيديو شاهد'))));
  });

  it('begin anew with a link', () => {
    const apart = unit('للمزيد | اضغط هنا', { links: 1, linked: 0.6 });
    expect(shared(unit('اضغط هنا'), apart)).toBeGreaterThan(
      shared(unit('اضغط هنا'), { ...apart, lines: ['للمزيد اضغط هنا'] }),
    );
  });

  it('tell shapes apart whose words are the same', () => {
    expect(featuresOf(unit('النتائج'))).not.toEqual(featuresOf(unit('النتائج', { buttons: 1 })));
  });

  it('give something for a line without letters', () => {
    expect(featuresOf(unit('…')).length).toBeGreaterThan(0);
    expect(featuresOf({ ...unit(''), lines: [] }).length).toBeGreaterThan(0);
  });
});
