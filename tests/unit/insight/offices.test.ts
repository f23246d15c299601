import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import { loadTagger } from '../../../lib/insight/tagger/tagger.ts';

const tagger = loadTagger(readFileSync(join(resolve(import.meta.dirname, '../../..'), 'public/models/entities.bin')));

/** What the text calls each person, by name; and who comes first. */
function called(title: string, ...paragraphs: string[]) {
  const { actors } = analyse({ title, byline: '', publishedAt: '', paragraphs }, tagger);
  const texts = [title, ...paragraphs];
  return {
    first: actors[0]?.name,
    role: (name: string) => actors.find((actor) => actor.name === name)?.role,
    as: (name: string) =>
      actors
        .find((actor) => actor.name === name)
        ?.mentions.map(({ paragraph, start, end }) => texts[paragraph + 1]?.slice(start, end)),
  };
}

describe('a person who is called by the office', () => {
  const LEAD = 'افتتح وزير الموارد المائية والري سامر الحلبي سد الوادي الأبيض، وقال إن العمل فيه استمر أربع سنوات.';

  it('is mentioned in a headline that gives no name', () => {
    const { as, first } = called('وزير الري يفتتح سد الوادي الأبيض', LEAD);
    expect(as('سامر الحلبي')).toEqual(['وزير الري', 'سامر الحلبي']);
    expect(first).toBe('سامر الحلبي');
  });

  it('is mentioned by one word once the name was said, with whatever stands before it', () => {
    const { as } = called('افتتاح سد', LEAD, 'وشكر الأهالي للوزير، وأكد الوزير أن السد يروي ألف مزرعة.');
    expect(as('سامر الحلبي')).toEqual(['سامر الحلبي', 'وزير', 'الوزير']);
  });

  it.each([
    ['another office of the same kind', 'واجتمع وزير الصحة بالأهالي.'],
    ['somebody under that office', 'وحضر نائب وزير الري حفل الافتتاح.'],
    ['who held it once', 'وكان وزير الري السابق وعد بالسد قبل عشر سنوات.'],
    ['a woman in such an office', 'وأعلنت وزيرة الري في دولة مجاورة مشروعا مثله.'],
    ['any one', 'ولم يزر وزير ري الوادي منذ سنوات.'],
    ['another one with a name', 'ورافق الوزير مازن الخطيب وفد كبير.'],
  ])('is not meant by %s', (_, sentence) => {
    expect(called('افتتاح سد', LEAD, sentence).as('سامر الحلبي')).toEqual(['سامر الحلبي']);
  });

  it('is not meant where two hold it', () => {
    const { as } = called(
      'لقاء',
      'التقى وزير الخارجية المصري سامر الحلبي وزير الخارجية التونسي هشام الطرابلسي في عمان.',
      'وأكد الوزير أن اللقاء كان مفيدا.',
    );
    expect(as('سامر الحلبي')).toEqual(['سامر الحلبي']);
    expect(as('هشام الطرابلسي')).toEqual(['هشام الطرابلسي']);
  });

  it('is told from another of the same office by the country', () => {
    const { as } = called(
      'لقاء',
      'التقى وزير الخارجية المصري سامر الحلبي وزير الخارجية التونسي هشام الطرابلسي في عمان.',
      'وأكد الوزير التونسي أن اللقاء كان مفيدا، وشكر وزير الخارجية المصري مضيفيه.',
    );
    expect(as('هشام الطرابلسي')).toEqual(['هشام الطرابلسي', 'الوزير التونسي']);
    expect(as('سامر الحلبي')).toEqual(['سامر الحلبي', 'وزير الخارجية المصري']);
  });

  it('is head of state as «الرئيس», not of a club', () => {
    const { as } = called('فوز', 'هنأ رئيس نادي النجوم سامر الحلبي لاعبيه.', 'وأعلن الرئيس التونسي يوم عطلة.');
    expect(as('سامر الحلبي')).toEqual(['سامر الحلبي']);
  });
});

describe('the role of a person', () => {
  it.each([
    ['relative clauses', 'وقال وزير الدفاع السابق التي سبقت ولايته الحرب سامر الحلبي إن الأمر انتهى.'],
    ['who came along', 'ووصل سامر الحلبي وزير الدفاع والوفد المرافق أمس.'],
    ['where he sits', 'واستقبل سامر الحلبي وزير الدفاع في مكتبه بجدة وفدا من الأهالي.'],
  ])('has no %s', (_, sentence) => {
    expect(called('خبر', sentence).role('سامر الحلبي') ?? '').not.toMatch(/التي|الوفد|مكتبه/);
  });

  it('ends with the name of the institution, not with what was given', () => {
    const { role } = called('خبر', 'وقدم سامر الحلبي عميد كلية الهندسة بجامعة القاهرة الشكر لفريق العمل.');
    expect(role('سامر الحلبي')).toBe('عميد كلية الهندسة بجامعة القاهرة');
  });

  it('keeps the adjective behind such a name', () => {
    const { role } = called('خبر', 'وقال سامر الحلبي رئيس جامعة القاهرة السابق إن الأمر انتهى.');
    expect(role('سامر الحلبي')).toBe('رئيس جامعة القاهرة السابق');
  });
});
