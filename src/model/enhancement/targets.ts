import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';

/** The fields of a kep.yaml that name releases for stages. */
type Targeting = Pick<Enhancement, 'milestones' | 'stage' | 'latestMilestone'>;

/**
 * The releases that a KEP names for its stages: its milestones or, where it has none, the latest
 * milestone for the stage that is worked on.
 */
export function releaseTargets({
  milestones,
  stage,
  latestMilestone,
}: Targeting): Partial<Record<Stage, string>> {
  if (milestones !== undefined) return milestones;
  return stage === undefined || latestMilestone === undefined ? {} : { [stage]: latestMilestone };
}
