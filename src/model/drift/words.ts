import type { Stage } from '../../schemas/stage.ts';
import type { GateState } from '../gate-history.ts';
import { stageLabel } from '../stage.ts';

/** A stage and the release in which it began: "Beta since v1.30". */
export function stageSince(stage: Stage, release: string): string {
  return `${stageLabel(stage)} since v${release}`;
}

/** Milestones in words: "Alpha v1.30, GA v1.34". */
export function milestoneWords(milestones: readonly (readonly [Stage, string])[]): string {
  return milestones.map(([stage, release]) => `${stageLabel(stage)} v${release}`).join(', ');
}

/** A gate's state in a release: "v1.30: Beta, on by default, locked". */
export function stateAtWords(release: string, state: GateState | undefined): string {
  if (state === undefined) return `v${release}: not there`;
  const parts = [stageLabel(state.stage)];
  if (state.default !== undefined) parts.push(state.default ? 'on by default' : 'off by default');
  if (state.locked) parts.push('locked');
  return `v${release}: ${parts.join(', ')}`;
}
