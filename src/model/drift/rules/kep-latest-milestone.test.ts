import { expect, it } from 'vitest';
import { contextOf, kep, stableIn } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { kepLatestMilestoneRule } from './kep-latest-milestone.ts';

it('tells a latest milestone that is older than a released one', () => {
  const view = kep({ latestMilestone: '1.30', milestones: { beta: '1.30', stable: '1.34' } });
  const announcements = [stableIn('1.34', 1)];
  const findings = kepLatestMilestoneRule.check(contextOf({ enhancements: [view], announcements }));
  expect(said(findings)).toEqual([
    'KEP-1 | kep.yaml: v1.30 | schedule: v1.34, its stable milestone, has been out since Aug 27, 2025',
  ]);
  expect(findings[0]?.fix?.snippet).toBe('latest-milestone: "v1.34"');
});

it('is content with later work at the same stage, and with plans', () => {
  const later = kep({ latestMilestone: '1.36', milestones: { beta: '1.30' } });
  const planned = kep({ number: 2, latestMilestone: '1.30', milestones: { stable: '1.37' } });
  expect(saidBy(kepLatestMilestoneRule, { enhancements: [later, planned] })).toEqual([]);
});
