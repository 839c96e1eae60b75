import { describe, expect, it } from 'vitest';
import type { DriftWaiver } from '../../schemas/drift.ts';
import { gatePresence } from './rules/gate-presence.ts';
import { codeGate, contextOf, knownGate } from './testing/context.ts';
import { waive } from './waivers.ts';

const gate = knownGate('Example', ['1.30 beta on'], [{ stage: 'beta', from: '1.31' }]);
const findings = gatePresence.check(
  contextOf({ gates: [gate, codeGate('Other', ['1.30 beta on'])] }),
);
const waiver: DriftWaiver = {
  kind: 'gate-presence',
  subject: 'Example',
  reason: 'Backported.',
  date: '2026-01-01',
};

describe('waive', () => {
  it('marks what is waived with the reason', () => {
    expect(waive(findings, [waiver]).map((one) => one.waiver)).toEqual([
      { reason: 'Backported.', date: '2026-01-01' },
    ]);
  });

  it.each([
    { ...waiver, subject: 'Gone' },
    { ...waiver, kind: 'gate-stage' as const },
  ])('refuses a waiver that no finding needs: $kind of $subject', (stale) => {
    expect(() => waive(findings, [waiver, stale])).toThrow(
      `content/drift-waivers.yaml: ${stale.kind} of ${stale.subject} matches no finding`,
    );
  });

  it('refuses the same waiver twice', () => {
    expect(() => waive(findings, [{ ...waiver, reason: 'Other.' }, waiver])).toThrow(
      'gate-presence of Example is given twice',
    );
  });
});
