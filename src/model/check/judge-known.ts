import { type GateInRelease, gateIn, type PresentGate } from '../gate/in-release.ts';
import { registrarsIn } from '../gate/registrars.ts';
import { successorIn } from '../gate/successor.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { compareVersions } from '../version.ts';
import { isAccepted } from './acceptance.ts';
import { type Case, type Judgment, kept } from './case.ts';
import { effectOf, gateOf, ownerComponent } from './process.ts';
import type { GateSetting } from './setting.ts';
import type { GateTable } from './table.ts';

/** Judges the setting of a gate that is on record. */
export function judgeKnown(
  setting: GateSetting,
  value: boolean,
  gate: TimedGate,
  known: Case,
): Judgment {
  const answer = gateOf(gate, known.upgrade.to, known.process(setting));
  const accepted = isAccepted(gate, ownerComponent(setting.owner), known.upgrade.to);
  if (accepted !== true && (answer.kind === 'present' || answer.kind === 'not-yet')) {
    return notRegistered(accepted === false && answer.source === 'code');
  }
  switch (answer.kind) {
    case 'removed': {
      if (answer.removal.by === undefined) {
        return kept('unknown', {
          kind: 'doubt',
          doubt: { kind: 'removal', removal: answer.removal },
        });
      }
      const successor = successorIn(known.upgrade.to, gate.name, known.table.gates)?.name;
      return {
        verdict: 'wont-start',
        reason: { kind: 'absent', answer, successor },
        remedy: successor === undefined ? 'drop' : 'keep',
      };
    }
    case 'not-yet':
      return {
        verdict: 'wont-start',
        reason: { kind: 'absent', answer },
        remedy: answer.doubt === undefined ? 'drop' : 'keep',
      };
    case 'unknown':
      return kept('unknown', { kind: 'doubt', doubt: answer.reason });
    case 'present':
      return answer.alias === undefined
        ? judgePresent(setting, value, gate, answer, known)
        : kept('unknown', { kind: 'either-name', other: answer.alias });
  }
}

function notRegistered(isSure: boolean): Judgment {
  const reason = { kind: 'not-registered', isSure } as const;
  return isSure ? { verdict: 'wont-start', reason, remedy: 'drop' } : kept('unknown', reason);
}

function judgePresent(
  setting: GateSetting,
  value: boolean,
  gate: TimedGate,
  state: PresentGate,
  known: Case,
): Judgment {
  if (state.default === undefined) return kept('unknown', { kind: 'default-unknown', state });
  const asOf = newestRead(gate, known.table);
  if (state.source === 'code' && asOf !== undefined && isOlder(asOf, known.upgrade.to)) {
    return kept('unknown', { kind: 'unread', state, asOf });
  }
  if (state.locked === true && state.default !== value) {
    return { verdict: 'wont-start', reason: { kind: 'locked', state }, remedy: 'drop' };
  }
  const contrary = state.locked === true ? undefined : known.contrary(setting);
  const without = withoutIt(setting, state, known);
  if (without === value && contrary === undefined) {
    const areAlike = (state.patches ?? []).every((patch) => patch.default === state.default);
    const isSure = state.source === 'code' && state.otherwise === undefined && areAlike;
    const remedy = isSure && state.default === value ? 'drop' : 'keep';
    return { verdict: 'redundant', reason: { kind: 'default', state }, remedy };
  }
  if (state.locked === undefined && state.default !== value) {
    return kept('unknown', { kind: 'lock-unknown', state });
  }
  const isEmulating = known.process(setting).emulated !== undefined;
  const { from } = known.upgrade;
  const before = from === undefined || isEmulating ? undefined : gateIn(gate, from);
  const reason = { kind: 'overrides-default', state, before, contrary } as const;
  const isNew = contrary === undefined && hasNewEffect(before, value);
  return kept(isNew ? 'changes' : 'fine', reason);
}

/** What the gate would be in the same process without the setting. */
function withoutIt(setting: GateSetting, state: PresentGate, known: Case): boolean | undefined {
  const { held, companions } = known.process(setting);
  const others = { get: (name: string) => (name === setting.name ? undefined : held.get(name)) };
  return effectOf(setting.name, state, { held: others, companions }).isOn;
}

/** The newest release whose code was read and could tell of a gate: lists lack those of client-go. */
function newestRead(gate: TimedGate, { releases }: GateTable): string | undefined {
  return releases.findLast(({ version, listOf, isListOnly }) => {
    const registrars = registrarsIn(gate, version);
    const isUnlisted = registrars.length > 0 && registrars.every((name) => name === 'client-go');
    return listOf !== undefined && !(isListOnly === true && isUnlisted);
  })?.version;
}

function isOlder(a: string, b: string): boolean {
  return compareVersions(a, b) < 0;
}

/** Whether the setting did nothing, or could not be, in the release that is left. */
function hasNewEffect(before: GateInRelease | undefined, value: boolean): boolean {
  if (before === undefined || before.kind === 'unknown') return false;
  return before.kind === 'present' ? before.default === value : true;
}
