import { expect, it } from 'vitest';

it('has the api', () => {
  expect('highlights' in CSS).toBe(true);
});
