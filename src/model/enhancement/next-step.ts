import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import type { Claim } from '../graduation/claim.ts';
import { currentStage, plannedClaims } from '../graduation/current-stage.ts';
import { type Phrase, releasePart, stagePart } from '../page/phrase.ts';
import { compareStages, isMaturing, MATURING, stageLabel } from '../stage.ts';
import { deliveryOf } from '../tracking/delivery.ts';
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
  if (targeted !== undefined && isBefore(targeted)) return targetPhrase(view, targeted, atlas);
  if (next !== undefined) {
    return [`${stageLabel(next.stage)} in `, releasePart(next.release, atlas)];
  }
  const { stage } = currentStage(view, newestRelease(atlas)) ?? {};
  if (stage !== undefined && !isMaturing(stage)) return undefined;
  // Before its first stage only its kep.yaml tells which one that is.
  const missing = stage === undefined ? view.record.stage : MATURING[MATURING.indexOf(stage) + 1];
  if (missing !== undefined) return [`${stageLabel(missing)}: no release planned`];
  return stage === undefined ? ['no release planned'] : undefined;
}

/** "GA targeted for v1.37, not in the code". */
export function targetPhrase(view: EnhancementView, claim: Claim, atlas: Atlas): Phrase {
  const release = releasePart(claim.release, atlas);
  return [
    stagePart(claim.stage),
    ' targeted for ',
    release,
    `, ${targetDoubt(view, claim, atlas)}`,
  ];
}

/** What is said of a stage that is only targeted: code without its gates, or with them from before, tells nothing of it. */
export function targetDoubt(
  view: EnhancementView,
  { stage, release }: Claim,
  atlas: Atlas,
): 'not confirmed' | 'not in the code' {
  const delivery = deliveryOf(view, stage, release, atlas);
  return delivery === 'missing' || delivery === 'gate-behind' ? 'not in the code' : 'not confirmed';
}
