import type { DriftFinding } from '../../schemas/drift.ts';
import { DRIFT_KINDS } from '../../schemas/drift-kinds.ts';
import type { DriftContext } from './context.ts';
import { DRIFT_RULES } from './registry.ts';
import type { Disagreement } from './rule.ts';

/** All disagreements, by kind, then by subject as people count. */
export function findDrift(context: DriftContext): DriftFinding[] {
  return DRIFT_KINDS.flatMap((kind) =>
    DRIFT_RULES[kind]
      .check(context)
      .sort(compareSubjects)
      .map(({ subject, sigs, ...rest }) => ({ subject, sigs, kind, ...rest })),
  );
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareSubjects({ subject: a }: Disagreement, { subject: b }: Disagreement): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}
