import { expect, it } from 'vitest';
import { LibraryError } from '../../lib/library/errors.ts';
import { troubleOf } from '../../lib/trouble.ts';

it.each(['quota', 'blocked'] as const)(
  'knows the library’s %s by its words, which are all that a message carries',
  (code) => {
    expect(troubleOf(new Error(new LibraryError(code, new Error('x')).message))).toBe(code);
  },
);

it.each([new LibraryError('unknown', 'x'), new Error('No answer.'), undefined, 'quota'])(
  'takes %s for no known trouble',
  (error) => expect(troubleOf(error)).toBeNull(),
);
