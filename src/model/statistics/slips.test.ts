import { describe, expect, it } from 'vitest';
import type { MilestoneHistory } from '../../schemas/milestone-history.ts';
import { contextOf } from '../drift/testing/context.ts';
import { plansByRelease, plansOf } from './slips.ts';

const { lookup } = contextOf({});

function plans(...states: MilestoneHistory['states']) {
  const histories = [{ id: 'sig-node/1-example', states }];
  return plansOf({ repository: 'kubernetes/enhancements', commits: [], histories }, lookup).map(
    ({ stage, release, outcome }) => `${stage} ${release} ${outcome}`,
  );
}

describe('plansOf', () => {
  it('tells every release that a milestone moved on from', () => {
    expect(
      plans(
        { date: '2025-01-01', milestones: { beta: '1.33' } },
        { date: '2025-05-01', milestones: { beta: '1.34' } },
        { date: '2025-09-01', milestones: { beta: '1.35' } },
      ),
    ).toEqual(['beta 1.33 later', 'beta 1.34 later', 'beta 1.35 kept']);
  });

  it('tells plans that moved forward or were taken back', () => {
    expect(
      plans(
        { date: '2025-01-01', milestones: { beta: '1.34', stable: '1.35' } },
        { date: '2025-02-01', milestones: { beta: '1.33' } },
      ),
    ).toEqual(['beta 1.34 earlier', 'beta 1.33 kept', 'stable 1.35 dropped']);
    expect(
      plans(
        { date: '2025-01-01', milestones: { beta: '1.34' } },
        { date: '2025-02-01', status: 'withdrawn', milestones: { beta: '1.34' } },
      ),
    ).toEqual(['beta 1.34 dropped']);
  });

  it('takes neither a correction after the release nor a release to come for a plan', () => {
    expect(
      plans(
        { date: '2025-06-01', milestones: { beta: '1.33', stable: '1.37' } },
        { date: '2025-07-01', milestones: { beta: '1.32', stable: '1.38' } },
      ),
    ).toEqual([]);
  });
});

it('plansByRelease counts what became of the plans for each release', () => {
  const plan = { id: 'sig-node/1-example', stage: 'beta' } as const;
  expect(
    plansByRelease([
      { ...plan, release: '1.34', outcome: 'kept' },
      { ...plan, release: '1.9', outcome: 'later' },
      { ...plan, release: '1.34', outcome: 'dropped' },
    ]),
  ).toEqual([
    { release: '1.9', kept: 0, later: 1, earlier: 0, dropped: 0 },
    { release: '1.34', kept: 1, later: 0, earlier: 0, dropped: 1 },
  ]);
});
