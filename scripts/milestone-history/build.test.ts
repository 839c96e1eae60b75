import { describe, expect, it } from 'vitest';
import { buildHistories, type DayOfChanges } from './build.ts';

const ID = 'sig-node/12-example';

function day(date: string, ...changes: [string, object | undefined][]): DayOfChanges {
  return { date, commit: 'a'.repeat(40), changes: new Map(changes) };
}

const histories = (...days: DayOfChanges[]) =>
  buildHistories('kubernetes/enhancements', days).histories;

describe('buildHistories', () => {
  it('keeps a state only where status or milestones say something else', () => {
    expect(
      histories(
        day('2025-01-01', [ID, { milestones: { beta: '1.33' } }]),
        day('2025-02-01', [ID, { milestones: { beta: '1.33' } }]),
        day('2025-03-01', [ID, { milestones: { beta: '1.34' } }]),
        day('2025-04-01', [ID, {}]),
      ),
    ).toEqual([
      {
        id: ID,
        states: [
          { date: '2025-01-01', milestones: { beta: '1.33' } },
          { date: '2025-03-01', milestones: { beta: '1.34' } },
          { date: '2025-04-01', milestones: {} },
        ],
      },
    ]);
  });

  it('begins with the first milestone', () => {
    expect(
      histories(day('2025-01-01', [ID, { status: 'provisional' }]), day('2025-02-01', [ID, {}])),
    ).toEqual([]);
  });

  it('follows a proposal to the directory that it was moved to', () => {
    const moved = 'sig-apps/12-better-name';
    expect(
      histories(
        day('2025-01-01', [ID, { milestones: { beta: '1.33' } }]),
        day('2025-02-01', [ID, undefined], [moved, { milestones: { beta: '1.34' } }]),
      ).map(({ id, states }) => [id, states.map(({ date }) => date)]),
    ).toEqual([[moved, ['2025-01-01', '2025-02-01']]]);
  });

  it('forgets a proposal that is gone', () => {
    expect(
      histories(
        day('2025-01-01', [ID, { milestones: { beta: '1.33' } }]),
        day('2025-02-01', [ID, undefined]),
      ),
    ).toEqual([]);
  });
});
