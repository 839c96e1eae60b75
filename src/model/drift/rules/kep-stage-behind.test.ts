import { describe, expect, it } from 'vitest';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { kepStageBehindRule } from './kep-stage-behind.ts';

const fields = {
  stage: 'beta',
  milestones: { beta: '1.30', stable: '1.34' },
  featureGates: [{ name: 'Example' }],
} as const;
const view = () => kep({ ...fields, featureGates: [...fields.featureGates] });

describe('kepStageBehindRule', () => {
  it('tells a stage that a released milestone has passed', () => {
    const gates = [codeGate('Example', ['1.30 beta on', '1.34 stable on'])];
    const findings = kepStageBehindRule.check(contextOf({ enhancements: [view()], gates }));
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: beta | schedule: v1.34, its stable milestone, has been out since Aug 27, 2025',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('stage: stable');
  });

  it('prepares nothing to paste where nobody confirms the milestone', () => {
    const [finding] = kepStageBehindRule.check(contextOf({ enhancements: [view()] }));
    expect(finding?.fix?.url).toContain('/edit/master/keps/sig-node/1-example/kep.yaml');
    expect(finding?.fix?.snippet).toBeUndefined();
  });

  it('leaves it to the rule for milestones where the gate contradicts', () => {
    const gates = [codeGate('Example', ['1.30 beta on'])];
    expect(saidBy(kepStageBehindRule, { enhancements: [view()], gates })).toEqual([]);
  });
});
