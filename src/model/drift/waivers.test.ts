import { describe, expect, it } from 'vitest';
import type { DriftWaiver } from '../../schemas/drift.ts';
import { findDrift } from './check.ts';
import { contextOf, knownGate } from './testing/context.ts';
import { waive, waiverErrors } from './waivers.ts';

const gates = ['Example', 'Other'].map((name) =>
  knownGate(name, ['1.30 beta on'], [{ stage: 'beta', from: '1.31' }]),
);
const findings = findDrift(contextOf({ gates }));
const waiver: DriftWaiver = {
  kind: 'gate-presence',
  subject: 'Example',
  reason: 'Backported.',
  date: '2026-01-01',
};

it('waive marks what is waived with the reason, and nothing else', () => {
  expect(waive(findings, [waiver]).map((one) => one.waiver)).toEqual([
    { reason: 'Backported.', date: '2026-01-01' },
    undefined,
  ]);
});

describe('waiverErrors', () => {
  it('accepts waivers that are needed', () => {
    expect(waiverErrors(findings, [waiver])).toEqual([]);
  });

  it.each([
    { ...waiver, subject: 'Gone' },
    { ...waiver, kind: 'gate-stage' as const },
  ])('tells a waiver that no finding needs: $kind of $subject', (stale) => {
    expect(waiverErrors(findings, [waiver, stale])).toEqual([
      `content/drift-waivers.yaml: ${stale.kind} of ${stale.subject} matches no finding; remove the waiver`,
    ]);
  });

  it('tells the same waiver given twice', () => {
    expect(waiverErrors(findings, [waiver, waiver])).toEqual([
      'content/drift-waivers.yaml: gate-presence of Example is given twice; remove one',
    ]);
  });
});
