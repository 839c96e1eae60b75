import { compareVersions } from '../../../../src/model/version.ts';
import type { CodeEntry, FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { FeatureGateRenames } from '../../../../src/schemas/feature-gate-renames.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { Oddities } from '../../reading/oddities.ts';
import type { GateList } from './parse.ts';
import { renamer } from './parse-renames.ts';

/** What the code says of a gate. */
export type CodeBlock = NonNullable<FeatureGate['code']>;

/** The gate list of one release. */
export interface ReleaseGateList {
  /** The minor release, such as "1.33". */
  readonly release: string;
  readonly gates: GateList['gates'];
}

/** All gates of all lists. */
export interface JoinedGateLists {
  /** Canonical name → code block, ordered by name. */
  readonly gates: ReadonlyMap<string, CodeBlock>;
  /** Gates that no list gives a single readable entry for: `field` names them. */
  readonly problems: readonly Problem[];
}

/** A gate as it stands in one list. */
interface Sighting {
  readonly release: string;
  readonly name: string;
  readonly entries: readonly CodeEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Joins the lists of several releases into one code block for each gate. The newest list that holds
 * a gate tells its history and its spelling; the order of `lists` does not matter.
 * @throws {Error} when two lists are for one release, or a rename is not needed by any list
 */
export function joinGateLists(
  lists: readonly ReleaseGateList[],
  renames: FeatureGateRenames,
): JoinedGateLists {
  const newestFirst = [...lists].sort((a, b) => compareVersions(b.release, a.release));
  const twice = newestFirst.find((list, index) => list.release === newestFirst[index + 1]?.release);
  if (twice !== undefined) {
    throw new Error(`gate lists: two for ${twice.release} (expected one for each release)`);
  }
  const blocks: [string, CodeBlock][] = [];
  const oddities = new Oddities();
  for (const sightings of collectSightings(newestFirst, renames)) {
    const joined = joinSightings(sightings);
    if (joined === undefined) {
      oddities.add(sightings[0]?.name ?? '', 'missing', 'a versioned spec in one of the lists');
    } else {
      blocks.push(joined);
    }
  }
  blocks.sort(([a], [b]) => (a < b ? -1 : 1));
  return { gates: new Map(blocks), problems: oddities.problems ?? [] };
}

/** All sightings of each gate, newest first. */
function collectSightings(
  newestFirst: readonly ReleaseGateList[],
  renames: FeatureGateRenames,
): Sighting[][] {
  const heldNames = new Set(newestFirst.flatMap(({ gates }) => [...gates.keys()]));
  const presentName = renamer(renames, heldNames);
  const byIdentity = new Map<string, Sighting[]>();
  for (const { release, gates } of newestFirst) {
    for (const [name, { entries, problems }] of gates) {
      const identity = presentName(name).toLowerCase();
      const sightings = byIdentity.get(identity) ?? [];
      const sighting = { release, name, entries, problems };
      // In a list that holds both names of a renamed gate, the present name is the one that counts.
      const at = sightings.findIndex((other) => other.release === release);
      if (at >= 0 && name.toLowerCase() === identity) sightings.splice(at, 0, sighting);
      else sightings.push(sighting);
      byIdentity.set(identity, sightings);
    }
  }
  return [...byIdentity.values()];
}

function joinSightings(sightings: readonly Sighting[]): [string, CodeBlock] | undefined {
  const newest = sightings.find(({ entries }) => entries.length > 0);
  const first = sightings[0];
  if (newest === undefined || first === undefined) return undefined;
  const oldestFirst = sightings.toReversed();
  const otherHistories = oldestFirst
    .filter((sighting) => sighting !== newest && !isBeginning(sighting.entries, newest.entries))
    .map(({ release, entries }) => ({ list: release, history: [...entries] }));
  const formerNames = unique(oldestFirst.map(({ name }) => name)).filter(
    (name) => name !== first.name,
  );
  const problems = uniqueProblems([
    ...sightings.flatMap((each) => each.problems),
    ...twins(sightings),
  ]);
  const block: CodeBlock = {
    history: [...newest.entries],
    lists: unique(oldestFirst.map(({ release }) => release)),
    ...(otherHistories.length > 0 && { otherHistories }),
    ...(formerNames.length > 0 && { formerNames }),
    ...(problems.length > 0 && { problems }),
  };
  return [first.name, block];
}

/** Lists that hold the gate under two names. */
function twins(sightings: readonly Sighting[]): Problem[] {
  const oddities = new Oddities();
  sightings.forEach(({ release, name }, index) => {
    const other = sightings[index - 1];
    if (other?.release !== release) return;
    const expected = `one name in the list of ${release}, "${other.name}"`;
    oddities.add('name', 'contradiction', expected, name);
  });
  return oddities.problems ?? [];
}

function isBeginning(entries: readonly CodeEntry[], history: readonly CodeEntry[]): boolean {
  return entries.every((entry, index) => {
    const other = history[index];
    return (
      other !== undefined &&
      entry.version === other.version &&
      entry.stage === other.stage &&
      entry.default === other.default &&
      entry.locked === other.locked
    );
  });
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}

function uniqueProblems(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
