import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextOf, kep } from '../drift/testing/context.ts';
import { quartiles, stageTimes, timesBy } from './stage-times.ts';

/** A gate that no code has, so that what only kep.yaml names is in doubt. */
const LACKING = [{ name: 'Lacking', components: [] }];

const { atlas } = contextOf({
  enhancements: [
    kep({ milestones: { alpha: '1.30', beta: '1.33', stable: '1.35' } }),
    kep({ number: 2, milestones: { alpha: '1.31', stable: '1.33' } }),
    kep({ number: 3, milestones: { beta: '1.34', stable: '1.37' } }),
    kep({ number: 4, milestones: { alpha: '1.30', beta: '1.30' } }),
    kep({ number: 5, milestones: { alpha: '1.30', beta: '1.31' }, status: 'withdrawn' }),
    kep({ number: 6, milestones: { alpha: '1.2', beta: '1.31' } }),
    kep({ number: 7, milestones: { alpha: '1.30', beta: '1.35' }, featureGates: LACKING }),
  ],
});
const times = stageTimes(atlas);

it('stageTimes counts from release day to release day, for stages that were left in a release that is out', () => {
  expect(times.map(({ view, stage, year }) => [view.label, stage, year])).toEqual([
    ['KEP-1', 'alpha', '2025'],
    ['KEP-1', 'beta', '2025'],
    ['KEP-2', 'alpha', '2025'],
  ]);
  expect(times[0]?.months).toBeCloseTo(12.19, 2);
});

it('timesBy groups the times of one stage', () => {
  const [group, second] = timesBy(times, 'alpha', ({ year }) => year);
  expect(second).toBeUndefined();
  expect(group).toMatchObject({ name: '2025', times: { n: 2 } });
});

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
