import type { GateSource } from '../../../schemas/gate-source.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { gateCodePath } from '../../atlas/citation.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { datedPeriods } from '../../gate/dated-periods.ts';
import type { Gate } from '../../gate/gate.ts';
import type { GatePeriod } from '../../gate/history.ts';
import { gateIn, isBornDeprecated } from '../../gate/in-release.ts';
import { isExactRemoval } from '../../gate/removal.ts';
import { settingWords } from '../../gate/words.ts';
import { compareStages, isMaturing } from '../../stage.ts';
import { compareVersions } from '../../version.ts';
import type { Evidence } from './evidence.ts';

/** A gate as a witness of its enhancement's graduation to a stage. */
export interface GateWitness {
  /** Whether no other enhancement names the gate: a shared one moves for reasons of its own. */
  readonly isExclusive: boolean;
  /** Whether it began as GA: a way to switch off what was there, rather than a graduation. */
  readonly isBornStable: boolean;
  /**
   * What says that it began as deprecated: a way to switch new behavior off, or to leave old behavior
   * early, whose own stages are not those of its enhancement.
   */
  readonly bornDeprecated: Evidence | undefined;
  /** What says that the gate reached the stage; absent where it did not. */
  readonly reached: Evidence | undefined;
  /** What says that its default or lock changed later while it was at the stage. */
  readonly renewed: readonly Evidence[];
  /** What says that it never did: the last thing that the code says of a gate that was always below. */
  readonly neverReached: Evidence | undefined;
  /** The last release whose code has it, where the newest does not have it anymore. */
  readonly lastRelease: string | undefined;
}

/**
 * What a gate's sources say of a stage; the code goes before the documentation.
 * @param isExclusive whether no other enhancement names the gate
 * @param newestList the release of the newest gate list that was read
 */
export function gateWitness(
  gate: Gate,
  stage: Stage,
  isExclusive: boolean,
  newestList: string | undefined,
): GateWitness {
  const periods = datedPeriods(gate);
  const ended = stage === 'removed' ? unfinishedEnd(gate, newestList) : undefined;
  const [reached = ended, ...renewed] = periods
    .filter(({ period }) => period.stage === stage)
    .map(({ source, period }) =>
      periodEvidence(gate, source, period, { stage, release: period.since }),
    );
  const first = periods[0];
  const last = periods.at(-1);
  const isGone = newestList === undefined || gateIn(gate, newestList).kind === 'removed';
  return {
    isExclusive,
    isBornStable: first?.period.stage === 'stable',
    bornDeprecated:
      first !== undefined && isBornDeprecated(gate)
        ? periodEvidence(gate, first.source, first.period, {
            stage: 'deprecated',
            release: first.period.since,
          })
        : undefined,
    reached,
    renewed,
    neverReached:
      last !== undefined && isNeverReached(gate, stage)
        ? periodEvidence(gate, last.source, last.period, { stage, release: undefined })
        : undefined,
    lastRelease: isGone ? gate.releases.at(-1) : undefined,
  };
}

/** What says that a gate is gone that was never GA, by the code of the very release. */
function unfinishedEnd(gate: Gate, newestList: string | undefined): Evidence | undefined {
  const answer = newestList === undefined ? undefined : gateIn(gate, newestList);
  if (answer?.kind !== 'removed' || answer.removal.source !== 'code') return undefined;
  const { by } = answer.removal;
  const isKnown = by !== undefined && isExactRemoval(answer.removal);
  return isKnown && isNeverReached(gate, 'stable') ? goneEvidence(gate, 'code', by) : undefined;
}

/**
 * Whether lists have the gate, and none had it at the stage or beyond. One that was deprecated while it was
 * off was given up where it was; one that was on had done its work.
 */
function isNeverReached({ code, releases }: Gate, stage: Stage): boolean {
  const kept = code.filter((one) => one.stage !== 'deprecated' || one.default !== false);
  return (
    releases.length > 0 &&
    isMaturing(stage) &&
    kept.length > 0 &&
    kept.every((period) => compareStages(period.stage, stage) < 0)
  );
}

/**
 * Whether an enhancement's own gates were always below a stage that it is said to have reached.
 * A gate that is gone says so up to the last release that has it: what came later needs no gate.
 * @param stated what names the releases of the stage
 */
export function areBelow(
  gates: readonly GateWitness[],
  stated: readonly { readonly release: string }[],
): boolean {
  const owned = exclusiveGates(gates);
  return (
    owned.length > 0 &&
    owned.every(
      ({ neverReached, lastRelease }) =>
        neverReached !== undefined &&
        (lastRelease === undefined ||
          stated.every(({ release }) => compareVersions(release, lastRelease) <= 0)),
    )
  );
}

/** What says of an enhancement's own gates that they never reached the stage. */
export function neverReachedEvidence(gates: readonly GateWitness[]): Evidence[] {
  return exclusiveGates(gates).flatMap(({ neverReached }) => neverReached ?? []);
}

/** The gates that no other enhancement names. */
export function exclusiveGates(gates: readonly GateWitness[]): GateWitness[] {
  return gates.filter(({ isExclusive }) => isExclusive);
}

/** What a source of a gate says of its end. */
export function goneEvidence(
  { name, record }: Pick<Gate, 'name' | 'record'>,
  source: GateSource,
  release: string,
): Evidence {
  const isCode = source === 'code';
  return {
    ...{ source, stage: 'removed', release },
    repository: isCode ? REPOSITORIES.kubernetes : REPOSITORIES.website,
    path: isCode ? gateCodePath(record) : (record.docs?.path ?? ''),
    detail: { kind: 'gone', gate: name, list: isCode ? release : undefined },
  };
}

/** What a source of a gate says of one of its periods. */
export function periodEvidence(
  { name, record, releases }: Gate,
  source: GateSource,
  period: GatePeriod,
  said: Pick<Evidence, 'stage' | 'release'>,
): Evidence {
  const list =
    source === 'code'
      ? (releases.find((release) => compareVersions(release, period.since) >= 0) ?? releases.at(-1))
      : undefined;
  return {
    source,
    ...said,
    repository: source === 'code' ? REPOSITORIES.kubernetes : REPOSITORIES.website,
    path: source === 'code' ? gateCodePath(record, list) : (record.docs?.path ?? ''),
    detail: {
      kind: 'gate',
      gate: name,
      at: period.stage,
      since: period.since,
      setting: settingWords(period),
      list,
    },
  };
}
