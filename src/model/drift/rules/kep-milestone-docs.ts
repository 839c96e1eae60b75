import { milestoneConflicts } from '../milestone-conflicts.ts';
import type { DriftRule } from '../rule.ts';

/** A proposal's milestone is another than its gate's, as the documentation tells it. */
export const kepMilestoneDocsRule: DriftRule = {
  title: 'Milestones: kep.yaml and documentation of gates',
  description:
    'The same for gates that are not in any code that was read: what their documentation says is compared with the milestones.',
  check: (context) => milestoneConflicts(context, 'docs'),
};
