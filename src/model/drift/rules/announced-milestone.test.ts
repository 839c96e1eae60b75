import { describe, expect, it } from 'vitest';
import { codeGate, contextOf, kep, stableIn } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { announcedMilestoneRule } from './announced-milestone.ts';

const announcements = [stableIn('1.34', 1)];

describe('announcedMilestoneRule', () => {
  it.each([
    [{ beta: '1.30' }, 'names no release'],
    [{ beta: '1.30', stable: '1.35' }, 'v1.35'],
  ])('tells an announcement that kep.yaml does not bear out: %j', (milestones, says) => {
    const context = contextOf({ enhancements: [kep({ milestones })], announcements });
    const findings = announcedMilestoneRule.check(context);
    expect(said(findings)).toEqual([
      `KEP-1 | announcement: listed as GA in v1.34 | kep.yaml: ${says}`,
    ]);
    expect(findings[0]?.citations[0].place).toBe('line 21');
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  beta: "v1.30"\n  stable: "v1.34"');
  });

  it('believes the gate before the announcement', () => {
    const view = kep({ milestones: { stable: '1.35' }, featureGates: [{ name: 'Example' }] });
    const gates = [codeGate('Example', ['1.35 stable on'])];
    const context = contextOf({ enhancements: [view], gates, announcements });
    expect(announcedMilestoneRule.check(context)).toEqual([]);
  });

  it('prepares nothing to paste where the gate denies the announcement as well', () => {
    const view = kep({ milestones: { beta: '1.30' }, featureGates: [{ name: 'Example' }] });
    const gates = [codeGate('Example', ['1.30 beta on'])];
    const [finding] = announcedMilestoneRule.check(
      contextOf({ enhancements: [view], gates, announcements }),
    );
    expect(finding?.fix?.url).toContain('/edit/master/keps/sig-node/1-example/kep.yaml');
    expect(finding?.fix?.snippet).toBeUndefined();
  });

  it('is content with the announced release', () => {
    const view = kep({ milestones: { stable: '1.34' } });
    expect(saidBy(announcedMilestoneRule, { enhancements: [view], announcements })).toEqual([]);
  });
});
