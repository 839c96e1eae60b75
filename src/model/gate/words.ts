import { stageLabel } from '../stage.ts';
import { nextRelease } from '../version.ts';
import type { GateState, Removal } from './history.ts';

/** What a gate is set to when nobody sets it: "on", "locked on"; empty where that is unknown. */
export function settingWords({
  default: isOn,
  locked,
}: Pick<GateState, 'default' | 'locked'>): string {
  if (isOn === undefined) return locked ? 'locked' : '';
  return `${locked ? 'locked ' : ''}${isOn ? 'on' : 'off'}`;
}

/** A gate's state in words: "Beta, on". */
export function stateWords(state: GateState): string {
  return [stageLabel(state.stage), settingWords(state)].filter((word) => word !== '').join(', ');
}

/** Whether the release that removed a gate is known exactly. */
export function isExactRemoval({ after, by }: Removal): boolean {
  return by === nextRelease(after);
}

/** When a gate was removed: "in v1.36" where that is known, else "after v1.33, by v1.36". */
export function removalWords(removal: Removal): string {
  return isExactRemoval(removal)
    ? `in v${removal.by}`
    : `after v${removal.after}, by v${removal.by}`;
}
