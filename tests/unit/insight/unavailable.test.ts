import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/insight/analyse.ts';
import { loadTagger } from '../../../lib/insight/tagger/tagger.ts';
import { STORY } from './story.ts';

const file = join(resolve(import.meta.dirname, '../../..'), 'public/models/entities.bin');

describe('insight without the tagger’s model', () => {
  it('says that the actors are unavailable, and answers by rules', () => {
    const insight = analyse(STORY);
    expect(insight.actorsUnavailable).toBe(true);
    expect(insight.actors.length).toBeGreaterThan(3);
    expect(insight.summary.length).toBeGreaterThan(0);
  });

  it('does not say so with the model', () => {
    expect(analyse(STORY, loadTagger(readFileSync(file))).actorsUnavailable).toBe(false);
  });
});
