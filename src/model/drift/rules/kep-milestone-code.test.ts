import { expect, it } from 'vitest';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { said } from '../testing/said.ts';
import { kepMilestoneCodeRule } from './kep-milestone-code.ts';

const world = (milestones: object, ...entries: string[]) =>
  contextOf({
    enhancements: [kep({ milestones, featureGates: [{ name: 'Example' }] })],
    gates: [codeGate('Example', entries)],
  });

it('tells a milestone that is another than the gate’s, and prepares the block', () => {
  const findings = kepMilestoneCodeRule.check(
    world({ alpha: '1.30', beta: '1.33' }, '1.30 alpha off', '1.34 beta on'),
  );
  expect(said(findings)).toEqual(['KEP-1 | kep.yaml: Beta v1.33 | code: Example Beta since v1.34']);
  expect(findings[0]?.citations[0].place).toBe('milestone.beta');
  expect(findings[0]?.releases).toEqual(['1.33', '1.34']);
  expect(findings[0]?.fix?.snippet).toBe('milestone:\n  alpha: "v1.30"\n  beta: "v1.34"');
});

it('tells a stage that the gate never reached, and leaves its milestone out', () => {
  const findings = kepMilestoneCodeRule.check(
    world({ beta: '1.30', stable: '1.33' }, '1.30 beta on'),
  );
  expect(said(findings)).toEqual([
    'KEP-1 | kep.yaml: GA v1.33 | code: Example still Beta since v1.30',
  ]);
  expect(findings[0]?.fix?.snippet).toBe('milestone:\n  beta: "v1.30"');
});

it('is content where any of the gates confirms the milestone, and with plans', () => {
  const context = contextOf({
    enhancements: [
      kep({
        milestones: { beta: '1.33', stable: '1.37' },
        featureGates: [{ name: 'First' }, { name: 'Second' }],
      }),
    ],
    gates: [codeGate('First', ['1.33 beta on']), codeGate('Second', ['1.35 beta on'])],
  });
  expect(kepMilestoneCodeRule.check(context)).toEqual([]);
});

it('is content where newer code dates the gate to a release of which not all patches were read', () => {
  const context = contextOf({
    enhancements: [kep({ milestones: { beta: '1.34' }, featureGates: [{ name: 'Backported' }] })],
    gates: [codeGate('Backported', ['1.34 beta off'], ['1.35', '1.37'])],
  });
  expect(kepMilestoneCodeRule.check(context)).toEqual([]);
});

it('does not judge by a gate that two proposals name', () => {
  const featureGates = [{ name: 'Shared' }];
  const context = contextOf({
    enhancements: [
      kep({ milestones: { beta: '1.33' }, featureGates }),
      kep({ number: 2, featureGates }),
    ],
    gates: [codeGate('Shared', ['1.34 beta on'])],
  });
  expect(kepMilestoneCodeRule.check(context)).toEqual([]);
});
