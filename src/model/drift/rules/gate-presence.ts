import { gatesThatDiffer } from '../gate-differences.ts';
import type { DriftRule } from '../rule.ts';

/** Only one of code and documentation has a gate in a release. */
export const gatePresenceRule: DriftRule = {
  title: 'First release of a gate: code and documentation',
  description:
    'In a release only one of the code and the gate’s page has the gate: they date its beginning, or a stage of it, differently.',
  check: (context) =>
    gatesThatDiffer(context, ({ code, docs }) => code === undefined || docs === undefined),
};
