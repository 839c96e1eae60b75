import { citedPlace } from '../../src/model/drift/words.ts';
import type { DriftFinding, DriftReport } from '../../src/schemas/drift.ts';

/** The report as text: kind by kind, with both citations and the place to mend it. */
export function printReport({ date, kinds, findings }: DriftReport): string {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  const waived = findings.filter(({ waiver }) => waiver !== undefined);
  const groups = kinds.flatMap(({ kind, title }) => {
    const own = open.filter((finding) => finding.kind === kind);
    return own.length === 0 ? [] : [`${kind} (${own.length}): ${title}`, ...own.map(lines), ''];
  });
  return [
    ...groups,
    ...waived.map((one) => `waived ${one.kind} of ${one.subject.name}: ${one.waiver?.reason}`),
    `${open.length} open, ${waived.length} waived, as of ${date}`,
  ].join('\n');
}

function lines({ subject, sigs, since, citations, fix }: DriftFinding): string {
  const heads = [
    subject.name,
    ...sigs,
    ...(since.release === undefined ? [] : [`v${since.release}`]),
  ];
  return [
    `  ${heads.join(' · ')}`,
    ...citations.map((one) => `    ${one.source}: ${one.says}  [${citedPlace(one)}]`),
    ...(fix === undefined ? [] : [`    ${fix.label}: ${fix.url}`]),
  ].join('\n');
}
