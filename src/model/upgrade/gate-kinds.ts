import { lockChange } from '../gate/changes.ts';
import { type GateInRelease, type KnownState, shownState } from '../gate/in-release.ts';
import type { ItemKind } from './kinds.ts';
import type { Transition } from './timeline.ts';

/** What a gate's transition means; empty where it came and went without a trace, or changed back. */
export function gateKinds({ was, now }: Transition<GateInRelease>): ItemKind[] {
  if (now === undefined || now.kind === 'not-yet') return [];
  if (was === undefined || was.kind === 'not-yet') return newGateKinds(now);
  const kinds = [...presenceKinds(was, now), ...settingKinds(was, now)];
  const isStage = stageOf(was) !== stageOf(now);
  return kinds.length === 0 && isStage && now.kind !== 'removed' ? ['gate-stage'] : kinds;
}

function newGateKinds(now: GateInRelease): ItemKind[] {
  const state = shownState(now);
  const isOn = state?.default === true;
  switch (now.kind) {
    case 'removed':
      return isOn ? ['always-on'] : [];
    case 'unknown':
      return now.last === undefined ? [] : ['gate-uncertain'];
    default:
      if (!isOn) return ['gate-new'];
      return [state.locked === true ? 'always-on' : 'new-on'];
  }
}

function presenceKinds(was: GateInRelease, now: GateInRelease): ItemKind[] {
  if (was.kind === now.kind) return [];
  switch (now.kind) {
    case 'removed':
      return ['gate-gone'];
    case 'unknown':
      return ['gate-maybe'];
    case 'present':
      return was.kind === 'removed' ? newGateKinds(now) : [];
    case 'not-yet':
      return [];
  }
}

/** What becomes of the setting: of a gate that is gone or may be, its last one counts. */
function settingKinds(before: GateInRelease, after: GateInRelease): ItemKind[] {
  const was = shownState(before);
  const now = shownState(after);
  if (now === undefined || before.kind === 'removed') return [];
  const isLeaving = after.kind === 'removed';
  if (was === undefined) return isLeaving ? [] : ['default-unclear'];
  const defaults = defaultKinds(was, now);
  const lock = isLeaving ? undefined : lockChange(was, now);
  const isDeprecated = now.stage === 'deprecated' && was.stage !== 'deprecated';
  return [
    ...(lock === undefined ? [] : [`gate-${lock}` as const]),
    ...defaults,
    ...(isDeprecated && !isLeaving ? ['gate-deprecated' as const] : []),
  ];
}

function defaultKinds(was: KnownState, now: KnownState): ItemKind[] {
  if (was.default === now.default) return [];
  if (was.default === undefined || now.default === undefined) return ['default-unclear'];
  return [now.default ? 'turned-on' : 'turned-off'];
}

function stageOf(answer: GateInRelease): string | undefined {
  return shownState(answer)?.stage;
}
