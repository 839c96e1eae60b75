import { type GateInRelease, gateIn, type PresentGate } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import type { Case, Judgement } from './case.ts';
import { componentNamed } from './component.ts';
import type { Reason } from './finding.ts';
import { settingForAll } from './judge-many.ts';
import type { GateSetting } from './setting.ts';

/** Judges the setting of a gate that is on record. */
export function judgeKnown(
  setting: GateSetting,
  value: boolean,
  gate: TimedGate,
  known: Case,
): Judgement {
  const answer = gateIn(gate, known.upgrade.to);
  switch (answer.kind) {
    case 'removed':
      if (answer.removal.by === undefined) {
        return unknown({ kind: 'doubt', doubt: { kind: 'removal', removal: answer.removal } });
      }
      return { verdict: 'wont-start', reason: { kind: 'absent', answer }, remedy: 'drop' };
    case 'not-yet':
      return { verdict: 'wont-start', reason: { kind: 'absent', answer }, remedy: 'drop' };
    case 'unknown':
      return unknown({ kind: 'doubt', doubt: answer.reason });
    case 'present':
      return answer.alias === undefined
        ? judgePresent(setting, value, gate, answer, known)
        : unknown({ kind: 'either-name', other: answer.alias });
  }
}

function unknown(reason: Reason): Judgement {
  return { verdict: 'unknown', reason, remedy: 'keep' };
}

function judgePresent(
  setting: GateSetting,
  value: boolean,
  gate: TimedGate,
  state: PresentGate,
  known: Case,
): Judgement {
  if (state.default === undefined) return unknown({ kind: 'default-unknown', state });
  if (state.locked === true && state.default !== value) {
    return { verdict: 'wont-start', reason: { kind: 'locked', state }, remedy: 'drop' };
  }
  const contrary = contraryTo(setting, known.settings);
  const forAll = settingForAll(state.stage, setting.scope, known.settings);
  if ((forAll ?? state.default) === value && contrary === undefined) {
    const isSure = state.source === 'code' && state.otherwise === undefined;
    const remedy = isSure && forAll === undefined ? 'drop' : 'keep';
    return { verdict: 'redundant', reason: { kind: 'default', state }, remedy };
  }
  if (isElsewhere(setting, gate)) {
    const reason = { kind: 'wrong-component', state, gate } as const;
    return { verdict: 'wrong-component', reason, remedy: 'keep' };
  }
  if (state.locked === undefined && state.default !== value) {
    return unknown({ kind: 'lock-unknown', state });
  }
  const { from } = known.upgrade;
  const before = from === undefined ? undefined : gateIn(gate, from);
  const reason = { kind: 'overrides-default', state, before, contrary } as const;
  const isNew = contrary === undefined && hasNewEffect(before, value);
  return { verdict: isNew ? 'changes' : 'fine', reason, remedy: 'keep' };
}

/** Whether the setting did nothing, or could not be, in the release that is left. */
function hasNewEffect(before: GateInRelease | undefined, value: boolean): boolean {
  if (before === undefined || before.kind === 'unknown') return false;
  return before.kind === 'present' ? before.default === value : true;
}

/** A setting of the same component, read by other means, that says the contrary. */
function contraryTo(
  { name, value, scope, owner }: GateSetting,
  settings: Case['settings'],
): GateSetting | undefined {
  const component = owner.kind === 'kubernetes' ? owner.component : undefined;
  return settings
    .get(name)
    ?.find(
      (other) =>
        other.scope !== scope &&
        other.value !== value &&
        other.owner.kind === 'kubernetes' &&
        other.owner.component === component,
    );
}

/** Whether enhancements declare the gate for other components, all of them known ones. */
function isElsewhere({ owner }: GateSetting, { components }: TimedGate): boolean {
  const component = owner.kind === 'kubernetes' ? owner.component : undefined;
  if (component === undefined || components.length === 0) return false;
  const declared = components.map(({ name }) => componentNamed(name));
  return declared.every((name) => name !== undefined && name !== component);
}
