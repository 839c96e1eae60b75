import type { DocsStage } from '../../schemas/feature-gate.ts';
import {
  compareVersions,
  minorRelease,
  nextRelease,
  parseVersion,
  previousRelease,
} from '../version.ts';
import type { GatePeriod, GateState } from './history.ts';

/** What a gate is in some patches of a minor release. */
export interface PatchState extends GateState {
  /** The first patch: "1.31.0". */
  readonly from: string;
  /** The last patch; absent where it holds for all later ones. */
  readonly to?: string | undefined;
}

/** A documented stage with a beginning, and where the next one begins. */
interface Placed {
  readonly state: GateState;
  readonly from: string;
  readonly to: string | undefined;
  readonly next: string | undefined;
}

/** What a stage names of the patches of a minor release. */
interface PatchPart {
  readonly state: GateState;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/**
 * The documented stages as periods, from minor releases on: of two in one release, that of its later
 * patches. A stage without a first release is left out.
 */
export function docsPeriods(stages: readonly DocsStage[]): GatePeriod[] {
  return place(stages).flatMap(({ state, from, to, next }) => {
    const since = minorRelease(from);
    const last = lastMinor(to ?? (next === since ? undefined : beforeNext(next)), next);
    const isOfPatches = last !== undefined && last !== to && compareVersions(last, since) < 0;
    const end = last === undefined ? undefined : nextRelease(last);
    return isOfPatches ? [] : [{ ...state, since, to: end }];
  });
}

/**
 * The last minor release at whose end a documented stage holds: of two in one minor release that is the
 * one of its later patches. Open where the stage has no end.
 */
function lastMinor(to: string | undefined, next: string | undefined): string | undefined {
  if (to === undefined) return undefined;
  const minor = minorRelease(to);
  const isFollowed = next !== undefined && minorRelease(next) === minor && isPatch(next);
  return isFollowed && isPatch(to) ? previousRelease(minor) : minor;
}

/**
 * What documented stages say of the patches of a minor release, where they differ, oldest first. A stage without a
 * patch at which it begins or ends here begins after the one before it, and each ends before the next one
 * begins. Of two of which neither names the patch, it is that of the later stage, from the first patch on.
 */
function patchStates(stages: readonly DocsStage[], release: string): PatchState[] {
  const parts = place(stages).flatMap((placed) => clip(placed, release) ?? []);
  const states = parts.flatMap(({ state, from, to }, index): PatchState[] => {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    const first = from ?? (before?.to === undefined ? `${release}.0` : nextPatch(before.to));
    const last = earlier(to, beforeNext(after?.from));
    const isUntold = last === undefined ? after !== undefined : compareVersions(last, first) < 0;
    return isUntold ? [] : [{ ...state, from: first, ...(last !== undefined && { to: last }) }];
  });
  const [first, ...others] = states;
  const isWhole = first !== undefined && isFirstPatch(first.from) && first.to === undefined;
  return others.length === 0 && isWhole ? [] : states;
}

/**
 * What documented stages say of the patches of a minor release, oldest first, where they are not all alike
 * and some of them are as the release is known to be.
 */
export function differingPatches(
  stages: readonly DocsStage[],
  release: string,
  state: GateState,
): PatchState[] {
  const states = patchStates(stages, release);
  return states.some((one) => isSame(one, state)) ? states : [];
}

/** The minor releases in whose patches documented stages begin or end. */
export function patchedReleases(stages: readonly DocsStage[]): string[] {
  const versions = stages.flatMap(({ from, to }) => [from ?? [], to ?? []].flat());
  return [...new Set(versions.filter(isPatch).map(minorRelease))];
}

function place(stages: readonly DocsStage[]): Placed[] {
  const dated = stages
    .flatMap(({ stage, default: isOn, locked, from, to }) =>
      from === undefined ? [] : [{ state: { stage, default: isOn, locked }, from, to }],
    )
    .sort((a, b) => compareVersions(a.from, b.from));
  return dated.map((one, index) => ({ ...one, next: dated[index + 1]?.from }));
}

/** The part of a stage that is in a minor release, with the patches at which it begins and ends, where it names such. */
function clip({ state, from, to, next }: Placed, release: string): PatchPart | undefined {
  const end = to ?? beforeNext(next);
  const isOutside =
    compareVersions(minorRelease(from), release) > 0 ||
    (end !== undefined && compareVersions(minorRelease(end), release) < 0);
  if (isOutside) return undefined;
  const patchHere = (version: string | undefined): string | undefined =>
    version !== undefined && minorRelease(version) === release && isPatch(version)
      ? version
      : undefined;
  return { state, from: patchHere(from), to: patchHere(end) };
}

/** Where a stage without an end of its own ends: before the next one. */
function beforeNext(next: string | undefined): string | undefined {
  if (next === undefined) return undefined;
  const { major, minor, patch = 0 } = parseVersion(next);
  return patch === 0 ? previousRelease(minorRelease(next)) : `${major}.${minor}.${patch - 1}`;
}

function earlier(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return compareVersions(a, b) < 0 ? a : b;
}

function nextPatch(version: string): string {
  const { major, minor, patch = 0 } = parseVersion(version);
  return `${major}.${minor}.${patch + 1}`;
}

function isPatch(version: string): boolean {
  return parseVersion(version).patch !== undefined;
}

function isFirstPatch(version: string): boolean {
  return parseVersion(version).patch === 0;
}

/** Whether two statements are of the same stage and default; one without a default contradicts none. */
function isSame(a: GateState, b: GateState): boolean {
  const isAlike = a.default === undefined || b.default === undefined || a.default === b.default;
  return a.stage === b.stage && isAlike;
}
