import type { CitedField, Enhancement } from '../../../schemas/enhancement.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { compareStages } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import type { Evidence } from './evidence.ts';

/** What a proposal's kep.yaml says of a stage: the milestone that it names for it, a target. */
export function milestoneEvidence(record: Enhancement, stage: Stage): Evidence | undefined {
  const release = record.milestones?.[stage];
  return release === undefined
    ? undefined
    : fieldEvidence(record, `milestone.${stage}`, `v${release}`, {
        stage,
        release,
      });
}

/**
 * What in a kep.yaml says that a milestone was passed without being reached: work is still at a less
 * mature stage, or was last done for an older release and not completed. The fields are defined so in
 * `api/proposal.go` of kubernetes/enhancements.
 */
export function missedTargetEvidence(
  record: Enhancement,
  stage: Stage,
  release: string,
): Evidence[] {
  const unreached = { stage, release: undefined };
  const { stage: current, latestMilestone, status } = record;
  const isBehind = current !== undefined && compareStages(current, stage) < 0;
  const isOlder =
    status !== 'implemented' &&
    latestMilestone !== undefined &&
    compareVersions(latestMilestone, release) < 0;
  return [
    ...(isBehind ? [fieldEvidence(record, 'stage', current, unreached)] : []),
    ...(isOlder
      ? [fieldEvidence(record, 'latest-milestone', `v${latestMilestone}`, unreached)]
      : []),
  ];
}

function fieldEvidence(
  { path, lines }: Enhancement,
  field: CitedField,
  value: string,
  said: Pick<Evidence, 'stage' | 'release'>,
): Evidence {
  return {
    source: 'kep.yaml',
    ...said,
    repository: REPOSITORIES.enhancements,
    path,
    line: lines?.[field],
    detail: { kind: 'field', field, value },
  };
}
