import { describe, expect, it } from 'vitest';
import type { ActivityWeek, MergedPullRequest } from '../../schemas/activity.ts';
import { notesOf } from '../atlas/testing/records.ts';
import { indexReleaseNotes } from '../release/notes.ts';
import { viewReleases } from '../release/release.ts';
import { indexActivity, mergedFor } from './activity.ts';
import { workWords } from './words.ts';

const cycle = (version: string, start: string, thaw: string) => ({
  version,
  cycle: {
    path: 'p',
    events: [
      { name: 'Start', kind: ['cycle-start' as const], date: start },
      { name: 'Thaw', kind: ['thaw' as const], date: thaw },
    ],
  },
});
const releases = viewReleases(
  [cycle('1.36', '2026-01-12', '2026-04-22'), cycle('1.37', '2026-05-18', '2026-08-26')],
  '2026-07-01',
);
const notes = indexReleaseNotes([notesOf('1.36', { pr: 3 })]);

const pull = (number: number, day: string, more: Partial<MergedPullRequest> = {}) => ({
  ...{ number, merged: `${day}T10:00:00Z` },
  ...more,
});

function index(...pullRequests: MergedPullRequest[]) {
  const weeks: ActivityWeek[] = [{ week: '2026-06-15', pullRequests }];
  return indexActivity(weeks, releases, notes);
}

describe('indexActivity', () => {
  it('knows the release of a pull request by its note, its milestone, or the cycle it was merged in', () => {
    const merged = index(
      pull(1, '2026-04-21'),
      pull(2, '2026-04-22'),
      pull(3, '2026-06-01'),
      pull(4, '2026-06-01', { milestone: '1.36' }),
      pull(5, '2026-09-01'),
    ).mergedBetween('2026-01-01', '2026-12-31');
    expect(merged.map(({ number, release }) => [number, release])).toEqual([
      [5, undefined],
      [4, '1.36'],
      [3, '1.36'],
      [2, '1.37'],
      [1, '1.36'],
    ]);
  });

  it('finds by days, both included', () => {
    const activity = index(pull(1, '2026-06-14'), pull(2, '2026-06-15'), pull(3, '2026-06-21'));
    expect(activity.mergedBetween('2026-06-15', '2026-06-21').map((each) => each.number)).toEqual([
      3, 2,
    ]);
  });
});

it('mergedFor has what names the KEP, and what changes its gates, not what names them beside others', () => {
  const activity = index(
    pull(1, '2026-06-15', { keps: [7] }),
    pull(2, '2026-06-16', { gates: ['A', 'B'], changedGates: ['A'] }),
    pull(3, '2026-06-17', { gates: ['A', 'B'], changedGates: ['B'] }),
    pull(4, '2026-06-18', { gates: ['A'] }),
    pull(5, '2026-06-19', { gates: ['A', 'B'] }),
  );
  expect(mergedFor(activity, 7, ['A']).map(({ number }) => number)).toEqual([4, 2, 1]);
  expect(mergedFor(activity, undefined, [])).toEqual([]);
});

it('says what a pull request does', () => {
  expect(workWords({ does: ['promotes', 'turns-on'], stage: 'beta' })).toBe(
    'promoted to beta, enabled by default',
  );
  expect(workWords({ does: ['promotes'], stage: 'stable' })).toBe('promoted to GA');
  expect(workWords({ does: ['adds'], stage: 'alpha' })).toBe('added as alpha');
  expect(workWords({ does: ['promotes'] })).toBe('promoted');
  expect(workWords({})).toBe('');
});
