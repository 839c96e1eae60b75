import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Gate } from './gate.ts';
import { type GateState, olderState } from './history.ts';
import { type AnsweredGate, answersThrough } from './in-release.ts';
import { type NeedingGate, needsOf } from './needs.ts';
import { type RegisteredGate, registrarSteps } from './registrars.ts';

/** A gate as the checker and upgrades know it, which a browser loads: small, and already answered. */
export interface TimedGate extends AnsweredGate, NeedingGate, RegisteredGate {
  readonly name: string;
  readonly formerNames: readonly string[];
  /** The slugs of the enhancements that name it. */
  readonly enhancements: readonly string[];
  /** The components that enhancements declare. */
  readonly components: readonly string[];
  /** What a release says of an older one that it emulates, where that is not what the older one does. */
  readonly emulations?: NonNullable<FeatureGate['code']>['emulations'];
  /** What it is to newer code before its first release: behavior that is older than its gate. */
  readonly older?: GateState | undefined;
}

/** All gates of an atlas with their answers for the releases that it has, by name. */
export function timedGates({ gates, enhancements, releases }: Atlas): TimedGate[] {
  const views = new Map(enhancements.map((view) => [view.id, view]));
  const versions = releases.map(({ version }) => version);
  return gates.map((gate) => ({
    name: gate.name,
    ...rarePartsOf(gate),
    formerNames: gate.formerNames,
    answers: answersThrough(gate, versions),
    enhancements: gate.enhancements.flatMap((id) => views.get(id)?.slug ?? []),
    components: gate.components.map(({ name }) => name),
  }));
}

/** What few gates have, so that the others stay small. */
function rarePartsOf(gate: Gate): Pick<TimedGate, 'needs' | 'older' | 'registrars' | 'emulations'> {
  const needs = needsOf(gate.record);
  const older = olderState(gate);
  const registrars = registrarSteps(gate.record);
  const emulations = gate.record.code?.emulations;
  return {
    ...(needs.length > 0 && { needs }),
    ...(older !== undefined && { older }),
    ...(registrars !== undefined && { registrars }),
    ...(emulations !== undefined && { emulations }),
  };
}
