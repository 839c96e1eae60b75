import { describe, expect, it } from 'vitest';
import { contextOf, kep } from '../drift/testing/context.ts';
import { stageTimes, timesBy } from './stage-times.ts';

const { atlas } = contextOf({
  enhancements: [
    kep({ milestones: { alpha: '1.30', beta: '1.33', stable: '1.35' } }),
    kep({ number: 2, milestones: { alpha: '1.31', stable: '1.33' } }),
    kep({ number: 3, milestones: { beta: '1.34', stable: '1.37' } }),
    kep({ number: 4, milestones: { alpha: '1.30', beta: '1.30' } }),
    kep({ number: 5, milestones: { alpha: '1.30', beta: '1.31' }, status: 'withdrawn' }),
    kep({ number: 6, milestones: { alpha: '1.2', beta: '1.31' } }),
  ],
});
const times = stageTimes(atlas);

describe('stageTimes', () => {
  it('counts from release day to release day, for stages that were left in a release that is out', () => {
    expect(times.map(({ view, stage, year }) => [view.label, stage, year])).toEqual([
      ['KEP-1', 'alpha', '2025'],
      ['KEP-1', 'beta', '2025'],
      ['KEP-2', 'alpha', '2025'],
    ]);
    expect(times[0]?.months).toBeCloseTo(12.19, 2);
  });
});

describe('timesBy', () => {
  it('groups the times of one stage', () => {
    const [group, second] = timesBy(times, 'alpha', ({ year }) => year);
    expect(second).toBeUndefined();
    expect(group).toMatchObject({ name: '2025', times: { n: 2 } });
  });
});
