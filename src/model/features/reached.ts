import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { changedDefaultWords } from '../gate/words.ts';
import type { Claim } from '../graduation/claim.ts';
import { STAGES } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { FeatureRow, GateCell } from './row.ts';

type Reached = Pick<FeatureRow, 'stage' | 'since' | 'standing' | 'defaultWords'>;

/** The stage of a claim, as a row of a release has it. */
export function reachedBy(
  { stage, release: since, standing, defaults = [] }: Claim,
  release: string,
): Reached {
  const [, ...changes] = defaults.filter((step) => compareVersions(step.release, release) <= 0);
  const last = changes.at(-1);
  const words = last && `${last.isOn} since v${last.release}`;
  return { stage, since, standing, defaultWords: words };
}

/**
 * The stage of the most mature gate, for an enhancement of which no milestone says anything. Of one that is
 * to come later, a gate that is there already is older, and tells nothing.
 */
export function reachedByGates(
  { claims, record }: EnhancementView,
  gates: readonly GateCell[],
  release: string,
): Reached | undefined {
  if (claims.length > 0 && !isGivenUp(record.status)) return undefined;
  const reached = gates
    .filter(({ isSwitch }) => !isSwitch)
    .flatMap((cell) => reachedByGate(cell, release) ?? []);
  return reached.sort((a, b) => rank(b) - rank(a))[0];
}

/** The stage of a gate; `undefined` where the release does not have it yet. */
export function reachedByGate({ answer }: GateCell, release: string): Reached | undefined {
  switch (answer.kind) {
    case 'present':
      return {
        stage: answer.stage,
        since: answer.stageSince,
        standing: answer.source,
        defaultWords: changedDefaultWords(answer),
      };
    case 'removed':
      return { stage: 'removed', since: release, standing: answer.removal.source };
    case 'unknown':
      return { stage: 'unknown', since: answer.since, standing: answer.last?.source ?? 'docs' };
    case 'not-yet':
      return undefined;
  }
}

function rank({ stage }: Reached): number {
  return stage === 'unknown' ? -1 : STAGES.indexOf(stage);
}
