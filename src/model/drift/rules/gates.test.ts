import { describe, expect, it } from 'vitest';
import type { DocsStage } from '../../../schemas/feature-gate.ts';
import { codeGate, docsGate, knownGate } from '../testing/context.ts';
import { foundBy, said, saidBy } from '../testing/said.ts';

describe('gate-stage', () => {
  const stages: DocsStage[] = [
    { stage: 'alpha', default: false, from: '1.30', to: '1.33' },
    { stage: 'beta', default: true, from: '1.34' },
  ];
  const entries = ['1.30 alpha off', '1.33 beta on'];

  it('tells each release for which code and documentation name different stages', () => {
    const findings = foundBy('gate-stage', { gates: [knownGate('Example', entries, stages)] });
    expect(said(findings)).toEqual([
      'Example | code: v1.33: Beta, default true | documentation: v1.33: Alpha, default false',
    ]);
    expect(findings[0]?.since).toEqual({ release: '1.33', date: '2025-04-23' });
  });

  it('prepares the page as the code has it, up to the release that was out', () => {
    const gate = knownGate('Example', [...entries, '1.37 stable on locked'], stages);
    const [finding] = foundBy('gate-stage', { gates: [gate] });
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
    const code = ['1.30 alpha off', '1.34 beta on', '1.36 stable on'];
    const docs: DocsStage[] = [...stages, { stage: 'beta', default: true, from: '1.36' }];
    expect(saidBy('gate-stage', { gates: [knownGate('Example', code, docs)] })).toEqual([]);
  });
});

describe('gate-default', () => {
  it('tells a default that differs at the same stage', () => {
    const docs: DocsStage[] = [{ stage: 'beta', default: true, from: '1.30' }];
    const gates = [knownGate('Example', ['1.30 beta off'], docs)];
    expect(saidBy('gate-default', { gates })).toEqual([
      'Example | code: v1.30: Beta, default false | documentation: v1.30: Beta, default true',
    ]);
  });

  it.each<[string, DocsStage]>([
    ['another stage to the rule for stages', { stage: 'alpha', default: false, from: '1.30' }],
    ['a default that is not told alone', { stage: 'beta', from: '1.30' }],
  ])('leaves %s', (_, stage) => {
    const gates = [knownGate('Example', ['1.30 beta on'], [stage])];
    expect(saidBy('gate-default', { gates })).toEqual([]);
  });
});

describe('gate-lock', () => {
  it.each([
    ['1.33 stable on', true, ['GA, default true', 'GA, default true, locked']],
    ['1.33 stable on locked', false, ['GA, default true, locked', 'GA, default true']],
    ['1.33 stable on locked', true, undefined],
    ['1.33 stable on locked', undefined, undefined],
  ])('compares %j with what the documentation states: %s', (entry, locked, says) => {
    const docs: DocsStage[] = [{ stage: 'stable', default: true, from: '1.33', locked }];
    const told = says && `Example | code: v1.33: ${says[0]} | documentation: v1.33: ${says[1]}`;
    const gates = [knownGate('Example', [entry], docs)];
    expect(saidBy('gate-lock', { gates })).toEqual(told === undefined ? [] : [told]);
  });
});

describe('gate-presence', () => {
  it.each([
    [
      'tells a gate that only one source has in a release',
      knownGate(
        'Example',
        ['1.30 alpha off', '1.34 beta on'],
        [{ stage: 'beta', default: true, from: '1.34' }],
      ),
      ['Example | code: v1.30: Alpha, default false | documentation: v1.30: not there'],
    ],
    [
      'is content where both date it alike',
      knownGate('Example', ['1.34 beta on'], [{ stage: 'beta', default: true, from: '1.34' }]),
      [],
    ],
    [
      'tells of the first code that was read, not of older releases',
      knownGate(
        'Example',
        ['1.35 beta on'],
        [{ stage: 'alpha', default: false, from: '1.30', to: '1.34' }],
        ['1.35', '1.37'],
      ),
      ['Example | code: v1.33: not there | documentation: v1.33: Alpha, default false'],
    ],
  ])('%s', (_, gate, expected) => {
    expect(saidBy('gate-presence', { gates: [gate] })).toEqual(expected);
  });
});

describe('gate-undocumented', () => {
  it('tells a gate of a released list without a page, and prepares one', () => {
    const gates = [codeGate('Example', ['1.34 beta on'], ['1.34', '1.35', '1.37'])];
    const findings = foundBy('gate-undocumented', { gates });
    expect(said(findings)).toEqual([
      'Example | code: Beta since v1.34, in the code of v1.34 | documentation: no page of the gate',
    ]);
    expect(findings[0]?.fix?.url).toContain('/new/main/content/en/docs/');
    expect(findings[0]?.fix?.snippet).toMatch(
      /^---\ntitle: Example\ncontent_type: feature_gate\nstages:\n/,
    );
  });

  it('gives the documentation time until the release is out', () => {
    const gates = [codeGate('Example', ['1.37 alpha off'], ['1.37'])];
    expect(saidBy('gate-undocumented', { gates })).toEqual([]);
  });
});

describe('gate-removal-undocumented', () => {
  const goneAfter = (...lists: string[]) =>
    foundBy('gate-removal-undocumented', {
      gates: [
        knownGate(
          'Example',
          ['1.30 stable on'],
          [{ stage: 'stable', default: true, from: '1.30' }],
          lists,
        ),
      ],
    });

  it('tells a gate that a released list lacks, and closes its last stage', () => {
    const findings = goneAfter('1.33', '1.34');
    expect(said(findings)).toEqual([
      'Example | code: removed in v1.35 | documentation: not said to be removed',
    ]);
    expect(findings[0]?.fix?.snippet).toMatch(/ {4}toVersion: "1.34"\nremoved: true$/);
  });

  it('does not ask the documentation for a removal of a later release', () => {
    expect(goneAfter('1.33', '1.34', '1.35')).toEqual([]);
  });
});

it.each([
  ['has', undefined, ['Example | code: in the code of v1.37 | documentation: removed']],
  ['lacks', ['1.33', '1.34'], []],
])('gate-not-removed hears of a gate that the newest code %s', (_, lists, expected) => {
  const gate = {
    ...docsGate('Example', [{ stage: 'stable', from: '1.30', to: '1.34' }], true),
    ...codeGate('Example', ['1.30 stable on'], lists),
  };
  expect(saidBy('gate-not-removed', { gates: [gate] })).toEqual(expected);
});
