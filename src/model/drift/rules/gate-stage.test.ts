import { describe, expect, it } from 'vitest';
import { contextOf, knownGate } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { gateStageRule } from './gate-stage.ts';

const stages = [
  { stage: 'alpha', default: false, from: '1.30', to: '1.33' },
  { stage: 'beta', default: true, from: '1.34' },
] as const;

describe('gateStageRule', () => {
  it('tells each release for which code and documentation name different stages', () => {
    const gate = knownGate('Example', ['1.30 alpha off', '1.33 beta on'], [...stages]);
    const [finding] = gateStageRule.check(contextOf({ gates: [gate] }));
    expect(said(finding ? [finding] : [])).toEqual([
      'Example | code: v1.33: Beta, default true | documentation: v1.33: Alpha, default false',
    ]);
    expect(finding?.since).toEqual({ release: '1.33', date: '2025-04-23' });
  });

  it('prepares the page as the code has it, up to the release that was out', () => {
    const gate = knownGate(
      'Example',
      ['1.30 alpha off', '1.33 beta on', '1.37 stable on locked'],
      [...stages],
    );
    const [finding] = gateStageRule.check(contextOf({ gates: [gate] }));
    expect(finding?.fix).toEqual({
      label: 'Edit Example.md',
      url: 'https://github.com/kubernetes/website/edit/main/content/en/docs/Example.md',
      snippet: [
        'stages:',
        '  - stage: alpha',
        '    defaultValue: false',
        '    fromVersion: "1.30"',
        '    toVersion: "1.32"',
        '  - stage: beta',
        '    defaultValue: true',
        '    fromVersion: "1.33"',
      ].join('\n'),
    });
  });

  it('says nothing of a release that was not out when the documentation was read', () => {
    const gate = knownGate(
      'Example',
      ['1.30 alpha off', '1.34 beta on', '1.36 stable on'],
      [...stages, { stage: 'beta', default: true, from: '1.36' }],
    );
    expect(saidBy(gateStageRule, { gates: [gate] })).toEqual([]);
  });
});
