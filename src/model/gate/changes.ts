import type { GateStage } from '../../schemas/stage.ts';
import { previousRelease } from '../version.ts';
import type { GateState } from './history.ts';
import { type AnsweredGate, gateIn } from './in-release.ts';
import type { Removal } from './removal.ts';

/** What happened to a gate in a release. */
export type GateChange =
  | { readonly kind: 'added'; readonly stage: GateStage }
  | { readonly kind: 'stage'; readonly from: GateStage; readonly to: GateStage }
  | { readonly kind: 'default'; readonly to: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'removed'; readonly removal: Removal };

/**
 * What changed for a gate in a release against the one before it; empty when nothing did, or when one
 * of the two is not known. A removal whose release is not known exactly is told by the first release
 * that is known to lack the gate.
 */
export function gateChanges(gate: AnsweredGate, release: string): GateChange[] {
  const now = gateIn(gate, release);
  if (now.kind === 'removed') {
    return now.removal.by === release ? [{ kind: 'removed', removal: now.removal }] : [];
  }
  if (now.kind !== 'present') return [];
  const before = previousRelease(release);
  const was = before === undefined ? undefined : gateIn(gate, before);
  switch (was?.kind) {
    case 'present':
      return stateChanges(was, now);
    case 'unknown':
      return [];
    default:
      return [{ kind: 'added', stage: now.stage }];
  }
}

function stateChanges(was: GateState, now: GateState): GateChange[] {
  const changes: GateChange[] = [];
  if (was.stage !== now.stage) changes.push({ kind: 'stage', from: was.stage, to: now.stage });
  if (now.default !== undefined && was.default !== now.default) {
    changes.push({ kind: 'default', to: now.default });
  }
  const lock = lockChange(was, now);
  return lock === undefined ? changes : [...changes, { kind: lock }];
}

/**
 * Whether a gate was locked or unlocked between two states. A lock that is told first by the second
 * counts; that there is none anymore only where the first tells of one.
 */
export function lockChange(
  was: Pick<GateState, 'locked'>,
  now: Pick<GateState, 'locked'>,
): 'locked' | 'unlocked' | undefined {
  if (now.locked === true) return was.locked === true ? undefined : 'locked';
  return now.locked === false && was.locked === true ? 'unlocked' : undefined;
}
