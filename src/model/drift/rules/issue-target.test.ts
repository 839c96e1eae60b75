import { describe, expect, it } from 'vitest';
import { issueOf, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { issueTargetRule } from './issue-target.ts';

type Target = NonNullable<NonNullable<Parameters<typeof issueOf>[0]>['body']>['targets'];
const told = (targets: Target) => {
  const issues = [issueOf({ body: { hasDescription: true, targets } })];
  const enhancements = [kep({ milestones: { alpha: '1.30', beta: '1.33' } })];
  return saidBy(issueTargetRule, { enhancements, issues });
};

describe('issueTargetRule', () => {
  it('tells the targets that are other releases than the milestones', () => {
    expect(
      told([
        { stage: 'alpha', release: '1.30' },
        { stage: 'beta', release: '1.32' },
      ]),
    ).toEqual(['KEP-1 | issue: Beta v1.32 | kep.yaml: Beta v1.33']);
  });

  it('lets any of several targets agree, and leaves parts and guesses alone', () => {
    expect(
      told([
        { stage: 'beta', release: '1.33' },
        { stage: 'beta', release: '1.34' },
        { stage: 'alpha', release: '1.29', scope: 'API' },
      ]),
    ).toEqual([]);
    expect(told([{ stage: 'beta', release: '1.40', notes: ['uncertain'] }])).toEqual([]);
  });
});
