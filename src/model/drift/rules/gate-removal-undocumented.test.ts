import { describe, expect, it } from 'vitest';
import { contextOf, knownGate } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { gateRemovalUndocumentedRule } from './gate-removal-undocumented.ts';

const stages = [{ stage: 'stable', default: true, from: '1.30' } as const];

describe('gateRemovalUndocumentedRule', () => {
  it('tells a gate that a released list lacks, and closes its last stage', () => {
    const gate = knownGate('Example', ['1.30 stable on'], stages, ['1.33', '1.34']);
    const findings = gateRemovalUndocumentedRule.check(contextOf({ gates: [gate] }));
    expect(said(findings)).toEqual([
      'Example | code: removed in v1.35 | documentation: not said to be removed',
    ]);
    expect(findings[0]?.fix?.snippet).toMatch(/ {4}toVersion: "1.34"\nremoved: true$/);
  });

  it('does not ask the documentation for a removal of a later release', () => {
    const gate = knownGate('Example', ['1.30 stable on'], stages, ['1.33', '1.34', '1.35']);
    expect(saidBy(gateRemovalUndocumentedRule, { gates: [gate] })).toEqual([]);
  });
});
