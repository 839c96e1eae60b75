import { gatesThatDiffer } from '../gate-differences.ts';
import type { DriftRule } from '../rule.ts';

/** A gate's default by the code is another than by the documentation, at the same stage. */
export const gateDefaultRule: DriftRule = {
  title: 'Default of a gate: code and documentation',
  description:
    'The code and the gate’s page agree on the stage in a release, but not on the default.',
  check: (context) => gatesThatDiffer(context, ({ code, docs }) => code?.stage === docs?.stage),
};
