import { type AnsweredGate, gateHistory, removalOf } from './in-release.ts';
import { isExactRemoval } from './removal.ts';

/** The releases that programs which validate settings ask of a gate. */
export interface GateMilestones {
  /** The first release that has it, where that is known. */
  readonly addedIn: string | undefined;
  /** The release from which it is known to be locked to what it is now, where it is locked. */
  readonly lockedIn: string | undefined;
  /** The first release that lacks it, where that is known exactly. */
  readonly removedIn: string | undefined;
}

/** When a gate was added, locked and removed, unreleased versions that were read included. */
export function gateMilestones(gate: AnsweredGate): GateMilestones {
  const history = gateHistory(gate);
  const [first] = history;
  const present = gate.answers.flatMap(({ release, state }) =>
    state.kind === 'present' ? [{ release, isLocked: state.locked === true }] : [],
  );
  const locked = present[present.findLastIndex(({ isLocked }) => !isLocked) + 1];
  const removal = removalOf(gate);
  return {
    addedIn: first?.kind === 'present' ? first.since : undefined,
    lockedIn: locked?.release,
    removedIn: removal && isExactRemoval(removal) ? removal.by : undefined,
  };
}
