import { expect, it } from 'vitest';
import { driftReportOf, findDrift } from '../../src/model/drift/check.ts';
import { contextOf, knownGate } from '../../src/model/drift/testing/context.ts';
import { printReport } from './print.ts';

const docs = [{ stage: 'alpha', from: '1.30' } as const];
const gates = ['First', 'Second'].map((name) => knownGate(name, ['1.30 beta on'], docs));

it('prints open ones with both sides and where to mend them, waived ones apart', () => {
  const [first, second] = findDrift(contextOf({ gates }));
  const waiver = { reason: 'Known.', date: '2026-01-01' };
  const findings = [...(first ? [first] : []), ...(second ? [{ ...second, waiver }] : [])];
  expect(printReport(driftReportOf(findings, '2026-08-13')).split('\n')).toEqual([
    'gate-stage (1): Stage of a gate: code and documentation',
    '  First · v1.30',
    '    code: v1.30: Beta, default true  [pkg/features/kube_features.go, First]',
    '    documentation: v1.30: Alpha  [content/en/docs/First.md, stages]',
    '    Edit First.md: https://github.com/kubernetes/website/edit/main/content/en/docs/First.md',
    '',
    'waived gate-stage of Second: Known.',
    '1 open, 1 waived, as of 2026-08-13',
  ]);
});
