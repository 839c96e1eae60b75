import { type GateInRelease, gateIn, nameIn, type PresentGate } from '../gate/in-release.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { onceForEach } from '../once.ts';
import { compareVersions } from '../version.ts';
import { isAccepted } from './acceptance.ts';
import type { Configuration, GateSetting, Owner } from './setting.ts';
import type { GateTable } from './table.ts';

/** The gates that stand for all of a stage, and the stages. */
export const STAGE_OF_ALL_GATE = { AllAlpha: 'alpha', AllBeta: 'beta' } as const;

const ALL_GATE_OF_STAGE: ReadonlyMap<string, string> = new Map(
  Object.entries(STAGE_OF_ALL_GATE).map(([gate, stage]) => [stage, gate]),
);

/** What one run of a component makes of the settings that it reads: gates are decided for it as a whole. */
export interface GateProcess {
  readonly component: string | undefined;
  /** The older release that it behaves like, where it is told to. */
  readonly emulated: string | undefined;
  /** The settings that hold, by the name that they set. */
  readonly held: ReadonlyMap<string, GateSetting>;
  /** The settings that hold of all in the text that the same component, or every one, may read. */
  readonly companions: ReadonlyMap<string, GateSetting>;
}

/** What a gate is set to in a process, and the setting that says so; the default where none does. */
export interface Effect {
  readonly isOn: boolean | undefined;
  readonly by: GateSetting | undefined;
  readonly state: PresentGate | undefined;
}

/**
 * The processes that the settings belong to, by setting. Flags hold against files, as they do for the
 * kubelet, and the later of two settings against the earlier.
 */
export function processesOf(
  { settings, processes }: Pick<Configuration, 'settings' | 'processes'>,
  { to, isSet }: { to: string; isSet: (setting: GateSetting) => boolean },
): (setting: GateSetting) => GateProcess {
  const counted = settings.filter((setting) => isCounted(setting) && isSet(setting));
  const emulated = new Map(processes.map((one) => [one.id, emulatedRelease(one.emulated, to)]));
  const keyOf = processKeys(counted);
  const groups = Map.groupBy(counted, keyOf);
  const companions = onceForEach((component: string) =>
    heldAmong(counted.filter(isFor(component))),
  );
  const made = new Map<string, GateProcess>();
  return (setting) => {
    const key = keyOf(setting);
    const known = made.get(key);
    if (known !== undefined) return known;
    const process: GateProcess = {
      component: ownerComponent(setting.owner),
      emulated: emulated.get(setting.process),
      held: heldAmong(groups.get(key) ?? []),
      companions: companions(ownerComponent(setting.owner) ?? ''),
    };
    made.set(key, process);
    return process;
  };
}

/** The component of an owner, where it is a certain one. */
export function ownerComponent(owner: Owner): string | undefined {
  return owner.kind === 'kubernetes' ? owner.component : undefined;
}

/**
 * What tells the processes apart. A component reads one configuration file: of two in a place that has
 * one process, each belongs to a process of its own.
 */
function processKeys(settings: readonly GateSetting[]): (setting: GateSetting) => string {
  const wide = ({ process, owner }: GateSetting): string =>
    `${process} ${owner.kind} ${ownerComponent(owner) ?? ''}`;
  const files = Map.groupBy(
    settings.filter(({ form }) => form === 'map'),
    wide,
  );
  const several = new Set(
    [...files].flatMap(([key, maps]) =>
      new Set(maps.map(({ scope }) => scope)).size > 1 ? [key] : [],
    ),
  );
  return (setting) => {
    const key = wide(setting);
    return setting.form === 'map' && several.has(key) ? `${key} ${setting.scope}` : key;
  };
}

/** Whether a setting has a say in what a component does when it starts. */
function isCounted({ value, form, owner }: GateSetting): boolean {
  return value !== undefined && form !== 'environment' && owner.kind !== 'other';
}

/** Whether a component may read a setting; where none is named, each may. */
function isFor(component: string): (setting: GateSetting) => boolean {
  return ({ owner }) => {
    if (owner.kind !== 'kubernetes') return false;
    return component === '' || owner.component === undefined || owner.component === component;
  };
}

function heldAmong(settings: readonly GateSetting[]): Map<string, GateSetting> {
  const rank = ({ form }: GateSetting): number => (form === 'map' ? 0 : 1);
  const ordered = settings.toSorted((a, b) => rank(a) - rank(b) || a.at.start - b.at.start);
  return new Map(ordered.map((setting) => [setting.name, setting]));
}

/** The release that a flag names, where it is older than the binary's own. */
function emulatedRelease(written: string | undefined, to: string): string | undefined {
  const release = /\d+\.\d+/.exec(written ?? '')?.[0];
  return release !== undefined && compareVersions(release, to) < 0 ? release : undefined;
}

/**
 * What a gate is for a process: as the release has it or, where that emulates an older one, as it tells
 * of that, under the name by which the release itself knows it. A gate that came after the emulated release is not
 * there yet; one that the binary no longer has is gone all the same.
 */
export function gateOf(
  gate: TimedGate,
  to: string,
  { emulated }: Pick<GateProcess, 'emulated'>,
): GateInRelease {
  const own = gateIn(gate, to);
  if (emulated === undefined || own.kind !== 'present') return own;
  const told = gate.emulations?.find(({ by, of }) => by === to && of === emulated);
  if (told !== undefined) {
    const { by: _, of: __, stage, isUnknown, ...setting } = told;
    if (isUnknown) {
      const reason = { kind: 'stage-unknown', list: to, emulated } as const;
      return { kind: 'unknown', reason, since: emulated };
    }
    return stage === undefined
      ? { kind: 'not-yet', source: 'code' }
      : { ...own, default: undefined, locked: undefined, stage, ...setting, otherwise: undefined };
  }
  const then = gateIn(gate, emulated);
  if (then.kind === 'not-yet' && gate.older !== undefined) return { ...own, ...gate.older };
  if (then.kind !== 'present') return then;
  return { ...then, otherwise: undefined, alias: own.alias, spelling: own.spelling };
}

/** All gates that a process surely has, as they are for it. */
export function gatesOfProcess(
  table: GateTable,
  to: string,
  process: Pick<GateProcess, 'emulated' | 'component'>,
): Map<string, PresentGate> {
  const { component } = process;
  const states = table.gates.flatMap((gate) => {
    const answer = gateOf(gate, to, process);
    const isThere = answer.kind === 'present' && isAccepted(gate, component, to) === true;
    return isThere ? [[nameIn(gate.name, answer), answer] as const] : [];
  });
  return new Map(states);
}

/**
 * What a gate comes to in a process: its own setting, else that for all gates of its stage, else its
 * default.
 * @param isWide whether settings count that the process may read besides
 */
export function effectOf(
  name: string,
  state: PresentGate | undefined,
  { held, companions }: Readonly<Record<'held' | 'companions', Pick<GateProcess['held'], 'get'>>>,
  isWide = false,
): Effect {
  const setting = (one: string): GateSetting | undefined =>
    held.get(one) ?? (isWide ? companions.get(one) : undefined);
  if (state === undefined) return { isOn: false, by: undefined, state };
  const own = setting(name);
  const isRefused = state.locked === true && own?.value !== state.default;
  if (own !== undefined && !isRefused) return { isOn: own.value, by: own, state };
  const forAll = setting(ALL_GATE_OF_STAGE.get(state.stage) ?? '');
  if (own === undefined && forAll !== undefined) return { isOn: forAll.value, by: forAll, state };
  return { isOn: state.default, by: undefined, state };
}
