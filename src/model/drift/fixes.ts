import type { DriftCitation, DriftFix } from '../../schemas/drift.ts';
import type { Issue } from '../../schemas/issue.ts';
import { editUrl, refOf } from '../atlas/citation.ts';
import { GATE_PAGES, issueUrl, REPOSITORIES, repositoryUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import type { GatePeriod } from '../gate/history.ts';
import { removalOf } from '../gate/in-release.ts';
import { isExactRemoval } from '../gate/removal.ts';
import { previousRelease } from '../version.ts';
import type { DriftContext } from './context.ts';
import { type KepChanges, kepLines } from './kep-lines.ts';

/**
 * A correction of an enhancement's kep.yaml.
 * @param changes what to write; left out where no source says what is right
 */
export function fixKep(
  { atlas }: DriftContext,
  { record }: EnhancementView,
  changes?: KepChanges,
): DriftFix | undefined {
  const ref = refOf(atlas.sources, REPOSITORIES.enhancements);
  if (ref === undefined) return undefined;
  const fix = { label: 'Edit kep.yaml', url: editUrl(ref, record.path) };
  return changes === undefined ? fix : { ...fix, snippet: kepLines(record, changes) };
}

/** A correction of a gate's page in the documentation, as the code's history has it. */
export function fixDocs(context: DriftContext, gate: Gate): DriftFix | undefined {
  const ref = refOf(context.atlas.sources, REPOSITORIES.website);
  if (ref === undefined || gate.record.docs === undefined || gate.code.length === 0) {
    return undefined;
  }
  const isOut = (release: string) => context.wasOut(release, REPOSITORIES.website);
  return {
    label: `Edit ${gate.name}.md`,
    url: editUrl(ref, gate.record.docs.path),
    snippet: gateFrontMatter(gate, isOut),
  };
}

/** A page of a gate that the documentation lacks: all but the words that say what it does. */
export function fixMissingDocs(context: DriftContext, gate: Gate): DriftFix | undefined {
  const ref = refOf(context.atlas.sources, REPOSITORIES.website);
  if (ref === undefined) return undefined;
  const isOut = (release: string) => context.wasOut(release, REPOSITORIES.website);
  return {
    label: `Create ${gate.name}.md`,
    url: `${repositoryUrl(ref.repository)}/new/${ref.branch}/${GATE_PAGES}?filename=${gate.name}.md`,
    snippet: [
      '---',
      `title: ${gate.name}`,
      'content_type: feature_gate',
      gateFrontMatter(gate, isOut),
      '---',
    ].join('\n'),
  };
}

/** A correction of any other file, where only its people know what to write. */
export function fixFile(
  { atlas }: DriftContext,
  label: string,
  { repository, path }: DriftCitation,
): DriftFix | undefined {
  const ref = refOf(atlas.sources, repository);
  return ref === undefined || path === undefined ? undefined : { label, url: editUrl(ref, path) };
}

/** A correction to be made in an issue. */
export function fixIssue({ number }: Issue, label: string): DriftFix {
  return { label, url: issueUrl(number) };
}

/**
 * The front matter that the documentation of a gate should have by the code's history, as
 * kubernetes/website writes it. A gate whose last release is known only as a range keeps its last
 * stage open.
 * @param isOut tells which releases the documentation may speak of
 */
function gateFrontMatter(gate: Gate, isOut: (release: string) => boolean): string {
  const periods = gate.code.filter(({ since }) => isOut(since));
  const removal = removalOf(gate);
  const isGone = removal?.by !== undefined && isOut(removal.by);
  const last = isGone && isExactRemoval(removal) ? removal.after : undefined;
  const stages = periods.map((period, index) =>
    stageLines(period, endBefore(periods[index + 1]) ?? last),
  );
  return ['stages:', ...stages.flat(), ...(isGone ? ['removed: true'] : [])].join('\n');
}

function endBefore(next: GatePeriod | undefined): string | undefined {
  return next === undefined ? undefined : previousRelease(next.since);
}

function stageLines(period: GatePeriod, to: string | undefined): string[] {
  return [
    `  - stage: ${period.stage}`,
    `    defaultValue: ${period.default}`,
    ...(period.locked ? ['    locked: true'] : []),
    `    fromVersion: "${period.since}"`,
    ...(to === undefined ? [] : [`    toVersion: "${to}"`]),
  ];
}
