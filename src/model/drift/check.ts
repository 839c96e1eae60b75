import type { DriftFinding, DriftReport } from '../../schemas/drift.ts';
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

/**
 * The report that is published: every kind with its counts, and all findings.
 * @param date the day that the content speaks of
 */
export function driftReportOf(findings: readonly DriftFinding[], date: string): DriftReport {
  return {
    date,
    kinds: DRIFT_KINDS.map((kind) => {
      const { title, description } = DRIFT_RULES[kind];
      const own = findings.filter((finding) => finding.kind === kind);
      const waived = own.filter(({ waiver }) => waiver !== undefined).length;
      return { kind, title, description, open: own.length - waived, waived };
    }),
    findings: [...findings],
  };
}
