import { errorWords } from '../../../../src/model/error-words.ts';
import { maxVersion, nextRelease } from '../../../../src/model/version.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import { isNearRelease, MAX_GAP } from '../../reading/releases.ts';
import { type BranchTexts, REPOSITORY } from './fetch.ts';
import { type ListedGate, parseGateList } from './parse-list.ts';
import { GATE_LISTS, MAIN_REGISTRATION } from './paths.ts';
import { joinRegistrations, type ReleaseGate } from './registration/join.ts';
import { parseRegistrationFile } from './registration/parse.ts';
import { registeredStateIn } from './registration/registered-state.ts';

/** Registrations of a smaller share of the gates that are listed cannot be all. */
const LEAST_SHARE = 0.8;

/** The gates of a release, as a branch has them. */
export interface BranchGates {
  readonly branch: BranchTexts;
  readonly release: string;
  /** Whether only the list of gates was there, which lacks those of client-go. */
  readonly isListOnly: boolean;
  readonly gates: ReadonlyMap<string, ReleaseGate>;
  /** What is odd about the branch as a whole, one line each. */
  readonly notices: readonly string[];
}

/**
 * Reads the gates of a branch from the files that register them; where these are missing, or hold most
 * gates in a form that is not known, from the list of gates that is kept for tests. So are the few that are
 * registered in such a form, but not the identifiers of gates, of which lists up to 1.35 print some.
 * @param newest the newest release that has a branch of its own: the default branch is of the next
 * @returns nothing but notices where the branch has neither in a form that is known
 */
export function readBranch(branch: BranchTexts, newest: string): BranchGates {
  const registrations = branch.files.filter(({ path }) => path.endsWith('.go'));
  const listed = readListed(branch, newest);
  const instead = (notices: readonly string[]) => ({
    ...{ ...listed, branch },
    notices: [...notices, ...listed.notices],
  });
  if (registrations.every(({ path }) => path !== MAIN_REGISTRATION)) {
    return instead([`${nameOf(branch)}: missing ${MAIN_REGISTRATION}`]);
  }
  const read = readRegistrations(branch, registrations, newest);
  const [found, expected] = [read.gates.size, listed.gates.size];
  if (found >= expected * LEAST_SHARE) {
    const gates = [...read.gates].map(
      ([name, gate]) => [name, withListedState(gate, listed.gates.get(name))] as const,
    );
    const others = [...listed.gates].filter(
      ([name]) => !read.gates.has(name) && !read.identifiers.has(name),
    );
    const notices = others.map(
      ([name]) => `${nameOf(branch)}: ${name} is registered in no known form; the list is read`,
    );
    return {
      ...read,
      gates: new Map([...gates, ...others]),
      notices: [...read.notices, ...notices],
    };
  }
  const words = `${found} gates are registered in a known form, ${expected} are in the list, which is read`;
  return instead([...read.notices, `${nameOf(branch)}: ${words}`]);
}

/** A gate whose specs the code computes is as the list of the same branch has it. */
function withListedState(gate: ReleaseGate, listed: ReleaseGate | undefined): ReleaseGate {
  if (listed === undefined || isWrittenOut(gate)) return gate;
  const { packages: _, keps: __, dependencies: ___, problems: ____, ...state } = listed;
  return { ...gate, ...state };
}

function isWrittenOut({ specs, stage, isToCome }: ReleaseGate): boolean {
  const isDated = specs.every(({ version }) => version !== undefined);
  const isWhole = specs.every((spec) => spec.stage !== undefined && spec.default !== undefined);
  return specs.length > 0 && isWhole && (isDated || isToCome || stage !== undefined);
}

function readRegistrations(
  branch: BranchTexts,
  registrations: BranchTexts['files'],
  newest: string,
): BranchGates & { readonly identifiers: ReadonlySet<string> } {
  const files = registrations.map(({ path, text }) => parseRegistrationFile(text, path));
  const specs = files.flatMap((file) => file.registrations.flatMap((one) => one.specs));
  const { release, notices: slips } = releaseOf(branch, specs, newest);
  const { gates, problems } = joinRegistrations(files, release);
  const odd = problems.map((problem) => `${nameOf(branch)}: ${problemWords(problem)}`);
  const notices = [...slips, ...odd];
  const constants = files.flatMap((file) => file.constants);
  const aliases = constants.filter(({ identifier, name }) => identifier !== name);
  const identifiers = new Set(aliases.map(({ identifier }) => identifier));
  return { branch, release, isListOnly: false, gates, notices, identifiers };
}

/**
 * The release that a branch is of: a default branch is of the newest that its gates name, one not yet
 * branched. Notices name what is too far off to be it.
 */
function releaseOf(
  branch: BranchTexts,
  specs: readonly { readonly version?: string }[],
  newest: string,
): { release: string; notices: string[] } {
  if (branch.release !== undefined) return { release: branch.release, notices: [] };
  const named = [...new Set(specs.flatMap(({ version }) => version ?? []))];
  const isNear = (version: string) => isNearRelease(newest, version);
  return {
    release: named.filter(isNear).reduce(maxVersion, nextRelease(newest)),
    notices: named
      .filter((version) => !isNear(version))
      .map(
        (version) =>
          `${nameOf(branch)}: gates of ${version} (expected at most ${MAX_GAP} releases after ${newest})`,
      ),
  };
}

function readListed(branch: BranchTexts, newest: string): Omit<BranchGates, 'branch'> {
  const none = { release: branch.release ?? nextRelease(newest), isListOnly: true };
  const files = GATE_LISTS.flatMap((path) => branch.files.find((one) => one.path === path) ?? []);
  const [file] = files;
  if (file === undefined) {
    return { ...none, gates: new Map(), notices: [`${nameOf(branch)}: no list of gates`] };
  }
  const where = `${nameOf(branch)}:${file.path}`;
  try {
    const { gates, problems } = parseGateList(file.text, where);
    const entries = [...gates.values()].flatMap((gate) => gate.entries);
    const { release, notices } = releaseOf(branch, entries, newest);
    return {
      release,
      isListOnly: true,
      gates: new Map([...gates].map(([name, gate]) => [name, fromList(gate, release)])),
      notices: [...notices, ...problems.map((problem) => `${where}: ${problemWords(problem)}`)],
    };
  } catch (error) {
    const notice = errorWords(error);
    return { ...none, gates: new Map(), notices: [notice] };
  }
}

/**
 * A gate of a list. Of two entries for one version the first holds in a plain binary: the other one
 * waits for newer servers, whether the list says so or not.
 */
function fromList({ entries, problems }: ListedGate, release: string): ReleaseGate {
  const specs = entries.filter(
    ({ version, minCompatibilityVersion }, index) =>
      version === undefined ||
      minCompatibilityVersion !== undefined ||
      entries.findIndex((one) => one.version === version) === index,
  );
  return {
    ...registeredStateIn({ specs, isVersioned: true }, release),
    ...{ specs, isVersioned: true },
    packages: [],
    keps: [],
    dependencies: [],
    problems,
  };
}

function nameOf({ head }: BranchTexts): string {
  return `${REPOSITORY}@${head.branch}`;
}

function problemWords({ field, got, expected }: Problem): string {
  return `${field}: ${got === undefined ? 'missing' : `got ${got}`}, expected ${expected}`;
}
