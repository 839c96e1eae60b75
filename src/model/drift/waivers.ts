import type { DriftFinding, DriftWaiver } from '../../schemas/drift.ts';

/** Where waivers are written. */
export const WAIVERS_FILE = 'content/drift-waivers.yaml';

/**
 * Marks the findings that are waived.
 * @throws {Error} naming each waiver that no finding needs, and each that is given twice
 */
export function waive(
  findings: readonly DriftFinding[],
  waivers: readonly DriftWaiver[],
): DriftFinding[] {
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.kind, waiver.subject), waiver]));
  const keys = new Set(findings.map(({ kind, subject }) => keyOf(kind, subject.id)));
  const stale = waivers.filter(({ kind, subject }) => !keys.has(keyOf(kind, subject)));
  const twice = waivers.filter(
    (waiver) => byKey.get(keyOf(waiver.kind, waiver.subject)) !== waiver,
  );
  const errors = [
    ...stale.map((one) => `${words(one)} matches no finding; remove the waiver`),
    ...twice.map((one) => `${words(one)} is given twice; remove one`),
  ];
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return findings.map((finding) => {
    const waiver = byKey.get(keyOf(finding.kind, finding.subject.id));
    if (waiver === undefined) return finding;
    return { ...finding, waiver: { reason: waiver.reason, date: waiver.date } };
  });
}

function keyOf(kind: string, subject: string): string {
  return `${kind} ${subject}`;
}

function words({ kind, subject }: DriftWaiver): string {
  return `${WAIVERS_FILE}: ${kind} of ${subject}`;
}
