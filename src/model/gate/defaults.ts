import { compareVersions } from '../version.ts';
import { type AnsweredGate, gateIn } from './in-release.ts';

/** A release from which a gate is on, or off, when nobody sets it. */
export interface DefaultStep {
  readonly release: string;
  readonly isOn: boolean;
}

/**
 * What a gate is set to when nobody sets it, from a release on and for as long as it stays at the stage
 * that it has there; empty where that is not known.
 */
export function defaultsFrom(gate: AnsweredGate, release: string): DefaultStep[] {
  const first = gateIn(gate, release);
  if (first.kind !== 'present' || first.default === undefined) return [];
  const steps: DefaultStep[] = [{ release, isOn: first.default }];
  for (const { release: at, state } of gate.answers) {
    if (compareVersions(at, release) <= 0) continue;
    if (state.kind !== 'present' || state.stage !== first.stage) break;
    const isOn = state.default;
    if (isOn !== undefined && isOn !== steps.at(-1)?.isOn) steps.push({ release: at, isOn });
  }
  return steps;
}

/**
 * What several gates are set to when nobody sets them, from a release in which all of them are at a
 * stage; empty where each says something else.
 */
export function sharedDefaults(gates: readonly AnsweredGate[], release: string): DefaultStep[] {
  return sharedSteps(gates, (gate) => defaultsFrom(gate, release));
}

/** The steps that all of several gates take; empty where each takes others. */
export function sharedSteps<Step>(
  gates: readonly AnsweredGate[],
  stepsOf: (gate: AnsweredGate) => Step[],
): Step[] {
  const [first = [], ...others] = gates.map(stepsOf);
  const isShared = others.every((steps) => JSON.stringify(steps) === JSON.stringify(first));
  return isShared ? first : [];
}
