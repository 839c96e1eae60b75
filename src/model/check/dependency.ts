import type { PresentGate } from '../gate/in-release.ts';
import { neededIn } from '../gate/needs.ts';
import type { TimedGate } from '../gate/timed-gate.ts';
import { CLOUD_CONTROLLER_MANAGER } from './component.ts';
import { type Effect, effectOf, type GateProcess } from './process.ts';
import type { GateSetting } from './setting.ts';

/** An enabled gate that depends on disabled ones, with which a component does not start. */
export interface BrokenNeed {
  readonly gate: string;
  readonly effect: Effect;
  readonly off: readonly { readonly gate: string; readonly effect: Effect }[];
}

/** The gates of a process and what it makes of them. */
export interface Decided {
  readonly gates: ReadonlyMap<string, TimedGate>;
  readonly states: ReadonlyMap<string, PresentGate>;
  readonly process: GateProcess;
  readonly to: string;
}

/**
 * The dependencies that are not met once all gates of a process are decided. A gate whose default is not
 * known breaks none. Those of the code are declared with the gates of Kubernetes itself, which a cloud
 * provider's controller manager lacks.
 * @param isWide whether settings count that the process may read besides
 */
export function brokenNeeds(decided: Decided, isWide: boolean): BrokenNeed[] {
  const { gates, states, process, to } = decided;
  if (process.component === CLOUD_CONTROLLER_MANAGER) return [];
  const effect = (name: string): Effect => effectOf(name, states.get(name), process, isWide);
  return [...gates.values()].flatMap((gate) => {
    const needed = neededIn(gate, to);
    if (needed.length === 0) return [];
    const own = effect(gate.name);
    if (own.isOn !== true) return [];
    const off = needed
      .map((name) => ({ gate: name, effect: effect(name) }))
      .filter((one) => isOff(one.effect, process));
    return off.length === 0 ? [] : [{ gate: gate.name, effect: own, off }];
  });
}

/** A gate of which nothing is known is not off for sure, unless it came after the emulated release. */
function isOff({ isOn, state }: Effect, { emulated }: GateProcess): boolean {
  return isOn === false && (state !== undefined || emulated !== undefined);
}

/** The broken dependencies that a setting has its part in. */
export function brokenBy(broken: readonly BrokenNeed[], setting: GateSetting): BrokenNeed[] {
  const isBy = ({ by, state, isOn }: Effect): boolean => by === setting && state?.default !== isOn;
  return broken.flatMap((need) => {
    if (isBy(need.effect)) return [need];
    const off = need.off.filter((one) => isBy(one.effect));
    return off.length === 0 ? [] : [{ ...need, off }];
  });
}

/** What has to be set besides a setting so that a component starts with it; nothing where nothing helps. */
export interface Completion {
  readonly value: boolean;
  readonly gates: readonly string[];
}

/**
 * The gates to turn on with one that depends on them, or to turn off with one that they depend on, and so
 * on through what these depend on.
 */
export function completionOf(
  decided: Decided,
  broken: readonly BrokenNeed[],
  setting: GateSetting,
): Completion | undefined {
  const value = setting.value === true;
  const start = value
    ? broken.flatMap(({ off }) => off.map(({ gate }) => gate))
    : broken.map(({ gate }) => gate);
  const found = new Set<string>();
  const open = [...new Set(start)];
  for (let name = open.shift(); name !== undefined; name = open.shift()) {
    if (found.has(name)) continue;
    const state = decided.states.get(name);
    if (state === undefined || state.locked === true) return undefined;
    found.add(name);
    open.push(...neighborsOf(name, value, decided));
  }
  return { value, gates: [...found].sort() };
}

/** The gates that have to follow when a gate is turned on or off. */
function neighborsOf(
  name: string,
  value: boolean,
  { gates, states, process, to }: Decided,
): string[] {
  const isOn = (gate: string) => effectOf(gate, states.get(gate), process).isOn === true;
  const gate = gates.get(name);
  if (value) {
    return gate === undefined ? [] : neededIn(gate, to).filter((needed) => !isOn(needed));
  }
  return [...gates.values()]
    .filter((other) => isOn(other.name) && neededIn(other, to).includes(name))
    .map((other) => other.name);
}
