import type { GateState } from '../gate/history.ts';
import type { Case, Judgement } from './case.ts';
import { componentNamed } from './component.ts';
import { settingForAll } from './judge-many.ts';
import { type Basis, type Presence, presenceAt } from './presence.ts';
import type { GateSetting } from './setting.ts';
import type { TableGate } from './table.ts';

/** Judges the setting of a gate that is on record. */
export function judgeKnown(
  setting: GateSetting,
  value: boolean,
  gate: TableGate,
  known: Case,
): Judgement {
  const presence = presenceAt(gate, known.upgrade.to, known.table);
  switch (presence.kind) {
    case 'removed':
    case 'not-yet':
      return { verdict: 'wont-start', reason: { kind: 'absent', presence }, remedy: 'drop' };
    case 'unknown':
      return {
        verdict: 'unknown',
        reason: { kind: 'doubt', doubt: presence.doubt },
        remedy: 'keep',
      };
    case 'present':
      return judgePresent(setting, value, gate, presence, known);
  }
}

function judgePresent(
  setting: GateSetting,
  value: boolean,
  gate: TableGate,
  { state, basis, otherwise }: Presence & { kind: 'present' },
  known: Case,
): Judgement {
  const judgement = judgeState(setting, value, gate, state, basis, known);
  if (otherwise === undefined) return judgement;
  const byOwnList = judgeState(setting, value, gate, otherwise, basis, known);
  return byOwnList.verdict === judgement.verdict
    ? judgement
    : { verdict: 'unknown', reason: { kind: 'told-otherwise', state, otherwise }, remedy: 'keep' };
}

function judgeState(
  setting: GateSetting,
  value: boolean,
  gate: TableGate,
  state: GateState,
  basis: Basis,
  known: Case,
): Judgement {
  if (state.default === undefined) {
    return { verdict: 'unknown', reason: { kind: 'default-unknown', state }, remedy: 'keep' };
  }
  if (state.locked && state.default !== value) {
    return { verdict: 'wont-start', reason: { kind: 'locked', state, basis }, remedy: 'drop' };
  }
  const contrary = contraryTo(setting, known.settings);
  const forAll = settingForAll(state.stage, setting.scope, known.settings);
  if ((forAll ?? state.default) === value && contrary === undefined) {
    const remedy = basis === 'code' && forAll === undefined ? 'drop' : 'keep';
    return { verdict: 'redundant', reason: { kind: 'default', state, basis }, remedy };
  }
  if (isElsewhere(setting, gate)) {
    return {
      verdict: 'wrong-component',
      reason: { kind: 'wrong-component', state, gate },
      remedy: 'keep',
    };
  }
  const { from } = known.upgrade;
  const before = from === undefined ? undefined : presenceAt(gate, from, known.table);
  const reason = { kind: 'overrides-default', state, basis, before, contrary } as const;
  const isNew = contrary === undefined && hasNewEffect(before, value);
  return { verdict: isNew ? 'changes' : 'fine', reason, remedy: 'keep' };
}

/** Whether the setting did nothing, or could not be, in the release that is left. */
function hasNewEffect(before: Presence | undefined, value: boolean): boolean {
  if (before === undefined || before.kind === 'unknown') return false;
  return before.kind === 'present' ? before.state.default === value : true;
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
function isElsewhere({ owner }: GateSetting, { components }: TableGate): boolean {
  const component = owner.kind === 'kubernetes' ? owner.component : undefined;
  if (component === undefined || components.length === 0) return false;
  const declared = components.map(({ name }) => componentNamed(name));
  return declared.every((name) => name !== undefined && name !== component);
}
