import { expect, it } from 'vitest';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { said } from '../testing/said.ts';
import { kepGateSpellingRule } from './kep-gate-spelling.ts';

it('kepGateSpellingRule tells a name in other case and prepares all names', () => {
  const view = kep({
    featureGates: [{ name: 'exampleGate', components: ['kubelet'] }, { name: 'Other' }],
  });
  const gates = [
    codeGate('ExampleGate', ['1.30 alpha off']),
    codeGate('Other', ['1.30 alpha off']),
  ];
  const findings = kepGateSpellingRule.check(contextOf({ enhancements: [view], gates }));
  expect(said(findings)).toEqual(['KEP-1 | kep.yaml: exampleGate | code: ExampleGate']);
  expect(findings[0]?.fix?.snippet).toBe(
    [
      'feature-gates:',
      '  - name: ExampleGate',
      '    components:',
      '      - kubelet',
      '  - name: Other',
    ].join('\n'),
  );
});
