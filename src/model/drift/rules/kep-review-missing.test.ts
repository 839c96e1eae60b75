import { describe, expect, it } from 'vitest';
import { contextOf, kep } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { kepReviewMissingRule } from './kep-review-missing.ts';

const path = 'keps/prod-readiness/sig-node/1.yaml';

describe('kepReviewMissingRule', () => {
  it('tells released stages that nobody approved', () => {
    const view = kep({
      milestones: { alpha: '1.20', beta: '1.30', stable: '1.34' },
      productionReadiness: { path, approvers: { beta: '@example' } },
    });
    const findings = kepReviewMissingRule.check(contextOf({ enhancements: [view] }));
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: GA v1.34 | production readiness: no approver for stable',
    ]);
    expect(findings[0]?.fix?.url).toBe(
      `https://github.com/kubernetes/enhancements/edit/master/${path}`,
    );
  });

  it('asks nothing of a proposal without a file, nor of a plan', () => {
    const without = kep({ milestones: { stable: '1.34' } });
    const planned = kep({
      number: 2,
      milestones: { stable: '1.37' },
      productionReadiness: { path, approvers: {} },
    });
    expect(saidBy(kepReviewMissingRule, { enhancements: [without, planned] })).toEqual([]);
  });
});
