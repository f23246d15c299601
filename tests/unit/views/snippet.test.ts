import { describe, expect, it } from 'vitest';
import { quotesBy } from '../../../lib/views/actor-quotes.ts';
import { snippetOf } from '../../../lib/views/snippet.ts';
import { ARTICLE, INSIGHT } from '../../dom/views/data.ts';

describe('snippetOf', () => {
  const mentions = INSIGHT.actors.flatMap((actor) => actor.mentions);

  it.each(mentions)('shows mention %o whole, with whole words of its paragraph around it', (span) => {
    const snippet = snippetOf(ARTICLE, span);
    const text = span.paragraph === -1 ? ARTICLE.headline : (ARTICLE.paragraphs[span.paragraph]?.text ?? '');
    expect(snippet?.match).toBe(text.slice(span.start, span.end));
    const words = text.split(/\s+/);
    const around = `${snippet?.before}${snippet?.match}${snippet?.after}`.replace(/^…|…$/g, '').trim();
    for (const word of around.split(/\s+/)) expect(words).toContain(word);
  });

  it('is null for a place that is not in the text', () => {
    expect(snippetOf(ARTICLE, { paragraph: 99, start: 0, end: 4 })).toBeNull();
    expect(snippetOf(ARTICLE, { paragraph: 0, start: 9_000, end: 9_004 })).toBeNull();
  });

  it('cuts a text without spaces too', () => {
    const article = { ...ARTICLE, paragraphs: [{ kind: 'paragraph' as const, text: `${'ا'.repeat(500)}بغداد` }] };
    expect(snippetOf(article, { paragraph: 0, start: 500, end: 505 })?.before.length).toBeLessThan(60);
  });
});

describe('quotesBy', () => {
  it('finds quotes under an alias and leaves those of others', () => {
    const [minister, , unionist] = INSIGHT.actors;
    expect(minister && quotesBy(minister, INSIGHT.quotes)).toHaveLength(2);
    expect(unionist && quotesBy(unionist, INSIGHT.quotes)).toHaveLength(0);
  });
});
