import type { GateStage } from '../../../../src/schemas/stage.ts';
import { stageReached, stagesNamed } from '../../reading/stage-words.ts';

/** What a heading says of what stands under it. */
export interface Role {
  readonly stage?: GateStage | undefined;
  readonly isRemoval?: boolean | undefined;
}

const GRADUATION = /\b(?:graduat|promot|highlights)/i;
const REMOVAL = /\b(?:deprecat|remov|withdraw|retire|end of support)/i;

/**
 * What the nearest of some headings says: that a stage was reached, or that something is deprecated
 * or removed. A heading over both, such as "Graduations, deprecations, and removals", says neither.
 * @param headings a heading and those above it, the nearest first.
 */
export function roleOf(headings: readonly string[]): Role {
  const roles = headings.map(ownRole);
  const stage = roles.find((role) => role.stage !== undefined || role.isRemoval);
  return stage ?? {};
}

function ownRole(heading: string): Role {
  const isRemoval = REMOVAL.test(heading);
  const isGraduation = GRADUATION.test(heading) || stagesNamed(heading).length > 0;
  if (isRemoval) return isGraduation ? {} : { isRemoval };
  const stage = stageReached(heading);
  return stage === undefined ? {} : { stage };
}
