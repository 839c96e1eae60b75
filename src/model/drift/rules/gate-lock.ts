import type { GateDisagreement } from '../../gate/comparison.ts';
import type { Gate } from '../../gate/gate.ts';
import { periodAt } from '../../gate/history.ts';
import { minorRelease } from '../../version.ts';
import { gatesThatDiffer } from '../gate-differences.ts';
import type { DriftRule } from '../rule.ts';

/** The documentation says whether a gate is locked, and the code says otherwise. */
export const gateLockRule: DriftRule = {
  title: 'Lock of a gate: code and documentation',
  description:
    'The docs say that the gate is locked to its default, or that it is not, and the code says the opposite. Pages that do not mention locks are not counted.',
  check: (context) => gatesThatDiffer(context, () => true, lockDifferences),
};

function lockDifferences(gate: Gate): GateDisagreement[] {
  return (gate.record.docs?.stages ?? []).flatMap(({ from, locked }) => {
    if (from === undefined || locked === undefined) return [];
    const release = minorRelease(from);
    const code = periodAt(gate.code, release);
    const docs = periodAt(gate.docs, release);
    return code === undefined || code.locked === locked ? [] : [{ release, code, docs }];
  });
}
