import { compareVersions, maxVersion, nextRelease } from '../../../../src/model/version.ts';
import type { CodeEntry } from '../../../../src/schemas/feature-gate.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { parseEntry } from './parse-entry.ts';
import { isYamlRecord, oddity, parseYaml, scalarText } from './parse-yaml.ts';

/** A gate as one list has it. */
export interface ListedGate {
  /** In file order; empty where no entry could be read. */
  readonly entries: readonly CodeEntry[];
  readonly problems: readonly Problem[];
}

/** One gate list: the gates that one release's binaries accept. */
export interface GateList {
  /** Gate name → its entries, in file order. */
  readonly gates: ReadonlyMap<string, ListedGate>;
  /** Oddities that belong to no gate, such as an element without a name. */
  readonly problems: readonly Problem[];
}

const GATE_NAME = /^[A-Za-z]\w{0,199}$/;
const SHAPE = 'a list of [{name, versionedSpecs: [{default, lockToDefault, preRelease, version}]}]';

/**
 * Reads a gate list: `test/compatibility_lifecycle/reference/versioned_feature_list.yaml` of
 * kubernetes/kubernetes, or the same format at its older path.
 * @param text the file
 * @param file how to name it in errors
 * @throws {Error} when it is no gate list at all: no YAML, another shape, or not one usable entry
 *   (as in its unversioned twin, whose versions are all empty)
 */
export function parseGateList(text: string, file: string): GateList {
  const items = parseYaml(text, file);
  if (!Array.isArray(items)) {
    throw new Error(`${file}: ${items === '' ? 'empty' : 'not a list'} (expected ${SHAPE})`);
  }
  const gates = new Map<string, ListedGate>();
  const problems: Problem[] = [];
  items.forEach((item: unknown, index) => {
    addGate(item, `[${index}]`, gates, problems);
  });
  if (![...gates.values()].some(({ entries }) => entries.length > 0)) {
    throw new Error(`${file}: no gate with a version among ${items.length} (expected ${SHAPE})`);
  }
  return { gates, problems };
}

function addGate(
  item: unknown,
  field: string,
  gates: Map<string, ListedGate>,
  problems: Problem[],
): void {
  const name = isYamlRecord(item) ? scalarText(item.name) : undefined;
  if (!isYamlRecord(item) || name === undefined || !GATE_NAME.test(name)) {
    problems.push(oddity('not-a-value', field, item, 'a mapping with the name of a gate'));
    return;
  }
  const gate = parseSpecs(item.versionedSpecs);
  const unknown = Object.keys(item)
    .filter((key) => key !== 'name' && key !== 'versionedSpecs')
    .map((key) => oddity('unknown-field', key, item[key], 'name or versionedSpecs'));
  const before = gates.get(name);
  const twice =
    before === undefined ? [] : [oddity('contradiction', 'name', name, 'one element for a gate')];
  gates.set(name, {
    entries: [...(before?.entries ?? []), ...gate.entries],
    problems: [...(before?.problems ?? []), ...twice, ...gate.problems, ...unknown],
  });
}

function parseSpecs(specs: unknown): ListedGate {
  if (!Array.isArray(specs) || specs.length === 0) {
    return {
      entries: [],
      problems: [oddity('missing', 'versionedSpecs', specs, 'a list of versioned specs')],
    };
  }
  const parsed = specs.map((spec: unknown, index) => parseEntry(spec, `versionedSpecs[${index}]`));
  const entries = parsed.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  return {
    entries,
    problems: [...parsed.flatMap(({ problems }) => problems), ...disorder(entries)],
  };
}

/** Entries are meant to be one for each release, oldest first; all are kept as they stand. */
function disorder(entries: readonly CodeEntry[]): Problem[] {
  return entries.flatMap(({ version }, index) => {
    const before = entries[index - 1]?.version;
    if (before === undefined || compareVersions(before, version) < 0) return [];
    const expected =
      before === version ? 'one entry for each release' : `a release after ${before}`;
    return [oddity('contradiction', `versionedSpecs[${index}].version`, version, expected)];
  });
}

/**
 * The release that the default branch's list speaks of: the newest one that it names, and at least
 * the one after the newest release branch.
 * @param newestReleaseBranch the release of that branch, such as "1.36"
 */
export function gateListRelease(list: GateList, newestReleaseBranch: string): string {
  return [...list.gates.values()]
    .flatMap(({ entries }) => entries.map(({ version }) => version))
    .reduce(maxVersion, nextRelease(newestReleaseBranch));
}
