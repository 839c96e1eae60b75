import { compareVersions } from '../version.ts';
import type { Case, Judgment } from './case.ts';
import {
  type BrokenNeed,
  brokenBy,
  brokenNeeds,
  completionOf,
  type Decided,
} from './dependency.ts';
import type { DependencyDoubt } from './finding.ts';
import { effectOf, type GateProcess } from './process.ts';
import type { GateSetting } from './setting.ts';
import type { GateTable } from './table.ts';

/**
 * Judges a setting by the dependencies that its process breaks, all gates taken together; nothing where it
 * has no part in any.
 */
export function judgeNeeds(setting: GateSetting, known: Case): Judgment | undefined {
  const { to } = known.upgrade;
  const process = known.process(setting);
  const decided: Decided = {
    gates: known.gates,
    states: known.presentIn(to, process),
    process,
    to,
  };
  const all = brokenIn(decided);
  const own = brokenBy(all.own, setting);
  const wide = brokenBy(all.wide, setting);
  const broken = own.length > 0 ? own : wide;
  if (broken.length === 0) return undefined;
  const doubt = doubtOf(decided, { own, wide }, known.table);
  const completion = completionOf(decided, broken, setting);
  return {
    verdict: doubt === undefined ? 'wont-start' : 'unknown',
    reason: { kind: 'dependency', broken, completion, doubt },
    remedy: 'keep',
  };
}

interface Broken {
  /** By the process alone. */
  readonly own: readonly BrokenNeed[];
  /** Together with what it may read besides. */
  readonly wide: readonly BrokenNeed[];
}

const found = new WeakMap<GateProcess, Broken>();

/** The dependencies that a process breaks; worked out once. */
function brokenIn(decided: Decided): Broken {
  const known = found.get(decided.process);
  if (known !== undefined) return known;
  const broken = { own: brokenNeeds(decided, false), wide: brokenNeeds(decided, true) };
  found.set(decided.process, broken);
  return broken;
}

/** Why it is not certain that the component does not start. */
function doubtOf(
  decided: Decided,
  { own, wide }: Broken,
  { releases }: GateTable,
): DependencyDoubt | undefined {
  const asOf = releases.findLast(
    ({ listOf, isListOnly }) => listOf !== undefined && isListOnly !== true,
  )?.version;
  if (asOf !== undefined && compareVersions(asOf, decided.to) < 0) return { kind: 'unread', asOf };
  if (own.length > 0 && wide.length > 0) return undefined;
  const line = lineElsewhere(decided, own.length > 0 ? own : wide);
  return line === undefined ? undefined : { kind: 'elsewhere', line, isMetThere: own.length > 0 };
}

/** The line of another setting of the component that decides about a gate of a broken dependency. */
function lineElsewhere(
  { states, process }: Decided,
  broken: readonly BrokenNeed[],
): number | undefined {
  const names = broken.flatMap(({ gate, off }) => [gate, ...off.map((one) => one.gate)]);
  return names
    .map((name) => effectOf(name, states.get(name), process, true).by)
    .find((by) => by !== undefined && !process.held.has(by.name))?.line;
}
