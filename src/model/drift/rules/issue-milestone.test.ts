import { describe, expect, it } from 'vitest';
import { contextOf, issueOf, kep } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { issueMilestoneRule } from './issue-milestone.ts';

const enhancements = [kep({ latestMilestone: '1.36' })];

describe('issueMilestoneRule', () => {
  it('tells an issue that is ahead of kep.yaml', () => {
    const issues = [issueOf({ milestone: '1.37' })];
    const findings = issueMilestoneRule.check(contextOf({ enhancements, issues }));
    expect(said(findings)).toEqual(['KEP-1 | issue: v1.37 | kep.yaml: v1.36']);
    expect(findings[0]?.fix?.snippet).toBe('latest-milestone: "v1.37"');
  });

  it('is content with the same release', () => {
    const issues = [issueOf({ milestone: '1.36' })];
    expect(saidBy(issueMilestoneRule, { enhancements, issues })).toEqual([]);
  });
});
