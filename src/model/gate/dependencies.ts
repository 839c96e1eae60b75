import type { Atlas } from '../atlas/atlas.ts';
import { compareText } from '../compare-text.ts';
import { onceForObject } from '../once.ts';
import { previousRelease } from '../version.ts';
import type { Gate } from './gate.ts';
import { needsOf } from './needs.ts';

/** A gate that another one depends on, or that depends on it, through some releases. */
export interface GateDependency {
  readonly gate: string;
  readonly since: string;
  /** The last release, where a later one that was read has the dependency no more. */
  readonly until: string | undefined;
}

/** The gates that a gate depends on: one that is enabled without them keeps a component from starting. */
export function dependenciesOf({ record }: Pick<Gate, 'record'>): GateDependency[] {
  const found: GateDependency[] = [];
  const open = new Map<string, string>();
  const steps = [...needsOf(record), undefined];
  for (const step of steps) {
    for (const [gate, since] of open) {
      if (step?.state.includes(gate)) continue;
      found.push({ gate, since, until: step && previousRelease(step.release) });
      open.delete(gate);
    }
    for (const gate of step?.state ?? []) {
      if (!open.has(gate)) open.set(gate, step?.release ?? '');
    }
  }
  return found.sort(compareDependencies);
}

/** The gates that depend on a gate. */
export function dependentsOf({ name }: Pick<Gate, 'name'>, atlas: Atlas): GateDependency[] {
  return allDependents(atlas).get(name) ?? [];
}

const allDependents = onceForObject(({ gates }: Atlas): Map<string, GateDependency[]> => {
  const all = gates.flatMap((gate) =>
    dependenciesOf(gate).map((needed) => ({ of: needed.gate, by: { ...needed, gate: gate.name } })),
  );
  return new Map(
    [...Map.groupBy(all, ({ of }) => of)].map(([name, each]) => [
      name,
      each.map(({ by }) => by).sort(compareDependencies),
    ]),
  );
});

function compareDependencies(a: GateDependency, b: GateDependency): number {
  return compareText(a.gate, b.gate);
}

/** When a dependency holds: "since v1.35", "in v1.35", "v1.35 to v1.36". */
export function dependencyPeriodWords({ since, until }: GateDependency): string {
  if (until === undefined) return `since v${since}`;
  return since === until ? `in v${since}` : `v${since} to v${until}`;
}
