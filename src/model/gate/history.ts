import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { isInRun } from '../runs.ts';
import { compareVersions, nextRelease } from '../version.ts';

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
  /** Whether it may have begun before `since`, the oldest release whose code was read. */
  readonly mayBeOlder?: boolean | undefined;
}

/** "Since 1.0" is how the code spells behavior that is older than its gate. */
const BEFORE_GATES = '1.0';

type CodeBlock = NonNullable<FeatureGate['code']>;

/**
 * What the newest code with a gate tells of all releases, as periods. An entry since "1.0" describes
 * behavior that was put behind a gate later, and tells nothing of when the gate came. An entry
 * that waits for newer servers is left out, as by a plain binary.
 */
export function toldPeriods({ history = [] }: Pick<CodeBlock, 'history'>): GatePeriod[] {
  const ordered = history
    .filter(({ version, minCompatibilityVersion }) => {
      return version !== BEFORE_GATES && minCompatibilityVersion === undefined;
    })
    .toSorted((a, b) => compareVersions(a.version, b.version));
  const last = ordered.filter(({ version }, index) => ordered[index + 1]?.version !== version);
  return last.map(({ version, stage, default: isOn, locked }, index) => ({
    stage,
    default: isOn,
    locked,
    since: version,
    to: last[index + 1]?.version,
  }));
}

/** What the code of a release does with a gate; nothing where it lacks the gate. */
export function codeStateIn({ states }: Pick<CodeBlock, 'states'>, release: string) {
  return states.find(
    (state, index) => isInRun(release, state) && isBefore(release, states[index + 1]?.since),
  );
}

function isBefore(release: string, next: string | undefined): boolean {
  return next === undefined || compareVersions(release, next) < 0;
}

/**
 * The releases whose code has a gate, oldest first.
 * @param read the releases whose code was read, oldest first
 */
export function releasesWith(code: CodeBlock | undefined, read: readonly string[]): string[] {
  return code === undefined
    ? []
    : read.filter((release) => codeStateIn(code, release) !== undefined);
}

/**
 * The code's history as periods: what the code of each release does, and for releases older than those
 * that were read what newer code tells of them. Where nothing does, a gate that the oldest release that
 * was read has may be older than that.
 * @param read the releases whose code was read, oldest first
 */
export function codePeriods(code: CodeBlock, read: readonly string[]): GatePeriod[] {
  const first = code.states[0]?.since ?? '';
  const told = toldPeriods(code).filter(
    ({ since }) => compareVersions(since, first) < 0 && !read.includes(since),
  );
  const states = code.states.flatMap(({ since, until, stage, default: isOn, locked }) =>
    stage === undefined
      ? []
      : [{ since, stage, default: isOn, locked, to: until && nextRelease(until) }],
  );
  const periods = [...told, ...states].reduce<GatePeriod[]>(
    (before, period) => continuePeriods(before, period, read),
    [],
  );
  const isDated = code.history?.some(({ version }) => version === read[0]) ?? false;
  return periods.map((period) =>
    period.since === read[0] && !isDated ? { ...period, mayBeOlder: true } : period,
  );
}

/** Adds a period, which ends the one before it, or continues that where it says the same. */
function continuePeriods(
  periods: readonly GatePeriod[],
  period: GatePeriod,
  read: readonly string[],
): GatePeriod[] {
  const before = periods.at(-1);
  if (before === undefined) return [period];
  const { to } = before;
  const isGap =
    to !== undefined &&
    read.some(
      (release) => compareVersions(to, release) <= 0 && compareVersions(release, period.since) < 0,
    );
  const rest = periods.slice(0, -1);
  if (!isGap && isSameState(before, period)) return [...rest, { ...before, to: period.to }];
  return [...rest, isGap ? before : { ...before, to: period.since }, period];
}

/** Whether two statements of a gate are the same. */
export function isSameState(a: GateState, b: GateState): boolean {
  return a.stage === b.stage && a.default === b.default && a.locked === b.locked;
}

/** Whether the code dates all of a gate before gates, so that only its lists say when it came. */
export function isUndated({ record: { code } }: { readonly record: FeatureGate }): boolean {
  return code?.history?.every(({ version }) => version === BEFORE_GATES) ?? false;
}

/**
 * Whether the code says that the gate stands for behavior older than itself, which it spells as an
 * entry since v1.0.
 */
export function isOlderThanItsGate(gate: { readonly record: FeatureGate }): boolean {
  return olderState(gate) !== undefined;
}

/** What newer code says of a gate that stands for behavior older than itself, before its first release. */
export function olderState({
  record: { code },
}: {
  readonly record: FeatureGate;
}): GateState | undefined {
  const entry = code?.history?.find(({ version }) => version === BEFORE_GATES);
  return entry && { stage: entry.stage, default: entry.default, locked: entry.locked };
}

/** The state that holds in a release. */
export function periodAt(periods: readonly GatePeriod[], release: string): GatePeriod | undefined {
  return periods.findLast(
    ({ since, to }) => compareVersions(since, release) <= 0 && isBefore(release, to),
  );
}
