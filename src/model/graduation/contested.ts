import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { compareStages, isMaturing, MATURING } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type DatedEvidence, type Evidence, isDated } from './evidence/evidence.ts';
import { milestoneEvidence } from './evidence/kep.ts';

/**
 * What says that the enhancement reached another stage in the very release, or a more mature one before: the
 * announcement of the one that kep.yaml names, or the kep.yaml that names none for the stage that is announced.
 */
export function contestedBy(
  record: Enhancement,
  stage: Stage,
  milestone: string | undefined,
  announced: readonly DatedEvidence[],
): readonly DatedEvidence[] {
  if (!isMaturing(stage)) return [];
  const isOther = (one: Evidence) => one.stage !== stage && isMaturing(one.stage ?? stage);
  const others = otherMilestones(record, stage);
  if (milestone !== undefined) {
    const isBefore = ({ release, stage: other = stage }: DatedEvidence) =>
      isMaturing(other) &&
      compareStages(other, stage) > 0 &&
      compareVersions(release, milestone) < 0;
    const told = announced.filter((one) => one.release === milestone || isBefore(one));
    // Two stages in one release are no contradiction where kep.yaml names both.
    const isBoth = others.some(({ release }) => release === milestone);
    return told.every(isOther) && !isBoth ? told : [];
  }
  const own = announced.filter((one) => one.stage === stage);
  return others.filter(
    ({ release, stage: other }) =>
      own.some((one) => one.release === release) &&
      !announced.some((one) => one.stage === other && one.release === release),
  );
}

/**
 * Announcements that have the stage before a less mature one that kep.yaml names for a release up to that of its
 * milestone: the enhancement went on after them.
 */
export function announcedTooEarly(
  record: Enhancement,
  stage: Stage,
  milestone: string,
  announced: readonly DatedEvidence[],
): readonly DatedEvidence[] {
  if (!isMaturing(stage)) return [];
  const lessMature = otherMilestones(record, stage).filter(
    (one) => compareStages(one.stage ?? stage, stage) < 0,
  );
  return announced.filter(
    ({ stage: told, release }) =>
      told === stage &&
      lessMature.some(
        (one) =>
          compareVersions(one.release, release) > 0 && compareVersions(one.release, milestone) <= 0,
      ),
  );
}

/** What kep.yaml names for the other stages that an enhancement matures through. */
function otherMilestones(record: Enhancement, stage: Stage): DatedEvidence[] {
  return MATURING.filter((other) => other !== stage)
    .flatMap((other) => milestoneEvidence(record, other) ?? [])
    .filter(isDated);
}
