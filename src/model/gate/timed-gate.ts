import type { Atlas } from '../atlas/atlas.ts';
import { type AnsweredGate, answersThrough } from './in-release.ts';

/** A gate as the checker and upgrades know it, which a browser loads: small, and already answered. */
export interface TimedGate extends AnsweredGate {
  readonly name: string;
  readonly formerNames: readonly string[];
  /** The slugs of the enhancements that name it. */
  readonly enhancements: readonly string[];
  /** The components that enhancements declare, with the enhancements' labels. */
  readonly components: readonly { readonly name: string; readonly by: readonly string[] }[];
}

/** All gates of an atlas with their answers for the releases that it has, by name. */
export function timedGates({ gates, enhancements, releases }: Atlas): TimedGate[] {
  const views = new Map(enhancements.map((view) => [view.id, view]));
  const versions = releases.map(({ version }) => version);
  return gates.map((gate) => ({
    name: gate.name,
    formerNames: gate.formerNames,
    answers: answersThrough(gate, versions),
    enhancements: gate.enhancements.flatMap((id) => views.get(id)?.slug ?? []),
    components: gate.components.map((component) => ({
      name: component.name,
      by: component.enhancements.map((id) => views.get(id)?.label ?? id),
    })),
  }));
}
