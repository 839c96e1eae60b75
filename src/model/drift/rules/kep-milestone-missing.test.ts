import { describe, expect, it } from 'vitest';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { kepMilestoneMissingRule } from './kep-milestone-missing.ts';

const gates = [codeGate('Example', ['1.30 alpha off', '1.33 beta on', '1.37 stable on'])];

describe('kepMilestoneMissingRule', () => {
  it('tells the stages that the gate reached and kep.yaml does not name', () => {
    const view = kep({ milestones: { alpha: '1.30' }, featureGates: [{ name: 'Example' }] });
    const findings = kepMilestoneMissingRule.check(contextOf({ enhancements: [view], gates }));
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: no release for beta | code: Example: Beta v1.33',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  alpha: "v1.30"\n  beta: "v1.33"');
  });

  it('does not say whose gate it is where a proposal has several', () => {
    const view = kep({ featureGates: [{ name: 'Example' }, { name: 'Second' }] });
    const all = [...gates, codeGate('Second', ['1.30 alpha off'])];
    expect(saidBy(kepMilestoneMissingRule, { enhancements: [view], gates: all })).toEqual([]);
  });
});
