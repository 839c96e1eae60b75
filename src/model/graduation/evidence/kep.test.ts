import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../../schemas/enhancement.ts';
import { kepIn } from '../../atlas/testing/records.ts';
import { milestoneEvidence, missedTargetEvidence, statusEvidence } from './kep.ts';

const record = kepIn('sig-x/1-x', {
  stage: 'beta',
  latestMilestone: '1.30',
  milestones: { beta: '1.30', stable: '1.33' },
});
const fields = (
  stage: 'alpha' | 'beta' | 'stable',
  release: string,
  more: Partial<Enhancement> = {},
) => missedTargetEvidence({ ...record, ...more }, stage, release).map(({ detail }) => detail);

describe('milestoneEvidence', () => {
  it('names the field that says so, and nothing without one', () => {
    expect(milestoneEvidence(record, 'stable')).toMatchObject({
      release: '1.33',
      path: record.path,
      detail: { field: 'milestone.stable', value: 'v1.33' },
    });
    expect(milestoneEvidence(record, 'alpha')).toBeUndefined();
  });

  it('takes the latest milestone for the stage where there are no milestones', () => {
    const without = { ...record, milestones: undefined };
    expect(milestoneEvidence(without, 'beta')).toMatchObject({
      release: '1.30',
      detail: { field: 'latest-milestone', value: 'v1.30, stage is beta' },
    });
    expect(milestoneEvidence(without, 'stable')).toBeUndefined();
    expect(milestoneEvidence({ ...without, stage: undefined }, 'beta')).toBeUndefined();
  });
});

describe('missedTargetEvidence', () => {
  it('sees work at a less mature stage, and work that ended before the release', () => {
    expect(fields('stable', '1.33')).toEqual([
      { kind: 'field', field: 'stage', value: 'beta' },
      { kind: 'field', field: 'latest-milestone', value: 'v1.30' },
    ]);
    expect(fields('beta', '1.30')).toEqual([]);
  });

  it('holds neither field against a KEP that is implemented', () => {
    expect(fields('stable', '1.33', { stage: 'stable', status: 'implemented' })).toEqual([]);
    expect(fields('stable', '1.33', { status: 'implemented' })).toEqual([]);
  });

  it('does not hold an old last milestone against a stage that was left', () => {
    const more = { latestMilestone: '1.0' };
    expect(fields('alpha', '1.19', more)).toEqual([]);
    expect(fields('beta', '1.22', more)).toHaveLength(1);
  });

  it('says nothing where the fields are absent', () => {
    const more = { stage: undefined, latestMilestone: undefined };
    expect(fields('stable', '1.33', more)).toEqual([]);
  });
});

it.each([
  ['provisional', 1],
  ['implemented', 0],
  [undefined, 0],
] as const)('statusEvidence of a KEP that is %s says %i', (status, count) => {
  const unapproved = ['provisional', 'deferred'] as const;
  expect(statusEvidence({ ...record, status }, 'beta', unapproved)).toHaveLength(count);
});
