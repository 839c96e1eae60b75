import type { DriftFinding, DriftReport } from '../../schemas/drift.ts';
import { DRIFT_KINDS } from '../../schemas/drift-kinds.ts';
import { DRIFT_RULES } from './registry.ts';

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
