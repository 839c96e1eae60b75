import { runsOf } from '../../../../src/model/runs.ts';
import { compareVersions } from '../../../../src/model/version.ts';
import type { CodeEntry, FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { emulationsOf } from './emulations.ts';
import type { BranchGates } from './read-branch.ts';
import type { ReleaseGate } from './registration/join.ts';

type CodeBlock = NonNullable<FeatureGate['code']>;

/** The package whose gates are in no list. */
const UNLISTED = 'k8s.io/client-go/features';

/** A gate in the releases that were read, oldest first; nothing where a release lacks it. */
interface Sighting {
  readonly release: string;
  /** How the release spells it. */
  readonly name: string | undefined;
  readonly gate: ReleaseGate | undefined;
  /** Whether only a list of gates has it, or was there, which tells of no dependencies. */
  readonly isListOnly: boolean;
}

/**
 * Joins what the code of each release says of each gate: for a release, its own code alone counts.
 * Names that differ by case are one gate, under its newest spelling.
 * @param branches of different releases, in any order
 */
export function joinGates(branches: readonly BranchGates[]): Map<string, CodeBlock> {
  const ordered = branches.toSorted((a, b) => compareVersions(a.release, b.release));
  const names = new Set(ordered.flatMap(({ gates }) => [...gates.keys()]));
  const spellings = Map.groupBy(names, (name) => name.toLowerCase());
  const gates = [...spellings.values()].flatMap((spelled) => {
    const sightings = sightingsOf(spelled, ordered);
    const name = sightings.findLast((one) => one.name !== undefined)?.name;
    const block = name === undefined ? undefined : joinGate(name, sightings);
    return name === undefined || block === undefined ? [] : [[name, block] as const];
  });
  return new Map(gates.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A list says nothing of a gate that client-go alone registers. */
function sightingsOf(names: readonly string[], branches: readonly BranchGates[]): Sighting[] {
  const packages = branches.flatMap(({ gates }) =>
    names.flatMap((name) => gates.get(name)?.packages ?? []),
  );
  const isUnlisted = packages.length > 0 && packages.every((each) => each === UNLISTED);
  return branches
    .filter(({ isListOnly }) => !(isListOnly && isUnlisted))
    .map(({ release, gates, isListOnly }) => {
      const name = names.find((each) => gates.has(each));
      const gate = name === undefined ? undefined : gates.get(name);
      return { release, name, gate, isListOnly: isListOnly || gate?.packages.length === 0 };
    });
}

function joinGate(name: string, sightings: readonly Sighting[]): CodeBlock | undefined {
  const states = runsOf(
    sightings.map(({ release, gate }) => ({ release, value: gate && stateOf(gate) })),
  ).map(({ value, ...run }) => ({ ...run, ...value }));
  if (states.length === 0) return undefined;
  const newestFirst = sightings.flatMap(({ gate }) => gate ?? []).toReversed();
  const needs = runsOf(
    sightings
      .filter(({ isListOnly }) => !isListOnly)
      .map(({ release, gate }) => ({
        release,
        value: gate?.dependencies.length ? gate.dependencies.toSorted() : undefined,
      })),
  ).map(({ value, ...run }) => ({ ...run, gates: [...value] }));
  const otherNames = runsOf(
    sightings.map((one) => ({
      release: one.release,
      value: one.name === undefined || one.name === name ? undefined : { name: one.name },
    })),
  ).map(({ value, ...run }) => ({ ...run, ...value }));
  const packages = firstFilled(newestFirst.map((gate) => gate.packages));
  const told = firstFilled(newestFirst.map(({ specs }) => historyOf(specs)));
  const keps = firstFilled(newestFirst.map((gate) => gate.keps));
  const history = isRepeated(told, sightings) ? [] : told;
  return {
    states,
    ...withoutEmpty({
      history: [...history],
      otherNames,
      packages: [...packages],
      otherPackages: otherPackagesOf(sightings, packages),
      keps: [...keps],
      needs,
      emulations: emulationsOf(sightings),
      problems: uniqueProblems(sightings),
    }),
  };
}

/** The runs of releases that register a gate in other packages than the newest code does. */
function otherPackagesOf(sightings: readonly Sighting[], newest: readonly string[]) {
  const told = sightings
    .filter(({ isListOnly }) => !isListOnly)
    .map(({ release, gate }) => {
      const isOther = gate !== undefined && sorted(gate.packages) !== sorted(newest);
      return { release, value: isOther ? gate.packages : undefined };
    });
  return runsOf(told).map(({ value, ...run }) => ({ ...run, packages: [...value] }));
}

function sorted(names: readonly string[]): string {
  return names.toSorted().join();
}

/** Nothing for a gate that is registered but begins in a later release. */
function stateOf({ stage, default: isOn, locked, isToCome }: ReleaseGate) {
  if (isToCome) return undefined;
  return { stage, default: isOn, locked };
}

/** The specs as a history, where all of them say from when on they hold. */
function historyOf(specs: ReleaseGate['specs']): CodeEntry[] {
  const entries = specs.flatMap(
    ({ version, minCompatibilityVersion, stage, default: isOn, locked }) =>
      version === undefined || stage === undefined || isOn === undefined || locked === undefined
        ? []
        : [{ version, stage, default: isOn, locked, minCompatibilityVersion }],
  );
  return entries.length === specs.length ? entries : [];
}

/**
 * Whether a history says of the releases that were read what their own code says, and no more: of a
 * gate that the oldest of them has, it says when that came.
 */
function isRepeated(history: readonly CodeEntry[], sightings: readonly Sighting[]): boolean {
  const oldest = sightings.find(({ gate }) => gate !== undefined)?.release;
  const newest = sightings.at(-1)?.release;
  return (
    sightings[0]?.gate === undefined &&
    history.every(({ version, stage, default: isOn, locked, minCompatibilityVersion }) => {
      const at = sightings.findIndex(({ release }) => release === version);
      const own = sightings[at]?.gate;
      const isWithin =
        oldest !== undefined &&
        newest !== undefined &&
        compareVersions(oldest, version) <= 0 &&
        compareVersions(version, newest) <= 0;
      return (
        isWithin &&
        minCompatibilityVersion === undefined &&
        own?.stage === stage &&
        own.default === isOn &&
        own.locked === locked
      );
    }) &&
    changesIn(sightings) === history.length
  );
}

/** How often what the code says changes from one release that was read to the next. */
function changesIn(sightings: readonly Sighting[]): number {
  const states = sightings.map(({ gate }) => JSON.stringify(gate && stateOf(gate)));
  return states.filter((state, index) => state !== undefined && state !== states[index - 1]).length;
}

function firstFilled<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  return lists.find((list) => list.length > 0) ?? [];
}

const LINE = / line \d+/;

/** Each problem once, by the newest release that has it, without lines, which move all the time. */
function uniqueProblems(sightings: readonly Sighting[]): Problem[] {
  const problems = sightings.toReversed().flatMap(({ release, gate }) =>
    (gate?.problems ?? []).map((problem) => {
      const field = problem.field.replace(LINE, '');
      const key = JSON.stringify({ ...problem, field });
      return [key, { ...problem, field: `v${release}: ${field}` }] as const;
    }),
  );
  const first = new Map<string, Problem>();
  for (const [key, problem] of problems) if (!first.has(key)) first.set(key, problem);
  return [...first.values()];
}
