import { gatesThatDiffer } from '../gate-differences.ts';
import type { DriftRule } from '../rule.ts';

/** A gate's stage by the code is another than by the documentation. */
export const gateStageRule: DriftRule = {
  title: 'Stage of a gate: code and documentation',
  description:
    'The code and the gate’s page name different stages for a release that was out when the documentation was read.',
  check: (context) =>
    gatesThatDiffer(
      context,
      ({ code, docs }) => code !== undefined && docs !== undefined && code.stage !== docs.stage,
    ),
};
