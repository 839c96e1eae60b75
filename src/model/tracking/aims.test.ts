import { describe, expect, it } from 'vitest';
import type { ChangeRecord, Changes } from '../../schemas/change.ts';
import { COMMIT, kepIn } from '../atlas/testing/records.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { aimedSince, aimHistory, aimOn } from './aims.ts';

const ID = 'sig-node/1-x';
const NOW = '2026-07-24';
const record = kepIn(ID, { status: 'implementable', stage: 'beta', latestMilestone: '1.37' });

function log(date: string, until: string, ...changes: Omit<ChangeRecord, 'subject'>[]): Changes {
  const range = { repository: REPOSITORIES.enhancements, branch: 'master', to: COMMIT, until };
  return {
    date,
    since: date,
    ranges: [range],
    changes: changes.map((change) => ({ ...change, subject: ID })),
  };
}

const state = (date: string, latestMilestone: string, status = 'implementable' as const) => ({
  date,
  status,
  latestMilestone,
  milestones: {},
});

const read = (...dates: string[]) => dates.map((date) => ({ date, commit: COMMIT }));

describe('aimHistory', () => {
  it('goes on with the change logs after the last commit of the history', () => {
    const histories = [{ id: ID, states: [state('2026-05-01', '1.36')] }];
    const logs = [
      log('2026-05-03', '2026-05-01', { kind: 'enhancement-retargeted', from: '1.1', to: '1.2' }),
      log('2026-06-12', '2026-06-10', { kind: 'enhancement-retargeted', from: '1.36', to: '1.37' }),
      log('2026-06-20', '2026-06-19', { kind: 'enhancement-stage', from: 'alpha', to: 'beta' }),
    ];
    const history = aimHistory({ commits: read('2026-05-01'), histories }, logs, NOW);
    expect(history.days).toEqual(['2026-05-01', '2026-06-10', '2026-06-19', NOW]);
    const aims = history.of(record);
    expect(aims.map(({ date, release, stage }) => [date, release, stage])).toEqual([
      ['2026-05-01', '1.36', undefined],
      ['2026-06-10', '1.37', 'alpha'],
      ['2026-06-19', '1.37', 'beta'],
    ]);
    expect(aimedSince(aims, '1.37', '2026-07-01')).toBe('2026-06-10');
    expect(aimedSince(aims, '1.37', '2026-06-09')).toBeUndefined();
    expect(aimOn(aims, '2026-04-01')).toBeUndefined();
  });

  it('counts from the last time that it came in', () => {
    const states = [
      state('2026-05-01', '1.37'),
      state('2026-05-08', '1.38'),
      state('2026-05-15', '1.37'),
    ];
    const commits = read('2026-05-01', '2026-05-08', '2026-05-15');
    const aims = aimHistory({ commits, histories: [{ id: ID, states }] }, [], NOW).of(record);
    expect(aimedSince(aims, '1.37', '2026-06-01')).toBe('2026-05-15');
  });

  it('knows nothing of a KEP before the change log that says it is new', () => {
    const logs = [log('2026-06-12', '2026-06-10', { kind: 'enhancement-added', to: 'X' })];
    const aims = aimHistory({ commits: read('2026-05-01'), histories: [] }, logs, NOW).of(record);
    expect(aimedSince(aims, '1.37', '2026-06-11')).toBe('2026-06-10');
    expect(aimedSince(aims, '1.37', '2026-06-09')).toBeUndefined();
  });

  it('follows a KEP to another directory', () => {
    const histories = [{ id: 'sig-apps/1-x', states: [state('2026-05-01', '1.37')] }];
    const moved = { kind: 'enhancement-moved', from: 'sig-apps/1-x', to: ID } as const;
    const logs = [log('2026-06-12', '2026-06-10', moved)];
    const aims = aimHistory({ commits: read('2026-05-01'), histories }, logs, NOW).of(record);
    expect(aimedSince(aims, '1.37', '2026-06-11')).toBe('2026-05-01');
  });
});
