import { describe, expect, it } from 'vitest';
import { codeGate, docsGate, kep, stableIn } from '../testing/context.ts';
import { foundBy, said, saidBy } from '../testing/said.ts';

const featureGates = [{ name: 'Example' }];

describe('kep-milestone-code', () => {
  const found = (milestones: object, ...entries: string[]) =>
    foundBy('kep-milestone-code', {
      enhancements: [kep({ milestones, featureGates })],
      gates: [codeGate('Example', entries)],
    });

  it('tells a milestone that is another than the gate’s, and prepares the block', () => {
    const findings = found({ alpha: '1.30', beta: '1.33' }, '1.30 alpha off', '1.34 beta on');
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: Beta v1.33 | code: Example Beta since v1.34',
    ]);
    expect(findings[0]?.citations[0].place).toBe('milestone.beta');
    expect(findings[0]?.releases).toEqual(['1.33', '1.34']);
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  alpha: "v1.30"\n  beta: "v1.34"');
  });

  it('tells a stage that the gate never reached, and leaves its milestone out', () => {
    const findings = found({ beta: '1.30', stable: '1.33' }, '1.30 beta on');
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: GA v1.33 | code: Example still Beta since v1.30',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  beta: "v1.30"');
  });

  it.each([
    [
      'is content where any of the gates confirms the milestone, and with plans',
      [
        kep({
          milestones: { beta: '1.33', stable: '1.37' },
          featureGates: [...featureGates, { name: 'Second' }],
        }),
      ],
      [codeGate('Example', ['1.33 beta on']), codeGate('Second', ['1.35 beta on'])],
    ],
    [
      'is content where newer code dates the gate to a release of which not all patches were read',
      [kep({ milestones: { beta: '1.34' }, featureGates })],
      [codeGate('Example', ['1.34 beta off'], ['1.35', '1.37'])],
    ],
    [
      'does not judge by a gate that two proposals name',
      [kep({ milestones: { beta: '1.33' }, featureGates }), kep({ number: 2, featureGates })],
      [codeGate('Example', ['1.34 beta on'])],
    ],
  ])('%s', (_, enhancements, gates) => {
    expect(saidBy('kep-milestone-code', { enhancements, gates })).toEqual([]);
  });
});

it.each([
  [
    'goes by the documentation of a gate that no list holds',
    docsGate('Example', [{ stage: 'alpha', from: '1.30', to: '1.32' }], true),
    ['KEP-1 | kep.yaml: Alpha v1.31 | documentation: Example Alpha since v1.30'],
  ],
  [
    'leaves gates of the lists to the rule for the code',
    codeGate('Example', ['1.30 alpha off']),
    [],
  ],
])('kep-milestone-docs %s', (_, gate, expected) => {
  const enhancements = [kep({ milestones: { alpha: '1.31' }, featureGates })];
  expect(saidBy('kep-milestone-docs', { enhancements, gates: [gate] })).toEqual(expected);
});

describe('kep-milestone-missing', () => {
  const gates = [codeGate('Example', ['1.30 alpha off', '1.33 beta on', '1.37 stable on'])];

  it('tells the stages that the gate reached and kep.yaml does not name', () => {
    const enhancements = [kep({ milestones: { alpha: '1.30' }, featureGates })];
    const findings = foundBy('kep-milestone-missing', { enhancements, gates });
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: no release for beta | code: Example: Beta v1.33',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('milestone:\n  alpha: "v1.30"\n  beta: "v1.33"');
  });

  it('does not say whose gate it is where a proposal has several', () => {
    const enhancements = [kep({ featureGates: [...featureGates, { name: 'Second' }] })];
    const all = [...gates, codeGate('Second', ['1.30 alpha off'])];
    expect(saidBy('kep-milestone-missing', { enhancements, gates: all })).toEqual([]);
  });
});

describe('kep-latest-milestone', () => {
  it('tells a latest milestone that is older than a released one', () => {
    const view = kep({ latestMilestone: '1.30', milestones: { beta: '1.30', stable: '1.34' } });
    const findings = foundBy('kep-latest-milestone', {
      enhancements: [view],
      announcements: [stableIn('1.34', 1)],
    });
    expect(said(findings)).toEqual([
      'KEP-1 | kep.yaml: v1.30 | schedule: v1.34, its stable milestone, has been out since Aug 27, 2025',
    ]);
    expect(findings[0]?.fix?.snippet).toBe('latest-milestone: "v1.34"');
  });

  it('is content with later work at the same stage, and with plans', () => {
    const later = kep({ latestMilestone: '1.36', milestones: { beta: '1.30' } });
    const planned = kep({ number: 2, latestMilestone: '1.30', milestones: { stable: '1.37' } });
    expect(saidBy('kep-latest-milestone', { enhancements: [later, planned] })).toEqual([]);
  });
});

describe('kep-review-missing', () => {
  const path = 'keps/prod-readiness/sig-node/1.yaml';

  it('tells released stages that nobody approved', () => {
    const view = kep({
      milestones: { alpha: '1.20', beta: '1.30', stable: '1.34' },
      productionReadiness: { path, approvers: { beta: '@example' } },
    });
    const findings = foundBy('kep-review-missing', { enhancements: [view] });
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
    expect(saidBy('kep-review-missing', { enhancements: [without, planned] })).toEqual([]);
  });
});
