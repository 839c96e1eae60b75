import type { DriftFinding } from '../../../schemas/drift.ts';

/** Whom findings are about and what the two sources say, one line each. */
export function said(findings: readonly DriftFinding[]): string[] {
  return findings.map(({ subject, citations: [one, other] }) =>
    [subject.name, `${one.source}: ${one.says}`, `${other.source}: ${other.says}`].join(' | '),
  );
}
