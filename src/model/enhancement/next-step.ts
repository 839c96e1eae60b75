import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import type { Claim } from '../graduation/claim.ts';
import { currentStage, plannedClaims } from '../graduation/current-stage.ts';
import { type Phrase, releasePart, stagePart } from '../page/phrase.ts';
import { compareStages, isMaturing, MATURING, stageLabel } from '../stage.ts';
import { type EnhancementView, isEnded } from './enhancement.ts';

/**
 * What is planned next, or that nothing is; absent where nothing is left to plan. A stage that is only targeted comes
 * before more mature ones.
 */
export function nextStepPhrase(view: EnhancementView, atlas: Atlas): Phrase | undefined {
  if (isEnded(view.record.status)) return undefined;
  const [next] = plannedClaims(view);
  const [targeted] = view.targeted;
  const isBefore = ({ stage }: Claim) => next === undefined || compareStages(stage, next.stage) < 0;
  if (targeted !== undefined && isBefore(targeted)) return targetPhrase(targeted, atlas);
  if (next !== undefined) {
    return [`${stageLabel(next.stage)} in `, releasePart(next.release, atlas)];
  }
  const { stage } = currentStage(view, newestRelease(atlas)) ?? {};
  if (stage !== undefined && !isMaturing(stage)) return undefined;
  const missing = MATURING[stage === undefined ? 0 : MATURING.indexOf(stage) + 1];
  return missing && [`${stageLabel(missing)}: no release planned`];
}

/** "GA targeted for v1.37, not in the code". */
export function targetPhrase({ stage, release }: Claim, atlas: Atlas): Phrase {
  return [stagePart(stage), ' targeted for ', releasePart(release, atlas), ', not in the code'];
}
