import { expect, it } from 'vitest';
import { registrarSteps, registrarsIn } from './registrars.ts';

const states = [{ since: '1.30', stage: 'beta' as const }];

it('tells the modules that register a gate in each release', () => {
  const code = {
    states,
    packages: ['k8s.io/apiserver/pkg/features', 'k8s.io/kubernetes/pkg/features'],
    otherPackages: [{ since: '1.30', until: '1.31', packages: ['k8s.io/kubernetes/pkg/features'] }],
  };
  const gate = { registrars: registrarSteps({ code }) };
  expect(registrarsIn(gate, '1.31')).toEqual(['kubernetes']);
  expect(registrarsIn(gate, '1.32')).toEqual(['apiserver', 'kubernetes']);
});

it('spells out neither the usual module nor one that nobody tells', () => {
  const code = { states, packages: ['k8s.io/kubernetes/pkg/features'] };
  expect(registrarSteps({ code })).toBeUndefined();
  expect(registrarsIn({}, '1.30')).toEqual(['kubernetes']);
  expect(registrarsIn({ registrars: registrarSteps({ code: { states } }) }, '1.30')).toEqual([]);
});
