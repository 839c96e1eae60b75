import type { GatePoint } from './data.ts';
import type { ItemKind } from './kinds.ts';
import type { Transition } from './timeline.ts';

/** What a gate's transition means; empty where it came and went without a trace, or changed back. */
export function gateKinds({ was, now }: Transition<GatePoint>): ItemKind[] {
  if (now === undefined) return [];
  if (was === undefined) return newGateKinds(now);
  const kinds = [...presenceKinds(was, now), ...lockKinds(was, now), ...defaultKinds(was, now)];
  if (now.presence === 'gone') return kinds;
  if (now.stage === 'deprecated' && was.stage !== 'deprecated') kinds.push('gate-deprecated');
  if (kinds.length === 0 && was.stage !== now.stage) kinds.push('gate-stage');
  const isDecided = was.default !== now.default || (now.locked && !was.locked);
  return isDecided && now.default !== undefined ? [...kinds, 'redundant'] : kinds;
}

function newGateKinds({ presence, default: isOn }: GatePoint): ItemKind[] {
  if (presence === 'gone') return isOn === true ? ['always-on'] : [];
  return isOn === true ? ['new-on'] : ['gate-new'];
}

function presenceKinds(was: GatePoint, now: GatePoint): ItemKind[] {
  if (was.presence === now.presence) return [];
  return [now.presence === 'gone' ? 'gate-gone' : 'gate-maybe'];
}

function lockKinds(was: GatePoint, now: GatePoint): ItemKind[] {
  if (was.locked === now.locked || now.presence === 'gone') return [];
  return [now.locked ? 'gate-locked' : 'gate-unlocked'];
}

function defaultKinds(was: GatePoint, now: GatePoint): ItemKind[] {
  if (was.default === now.default) return [];
  if (was.default === undefined || now.default === undefined) return ['default-unclear'];
  return [now.default ? 'turned-on' : 'turned-off'];
}
