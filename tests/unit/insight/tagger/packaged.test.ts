import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../lib/insight/analyse.ts';
import { findEntities } from '../../../../lib/insight/entities.ts';
import { loadTagger } from '../../../../lib/insight/tagger/tagger.ts';
import { tokenise } from '../../../../lib/insight/tokens.ts';

const file = join(resolve(import.meta.dirname, '../../../..'), 'public/models/entities.bin');
const tagger = loadTagger(readFileSync(file));

function names(text: string): string[] {
  const tokens = tokenise(text);
  const [spans = []] = tagger.tag([{ tokens, ruleEntities: findEntities(tokens) }]);
  return spans.map(({ kind, first, last }) => `${kind}: ${text.slice(tokens[first]?.start, tokens[last]?.end)}`);
}

describe('the packaged tagger', () => {
  it('is small enough for the package', () => expect(statSync(file).size).toBeLessThanOrEqual(3_000_000));

  it('finds persons, places and organisations', () => {
    expect(
      names('وقال وزير الخارجية الفرنسي جان لوبران للصحفيين في باريس إن الأمم المتحدة ستشارك في المؤتمر.'),
    ).toEqual(expect.arrayContaining(['person: جان لوبران', 'place: باريس', 'organisation: الأمم المتحدة']));
  });

  it('finds nothing where there is nothing', () => {
    expect(names('')).toEqual([]);
    expect(names('، . ! « »')).toEqual([]);
    expect(tagger.tag([])).toEqual([]);
  });

  it('takes a paragraph of 100,000 words', () => {
    const tokens = tokenise('زار الرئيس مدينة القاهرة أمس ثم عاد إلى بيروت مساء . '.repeat(10_000));
    const [spans = []] = tagger.tag([{ tokens, ruleEntities: [] }]);
    expect(spans.length).toBeGreaterThan(10_000);
    expect(spans.every(({ first, last }) => first <= last && last < tokens.length)).toBe(true);
  });

  it('gives the insight its actors, with the role that the text gives them', () => {
    const { actors } = analyse(
      {
        title: 'وزيرة الزراعة تفتتح معرضا في لشبونة',
        byline: '',
        paragraphs: [
          'افتتحت وزيرة الزراعة البرتغالية مارغاريدا فالنتي اليوم معرضا في العاصمة لشبونة.',
          'وقالت فالنتي للصحفيين إن المعرض سيستمر أسبوعا.',
        ],
        publishedAt: '',
      },
      tagger,
    );
    const minister = actors.find(({ kind, name }) => kind === 'person' && name.includes('فالنتي'));
    expect(minister?.role).toContain('وزيرة الزراعة');
    // «وزيرة الزراعة» in the headline is she as well.
    expect(minister?.mentions).toHaveLength(3);
  });
});
