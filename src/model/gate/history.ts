import type { CodeEntry, DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { compareVersions, maxVersion, minorRelease, nextRelease } from '../version.ts';

/** What one source says of a gate in one release. */
export interface GateState {
  readonly stage: GateStage;
  /** Whether the gate is on when nobody sets it; unknown where the documentation leaves it out. */
  readonly default: boolean | undefined;
  readonly locked: boolean;
  /** The release from which this state holds. */
  readonly since: string;
}

/** A state and the releases for which it holds; `to` is open where it still does. */
export interface GatePeriod extends GateState {
  readonly to: string | undefined;
}

/**
 * When a gate went away: after the last release known to have it, and by the first release known to
 * lack it. The two are neighbours where the release is known exactly.
 */
export interface Removal {
  readonly after: string;
  readonly by: string;
  readonly source: 'code' | 'docs';
}

/** "Since 1.0" is how the code spells behaviour that is older than its gate. */
const BEFORE_GATES = '1.0';

/**
 * The code's history as periods. An entry since "1.0" describes behaviour that was put behind a gate
 * later: it counts from the oldest list that holds the gate, or not at all where later entries say
 * when the gate came. Of several entries for one release the last one holds.
 */
export function codePeriods(code: NonNullable<FeatureGate['code']>): GatePeriod[] {
  const dated = code.history.filter(({ version }) => version !== BEFORE_GATES);
  const entries =
    dated.length > 0 ? dated : code.history.map((entry) => datedBy(entry, code.lists));
  return toPeriods(entries.map(({ version, ...state }) => ({ ...state, since: version })));
}

function datedBy(entry: CodeEntry, lists: readonly string[]): CodeEntry {
  return { ...entry, version: lists[0] ?? entry.version };
}

function toPeriods(states: readonly GateState[]): GatePeriod[] {
  const ordered = states.toSorted((a, b) => compareVersions(a.since, b.since));
  const last = ordered.filter((state, index) => ordered[index + 1]?.since !== state.since);
  return last.map((state, index) => ({ ...state, to: last[index + 1]?.since }));
}

/** The documented stages as periods, from releases on; a stage without a first release is left out. */
export function docsPeriods(stages: readonly DocsStage[]): GatePeriod[] {
  return stages
    .flatMap((stage) =>
      stage.from === undefined
        ? []
        : [
            {
              stage: stage.stage,
              default: stage.default,
              locked: stage.locked ?? false,
              since: minorRelease(stage.from),
              to: stage.to === undefined ? undefined : nextRelease(stage.to),
            },
          ],
    )
    .sort((a, b) => compareVersions(a.since, b.since));
}

/** The state that holds in a release. `to` is the first release in which it no longer does. */
export function periodAt(periods: readonly GatePeriod[], release: string): GatePeriod | undefined {
  return periods.findLast(
    ({ since, to }) =>
      compareVersions(since, release) <= 0 &&
      (to === undefined || compareVersions(release, to) < 0),
  );
}

/**
 * When the gate was removed, if it was.
 * @param gate the gate's record
 * @param gateLists the releases whose gate lists were read, oldest first
 */
export function removalOf(gate: FeatureGate, gateLists: readonly string[]): Removal | undefined {
  const documented = documentedRemoval(gate);
  const lastList = gate.code?.lists.at(-1);
  if (lastList === undefined) return documented;
  const by = gateLists.find((list) => compareVersions(list, lastList) > 0);
  if (by === undefined) return undefined;
  const isWithin =
    documented !== undefined &&
    compareVersions(documented.after, lastList) >= 0 &&
    compareVersions(documented.by, by) <= 0;
  return isWithin ? documented : { after: lastList, by, source: 'code' };
}

function documentedRemoval(gate: FeatureGate): Removal | undefined {
  if (gate.docs?.removed !== true) return undefined;
  const ends = gate.docs.stages.flatMap(({ to }) => (to === undefined ? [] : [minorRelease(to)]));
  const after = ends.reduce<string | undefined>(
    (latest, end) => (latest === undefined ? end : maxVersion(latest, end)),
    undefined,
  );
  return after === undefined ? undefined : { after, by: nextRelease(after), source: 'docs' };
}
