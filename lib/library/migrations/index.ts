import { firstSchema } from './001-first-schema.ts';
import { stories } from './002-stories.ts';
import { deletions } from './003-deletions.ts';
import { actors } from './004-actors.ts';
import { articles } from './005-articles.ts';
import { highlightColours } from './006-highlight-colours.ts';
import type { Migration } from './migration.ts';

/** Every step from the empty database to today's, in order. */
export const MIGRATIONS: readonly Migration[] = [firstSchema, stories, deletions, actors, articles, highlightColours];
