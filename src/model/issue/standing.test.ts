import { describe, expect, it } from 'vitest';
import type { ChecklistItem, ChecklistStage, Issue } from '../../schemas/issue.ts';
import type { ReleaseView } from '../release/release.ts';
import {
  checklistProgress,
  checklistWords,
  issueStateWords,
  progressWords,
  resolveIssueStanding,
  standingLabel,
  standingWords,
  targetWords,
} from './standing.ts';

const issue = (more: Partial<Issue>): Issue => ({
  number: 1,
  title: 'Widgets',
  state: 'open',
  ...more,
});
const running: ReleaseView = {
  version: '1.37',
  phase: 'in-progress',
  day: undefined,
  isSupported: undefined,
  record: {
    version: '1.37',
    cycle: {
      path: 'releases/release-1.37/README.md',
      events: [
        { name: 'First alpha', kind: ['other'], date: '2026-05-18' },
        { name: 'Enhancements freeze', kind: ['enhancements-freeze'], date: '2026-06-16' },
      ],
    },
  },
};
const optedIn = issue({ milestone: '1.37', labels: { leadOptedIn: true } });

describe('resolveIssueStanding', () => {
  it('goes by the labels alone outside the running cycle, without a day', () => {
    const old = issue({ labels: { leadOptedIn: true, tracked: 'yes' } });
    expect(resolveIssueStanding(old, running, '2026-07-01')).toEqual({
      state: 'tracked',
      since: undefined,
    });
    expect(resolveIssueStanding(issue({}), undefined, '2026-07-01').state).toBe('none');
    expect(
      resolveIssueStanding({ ...optedIn, milestone: '1.36' }, running, '2026-07-01').state,
    ).toBe('opted-in');
  });

  it('calls who opted in at risk from the freeze of the running cycle on', () => {
    expect(resolveIssueStanding(optedIn, running, '2026-06-10').state).toBe('opted-in');
    expect(resolveIssueStanding(optedIn, running, '2026-06-20')).toEqual({
      state: 'at-risk',
      since: '2026-06-16',
    });
  });

  it('remembers who took part when milestone and labels are gone', () => {
    const removed = issue({
      tracking: { state: 'none', since: '2026-06-20' },
      history: [
        { date: '2026-06-01', milestone: '1.37', optedIn: true, tracked: 'yes' },
        { date: '2026-06-20', optedIn: false },
      ],
    });
    expect(resolveIssueStanding(removed, running, '2026-07-01')).toEqual({
      state: 'removed',
      since: '2026-06-20',
    });
  });
});

describe('words', () => {
  it('name every standing', () => {
    expect(standingWords('tracked')).toBe('tracked');
    expect(standingLabel('at-risk')).toBe('at risk');
    expect(standingLabel('none')).toBe('');
  });

  it('say why an issue is closed', () => {
    expect(issueStateWords({ state: 'open' })).toBe('open');
    expect(issueStateWords({ state: 'closed', stateReason: 'not_planned' })).toBe(
      'closed as not planned',
    );
    expect(issueStateWords({ state: 'open', stateReason: 'reopened' })).toBe('open again');
  });

  it.each([
    [{ stage: 'beta', release: '1.36' }, 'Beta v1.36'],
    [
      { stage: 'alpha', phase: 2, release: '1.36', notes: ['uncertain'] },
      'Alpha 2 v1.36, uncertain',
    ],
    [
      { stage: 'stable', release: '1.33', notes: ['past'], scope: 'API' },
      'GA after v1.33, for API',
    ],
    [{ stage: 'stable', release: '1.17', notes: ['or-later'] }, 'GA v1.17, or later'],
  ] as const)('of a target: %j', (target, words) => {
    expect(
      targetWords({ ...target, notes: 'notes' in target ? [...target.notes] : undefined }),
    ).toBe(words);
  });

  it.each([
    [{ stage: 'alpha', before: true }, 'Before Alpha'],
    [{ release: '1.34', lastRelease: '1.36' }, 'v1.34–v1.36'],
    [{}, 'Work'],
  ] as [ChecklistStage, string][])('of a part of the checklist: %j', (part, words) => {
    expect(checklistWords(part)).toBe(words);
  });
});

describe('checklistProgress', () => {
  it('counts boxes, without those that are not needed', () => {
    const items: ChecklistItem[] = [
      { kind: 'kep', done: true },
      { kind: 'code', done: false },
      { kind: 'docs', done: false, notNeeded: true },
      { kind: 'other', links: ['https://example.org/'] },
    ];
    expect(checklistProgress({ done: false, items })).toEqual({ done: 1, all: 2 });
  });

  it('takes the box of the stage where it has no others', () => {
    expect(checklistProgress({ done: true })).toEqual({ done: 1, all: 1 });
    expect(checklistProgress({})).toEqual({ done: 0, all: 0 });
  });
});

it.each([
  [0, 0, ''],
  [0, 1, 'not done'],
  [1, 1, 'done'],
  [0, 2, '0 of 2 done'],
])('says of %i of %i boxes: %s', (done, all, words) => {
  expect(progressWords({ done, all })).toBe(words);
});
