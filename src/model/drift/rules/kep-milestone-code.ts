import { milestoneConflicts } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';

/** A proposal's milestone is another than its gate's, as the code tells it. */
export const kepMilestoneCodeRule: DriftRule = {
  title: 'Milestones: kep.yaml and code',
  description:
    'A released milestone in kep.yaml is another release than the one in which the proposal’s own gate reached the stage in the code. A milestone that any of its gates confirms is right.',
  check: (context) => milestoneConflicts(context, 'code'),
};
