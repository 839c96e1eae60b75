import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quartiles } from './quartiles.ts';

describe('quartiles', () => {
  it('is nothing for no values', () => {
    expect(quartiles([])).toBeUndefined();
  });

  it.each([
    [[7], { n: 1, lower: 7, median: 7, upper: 7 }],
    [[4, 1, 3, 2], { n: 4, lower: 1.75, median: 2.5, upper: 3.25 }],
    [[5, 1, 2, 3, 4], { n: 5, lower: 2, median: 3, upper: 4 }],
  ])('of %j', (values, expected) => {
    expect(quartiles(values)).toEqual(expected);
  });

  it('never leaves the sample, and keeps its order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const found = quartiles(values);
        if (found === undefined) throw new Error('got nothing, expected quartiles');
        const { lower, median, upper } = found;
        expect(Math.min(...values)).toBeLessThanOrEqual(lower);
        expect(lower).toBeLessThanOrEqual(median);
        expect(median).toBeLessThanOrEqual(upper);
        expect(upper).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});
