import type { CodeEntry, DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { compareVersions, minorRelease, nextRelease } from '../version.ts';

/** What can be said of a gate that a release has; what a source does not say is `undefined`. */
export interface GateState {
  readonly stage: GateStage;
  /** Whether the gate is on when nobody sets it; documentation may leave it out. */
  readonly default: boolean | undefined;
  /** Whether it cannot be set otherwise; documentation that is silent says neither. */
  readonly locked: boolean | undefined;
}

/** A state as one source dates it; `to` is the first release without it, open where it still holds. */
export interface GatePeriod extends GateState {
  readonly since: string;
  readonly to: string | undefined;
}

/** "Since 1.0" is how the code spells behaviour that is older than its gate. */
const BEFORE_GATES = '1.0';

/**
 * The code's history as periods. An entry since "1.0" describes behaviour that was put behind a gate
 * later: it counts from the oldest list that holds the gate, or not at all where later entries say
 * when the gate came. Of several entries for one release the last one holds.
 */
export function codePeriods({
  history,
  lists,
}: Pick<NonNullable<FeatureGate['code']>, 'history' | 'lists'>): GatePeriod[] {
  const dated = history.filter(({ version }) => version !== BEFORE_GATES);
  const entries = dated.length > 0 ? dated : history.map((entry) => datedBy(entry, lists));
  const ordered = entries.toSorted((a, b) => compareVersions(a.version, b.version));
  const last = ordered.filter(({ version }, index) => ordered[index + 1]?.version !== version);
  return last.map(({ version, ...state }, index) => ({
    ...state,
    since: version,
    to: last[index + 1]?.version,
  }));
}

function datedBy(entry: CodeEntry, lists: readonly string[]): CodeEntry {
  return { ...entry, version: lists[0] ?? entry.version };
}

/** Whether the code dates all of a gate before gates, so that only its lists say when it came. */
export function isUndated({ record: { code } }: { readonly record: FeatureGate }): boolean {
  return code?.history.every(({ version }) => version === BEFORE_GATES) ?? false;
}

/**
 * Whether the code says that the gate stands for behaviour older than itself, which it spells as an
 * entry since v1.0.
 */
export function isOlderThanItsGate({
  record: { code },
}: {
  readonly record: FeatureGate;
}): boolean {
  return code?.history.some(({ version }) => version === BEFORE_GATES) ?? false;
}

/** The documented stages as periods, from releases on; a stage without a first release is left out. */
export function docsPeriods(stages: readonly DocsStage[]): GatePeriod[] {
  return stages
    .flatMap(({ stage, default: isOn, locked, from, to }) =>
      from === undefined
        ? []
        : [
            {
              stage,
              default: isOn,
              locked,
              since: minorRelease(from),
              to: to === undefined ? undefined : nextRelease(to),
            },
          ],
    )
    .sort((a, b) => compareVersions(a.since, b.since));
}

/** The state that holds in a release. */
export function periodAt(periods: readonly GatePeriod[], release: string): GatePeriod | undefined {
  return periods.findLast(
    ({ since, to }) =>
      compareVersions(since, release) <= 0 &&
      (to === undefined || compareVersions(release, to) < 0),
  );
}
