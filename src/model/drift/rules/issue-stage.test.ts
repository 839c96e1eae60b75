import { describe, expect, it } from 'vitest';
import { issueOf, kep } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { issueStageRule } from './issue-stage.ts';

const enhancements = [kep({ stage: 'beta' })];
const labels = { stage: 'stable' } as const;

describe('issueStageRule', () => {
  it('tells a label that names another stage', () => {
    expect(saidBy(issueStageRule, { enhancements, issues: [issueOf({ labels })] })).toEqual([
      'KEP-1 | issue: stage/stable | kep.yaml: beta',
    ]);
  });

  it.each([
    ['closed issues', kep({ stage: 'beta' }), issueOf({ labels, state: 'closed' })],
    ['withdrawn proposals', kep({ stage: 'beta', status: 'withdrawn' }), issueOf({ labels })],
  ])('lets %s rest', (_, enhancement, issue) => {
    expect(saidBy(issueStageRule, { enhancements: [enhancement], issues: [issue] })).toEqual([]);
  });
});
