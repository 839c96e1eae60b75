import { describe, expect, it } from 'vitest';
import { contextOf, issueOf, kep } from '../testing/context.ts';
import { said } from '../testing/said.ts';
import { issueStageRule } from './issue-stage.ts';

const enhancements = [kep({ stage: 'beta' })];
const labels = { stage: 'stable' } as const;

describe('issueStageRule', () => {
  it('tells a label that names another stage', () => {
    expect(
      said(issueStageRule.check(contextOf({ enhancements, issues: [issueOf({ labels })] }))),
    ).toEqual(['KEP-1 | issue: stage/stable | kep.yaml: beta']);
  });

  it('lets closed issues rest', () => {
    const issues = [issueOf({ labels, state: 'closed' })];
    expect(issueStageRule.check(contextOf({ enhancements, issues }))).toEqual([]);
  });
});
