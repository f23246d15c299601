import { describe, expect, it } from 'vitest';
import { WEIGHTS } from '../../../lib/insight/summary-weights.ts';
import { bestTable, drawTables, leadWeights } from '../../../tools/train-summary/search.ts';

describe('the search for the summary’s weights', () => {
  it('tries the same tables every time, the lead’s first', () => {
    const tables = drawTables();
    expect(tables).toEqual(drawTables());
    expect(tables[0]).toEqual(leadWeights());
    expect(tables.every(({ early }) => early === 1)).toBe(true);
  });

  it('averages the best tables, each set counting as much as the other, and leaves out what is held out', () => {
    const tables = drawTables();
    const sets = ['one', 'one', 'one', 'other', null];
    const cost = (table: (typeof tables)[number]) => -table.tooLong;
    // The single document of the other set outweighs three that would rather have no cost; the one held out says nothing.
    const gains = tables.map((table) => [0, 0, 0, cost(table), -100 * cost(table)]);
    const best = bestTable(tables, gains, sets);
    expect(best.tooLong).toBeLessThan(-0.5);
    const other = bestTable(
      tables,
      gains.map((row) => row.map((gain) => -gain)),
      sets,
    );
    expect(other.tooLong).toBeGreaterThan(0.5);
  });

  it('leaves the features that come to little without weight, also in the table that ships', () => {
    const weights = Object.values(WEIGHTS).map(Math.abs);
    expect(weights.filter((weight) => weight > 0 && weight < 0.1)).toEqual([]);
    expect(WEIGHTS.early).toBe(1);
    expect(Object.keys(WEIGHTS).sort()).toEqual(Object.keys(leadWeights()).sort());
  });
});
