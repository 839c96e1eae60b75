import type { Problem } from '../../../../../src/schemas/problem.ts';
import { Oddities } from '../../../reading/oddities.ts';
import { type GateKey, wordGateKey } from './gate-key.ts';
import type { GateConstant, GateRegistration, RegistrationFile } from './parse.ts';
import { joinStates, type RegisteredState, registeredStateIn } from './registered-state.ts';
import { byVersion, type GateSpec } from './specs.ts';

/** A gate as the code of one release has it. */
export interface ReleaseGate extends RegisteredState {
  /** The specs by version, oldest first; the one of the release where they have no versions. */
  readonly specs: readonly GateSpec[];
  /** Whether the specs have versions, as far as these can be read. */
  readonly isVersioned: boolean;
  /** The import paths of the packages that register it. */
  readonly packages: readonly string[];
  /** The KEPs that the comments of its constants name. */
  readonly keps: readonly number[];
  /** The names of the gates that must be on for it to be on. */
  readonly dependencies: readonly string[];
  readonly problems: readonly Problem[];
}

/** The gates that the components of one release accept. */
export interface ReleaseGates {
  /** Name → gate, ordered by name. */
  readonly gates: ReadonlyMap<string, ReleaseGate>;
  /** What belongs to no gate; `field` names the file. */
  readonly problems: readonly Problem[];
}

interface Found {
  readonly registrations: GateRegistration[];
  readonly packages: Set<string>;
  readonly dependencies: Set<string>;
  readonly oddities: Oddities;
}

/**
 * Joins the files of one branch into what a plain binary of its release does.
 * @param release the minor release of the branch, such as "1.33"
 */
export function joinRegistrations(
  files: readonly RegistrationFile[],
  release: string,
): ReleaseGates {
  const names = gateNamesOf(files);
  const oddities = new Oddities();
  const found = new Map<string, Found>();
  for (const file of files) {
    copyProblems(file.problems, file.path, oddities);
    for (const registration of file.registrations) {
      addRegistration(found, registration, file, names);
    }
  }
  for (const file of files) addDependencies(found, file, names, oddities);
  const gates = [...found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, joinGate(name, each, names, release)] as const);
  return { gates: new Map(gates), problems: oddities.problems ?? [] };
}

/** Where no file has the constant of a gate, its identifier is taken for its name. */
function addRegistration(
  found: Map<string, Found>,
  registration: GateRegistration,
  file: RegistrationFile,
  names: GateNames,
): void {
  const { key, line, problems } = registration;
  const known = names.nameOf(file, key);
  const name = known ?? key.identifier;
  const gate = found.get(name) ?? {
    registrations: [],
    packages: new Set<string>(),
    dependencies: new Set<string>(),
    oddities: new Oddities(),
  };
  found.set(name, gate);
  gate.registrations.push(registration);
  gate.packages.add(file.package);
  const where = `${file.path} line ${line}`;
  if (known === undefined) {
    const expected = 'a constant in one of the files; its identifier is read as the name';
    gate.oddities.add(where, 'normalized', expected, wordGateKey(key));
  }
  copyProblems(problems, where, gate.oddities);
}

function addDependencies(
  found: ReadonlyMap<string, Found>,
  file: RegistrationFile,
  names: GateNames,
  oddities: Oddities,
): void {
  const lookUp = (key: GateKey) => names.nameOf(file, key) ?? key.identifier;
  for (const { key, on, line, problems } of file.dependencies) {
    const where = `${file.path} line ${line}`;
    const gate = found.get(lookUp(key));
    if (gate === undefined) {
      oddities.add(where, 'contradiction', 'a registered gate', wordGateKey(key));
      continue;
    }
    copyProblems(problems, where, gate.oddities);
    for (const needed of on) {
      if (found.has(lookUp(needed))) gate.dependencies.add(lookUp(needed));
      else gate.oddities.add(where, 'contradiction', 'a registered gate', wordGateKey(needed));
    }
  }
}

function joinGate(name: string, found: Found, names: GateNames, release: string): ReleaseGate {
  const { registrations, packages, dependencies, oddities } = found;
  const constants = names.constantsOf(name);
  for (const { problems, path, line } of constants) {
    copyProblems(problems, `${path} line ${line}`, oddities);
  }
  const versioned = registrations.find(({ isVersioned }) => isVersioned) ?? registrations[0];
  return {
    ...joinStates(
      registrations.map((each) => registeredStateIn(each, release)),
      oddities,
    ),
    specs: byVersion(versioned?.specs ?? []),
    isVersioned: versioned?.isVersioned === true,
    packages: [...packages],
    keps: [...new Set(constants.flatMap(({ keps }) => keps))],
    dependencies: [...dependencies],
    problems: oddities.problems ?? [],
  };
}

function copyProblems(problems: readonly Problem[], where: string, oddities: Oddities): void {
  for (const { field, kind, expected, got } of problems) {
    oddities.add(`${where}: ${field}`, kind, expected, got);
  }
}

interface PlacedConstant extends GateConstant {
  readonly path: string;
}

/** Tells what gates are called, by the constants of all files of a branch. */
interface GateNames {
  /** The name of the gate that a file names by its identifier; undefined where none tells. */
  nameOf(file: RegistrationFile, key: GateKey): string | undefined;
  /** The constants that have this name, with their files, in the order of the files. */
  constantsOf(name: string): readonly PlacedConstant[];
}

function gateNamesOf(files: readonly RegistrationFile[]): GateNames {
  const byPackage = new Map<string, Map<string, string>>();
  const byName = new Map<string, PlacedConstant[]>();
  for (const { package: package_, path, constants } of files) {
    const names = byPackage.get(package_) ?? new Map<string, string>();
    byPackage.set(package_, names);
    for (const constant of constants) {
      names.set(constant.identifier, constant.name);
      byName.set(constant.name, [...(byName.get(constant.name) ?? []), { ...constant, path }]);
    }
  }
  return {
    nameOf: (file, { identifier, qualifier, isName }) => {
      if (isName) return identifier;
      if (qualifier === undefined) return byPackage.get(file.package)?.get(identifier);
      const path = file.imports.get(qualifier);
      if (path !== undefined) return byPackage.get(path)?.get(identifier);
      return onlyOne(
        [...byPackage].flatMap(([other, names]) => {
          const name = other === file.package ? undefined : names.get(identifier);
          return name === undefined ? [] : [name];
        }),
      );
    },
    constantsOf: (name) => byName.get(name) ?? [],
  };
}

/** A file without imports, as in an excerpt, can mean only the one name that others have. */
function onlyOne(names: readonly string[]): string | undefined {
  return new Set(names).size === 1 ? names[0] : undefined;
}
