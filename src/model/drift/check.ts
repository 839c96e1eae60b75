import type { DriftFinding, DriftKind } from '../../schemas/drift.ts';
import type { DriftContext } from './context.ts';
import { DRIFT_RULES } from './registry.ts';
import type { Disagreement, DriftRule } from './rule.ts';

/** All disagreements, by kind in the order of the rules, then by subject as people count. */
export function findDrift(context: DriftContext): DriftFinding[] {
  return DRIFT_RULES.flatMap(({ kind, check }) =>
    check(context)
      .sort(compareSubjects)
      .map(({ subject, sigs, ...rest }) => ({ subject, sigs, kind, ...rest })),
  );
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compareSubjects({ subject: a }: Disagreement, { subject: b }: Disagreement): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/** The rule that finds a kind of disagreement. */
export function driftRule(kind: DriftKind): DriftRule {
  const rule = DRIFT_RULES.find((one) => one.kind === kind);
  if (rule === undefined) throw new Error(`src/model/drift/registry.ts: no rule finds "${kind}"`);
  return rule;
}
