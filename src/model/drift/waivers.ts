import type { DriftFinding, DriftWaiver } from '../../schemas/drift.ts';

const WAIVERS_FILE = 'drift-waivers.yaml';

/** Marks the findings that are waived. */
export function waive(
  findings: readonly DriftFinding[],
  waivers: readonly DriftWaiver[],
): DriftFinding[] {
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.kind, waiver.subject), waiver]));
  return findings.map((finding) => {
    const waiver = byKey.get(keyOf(finding.kind, finding.subject.id));
    if (waiver === undefined) return finding;
    return { ...finding, waiver: { reason: waiver.reason, date: waiver.date } };
  });
}

/** What is wrong with the waivers: those that no finding needs, and those given twice. */
export function waiverErrors(
  findings: readonly DriftFinding[],
  waivers: readonly DriftWaiver[],
): string[] {
  const needed = new Set(findings.map(({ kind, subject }) => keyOf(kind, subject.id)));
  const given = new Set<string>();
  return waivers.flatMap(({ kind, subject }) => {
    const key = keyOf(kind, subject);
    const isTwice = given.has(key);
    given.add(key);
    const where = `content/${WAIVERS_FILE}: ${kind} of ${subject}`;
    if (isTwice) return [`${where} is given twice; remove one`];
    return needed.has(key) ? [] : [`${where} matches no finding; remove the waiver`];
  });
}

function keyOf(kind: string, subject: string): string {
  return `${kind} ${subject}`;
}
