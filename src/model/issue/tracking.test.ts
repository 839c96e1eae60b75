import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Issue, TrackingEntry } from '../../schemas/issue.ts';
import {
  appendTracking,
  currentTracking,
  cycleStanding,
  type TrackingNow,
  trackingNow,
  withTracking,
} from './tracking.ts';

const NOTHING: TrackingNow = {
  milestone: undefined,
  optedIn: false,
  tracked: undefined,
  stage: undefined,
};
const now = (more: Partial<TrackingNow>): TrackingNow => ({ ...NOTHING, ...more });
const entry = (date: string, more: Partial<TrackingNow> = {}): TrackingEntry => ({
  date,
  ...now(more),
});

const anyNow = fc.record({
  milestone: fc.constantFrom(undefined, '1.34', '1.35'),
  optedIn: fc.boolean(),
  tracked: fc.constantFrom(undefined, 'yes' as const, 'no' as const, 'out-of-tree' as const),
  stage: fc.constantFrom(undefined, 'alpha' as const, 'beta' as const),
});
const anyDay = fc
  .integer({ min: 1, max: 28 })
  .map((day) => `2026-02-${String(day).padStart(2, '0')}`);

describe('appendTracking', () => {
  it('starts when there is something to say', () => {
    expect(appendTracking([], NOTHING, '2026-02-01')).toEqual([]);
    const first = now({ optedIn: true });
    expect(appendTracking([], first, '2026-02-01')).toEqual([entry('2026-02-01', first)]);
  });

  it('keeps what upstream takes away', () => {
    const tracked = entry('2026-02-01', { milestone: '1.36', optedIn: true, tracked: 'yes' });
    expect(appendTracking([tracked], NOTHING, '2026-05-01')).toEqual([
      tracked,
      entry('2026-05-01'),
    ]);
  });

  it('appends at most once for a state, in the order of days, and never changes what is there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyNow, anyDay)), (states) => {
        let history: readonly TrackingEntry[] = [];
        for (const [state, date] of states) {
          const next = appendTracking(history, state, date);
          expect(next.slice(0, history.length)).toEqual(history);
          expect(appendTracking(next, state, date)).toBe(next);
          history = next;
        }
        const days = history.map(({ date }) => date);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});

describe('currentTracking', () => {
  it.each([
    [{ optedIn: true }, 'opted-in'],
    [{ optedIn: true, tracked: 'yes' }, 'tracked'],
    [{ tracked: 'out-of-tree' }, 'out-of-tree'],
    [{ optedIn: true, tracked: 'no' }, 'removed'],
    [{ tracked: 'no' }, 'not-tracked'],
  ] as const)('%j is %s', (labels, state) => {
    const history = [entry('2026-02-01', labels)];
    expect(currentTracking(history)).toEqual({ state, since: '2026-02-01' });
  });

  it('counts from the first day of the same state and milestone', () => {
    const history = [
      entry('2026-01-01', { optedIn: true, milestone: '1.35' }),
      entry('2026-02-01', { optedIn: true, milestone: '1.36' }),
      entry('2026-02-08', { optedIn: true, milestone: '1.36', stage: 'beta' }),
    ];
    expect(currentTracking(history)).toEqual({ state: 'opted-in', since: '2026-02-01' });
  });

  it('says nothing where only a stage was ever seen, and "none" once labels are gone', () => {
    expect(currentTracking([])).toBeUndefined();
    expect(currentTracking([entry('2026-02-01', { stage: 'alpha' })])).toBeUndefined();
    const cleared = [entry('2026-02-01', { tracked: 'yes' }), entry('2026-05-01')];
    expect(currentTracking(cleared)).toEqual({ state: 'none', since: '2026-05-01' });
  });
});

describe('withTracking', () => {
  const issue: Issue = { number: 1, title: 'Widgets', state: 'open' };
  const labeled: Issue = { ...issue, labels: { leadOptedIn: true, stage: 'beta' } };

  it('continues the history that is on record', () => {
    const first = withTracking(labeled, undefined, '2026-02-01');
    const second = withTracking(issue, first, '2026-05-01');
    expect(second.history).toEqual([
      entry('2026-02-01', { optedIn: true, stage: 'beta' }),
      entry('2026-05-01'),
    ]);
    expect(second.tracking).toEqual({ state: 'none', since: '2026-05-01' });
  });

  it('adds nothing to an issue of which nothing was ever said', () => {
    expect(withTracking(issue, undefined, '2026-02-01')).toEqual(issue);
    expect(trackingNow(issue)).toEqual(NOTHING);
  });
});

describe('cycleStanding', () => {
  const cycle = { start: '2026-01-10', freeze: '2026-02-10' };
  const standing = (history: TrackingEntry[], today: string) =>
    cycleStanding(history, cycle, today);
  const optedIn = entry('2026-01-20', { optedIn: true });

  it('turns into a risk when the freeze has passed', () => {
    expect(standing([optedIn], '2026-02-10')).toBe('opted-in');
    expect(standing([optedIn], '2026-02-11')).toBe('at-risk');
  });

  it('takes the labels at their word otherwise, as of the day asked for', () => {
    const history = [optedIn, entry('2026-02-01', { optedIn: true, tracked: 'yes' })];
    expect(standing(history, '2026-03-01')).toBe('tracked');
    expect(standing(history, '2026-01-25')).toBe('opted-in');
  });

  it('tells a removal from the clean-up of an earlier cycle', () => {
    expect(standing([optedIn, entry('2026-02-12')], '2026-03-01')).toBe('removed');
    const earlier = [entry('2025-12-01', { tracked: 'yes' }), entry('2026-01-15')];
    expect(standing(earlier, '2026-03-01')).toBe('none');
    expect(standing([], '2026-03-01')).toBe('none');
  });
});
