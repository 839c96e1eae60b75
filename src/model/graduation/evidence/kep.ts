import type { CitedField, Enhancement, EnhancementStatus } from '../../../schemas/enhancement.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { releaseTargets } from '../../enhancement/targets.ts';
import { compareStages } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import type { Evidence } from './evidence.ts';

/** What a proposal's kep.yaml says of a stage: the release that it names for it, a target. */
export function milestoneEvidence(record: Enhancement, stage: Stage): Evidence | undefined {
  const release = releaseTargets(record)[stage];
  if (release === undefined) return undefined;
  const said = { stage, release };
  return record.milestones === undefined
    ? fieldEvidence(record, 'latest-milestone', `v${release}, stage is ${stage}`, said)
    : fieldEvidence(record, `milestone.${stage}`, `v${release}`, said);
}

/**
 * What in a kep.yaml says that a milestone was passed without being reached: work is still at a less
 * mature stage, or at this one and was last done for an older release. The fields are defined so in
 * `api/proposal.go` of kubernetes/enhancements. What is implemented is not held back by either.
 */
export function missedTargetEvidence(
  record: Enhancement,
  stage: Stage,
  release: string,
): Evidence[] {
  const { stage: current, latestMilestone, status } = record;
  if (status === 'implemented') return [];
  const unreached = { stage, release: undefined };
  const isBehind = current !== undefined && compareStages(current, stage) < 0;
  const isBeyond = current !== undefined && compareStages(current, stage) > 0;
  const isOlder =
    !isBeyond && latestMilestone !== undefined && compareVersions(latestMilestone, release) < 0;
  return [
    ...(isBehind ? [fieldEvidence(record, 'stage', current, unreached)] : []),
    ...(isOlder
      ? [fieldEvidence(record, 'latest-milestone', `v${latestMilestone}`, unreached)]
      : []),
  ];
}

/** What in a kep.yaml says that a proposal has one of some statuses. */
export function statusEvidence(
  record: Enhancement,
  stage: Stage,
  statuses: readonly EnhancementStatus[],
): Evidence[] {
  const { status } = record;
  return status !== undefined && statuses.includes(status)
    ? [fieldEvidence(record, 'status', status, { stage, release: undefined })]
    : [];
}

function fieldEvidence(
  { path }: Enhancement,
  field: CitedField,
  value: string,
  said: Pick<Evidence, 'stage' | 'release'>,
): Evidence {
  return {
    source: 'kep.yaml',
    ...said,
    repository: REPOSITORIES.enhancements,
    path,
    detail: { kind: 'field', field, value },
  };
}
