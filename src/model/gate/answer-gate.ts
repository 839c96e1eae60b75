import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { isInRun } from '../runs.ts';
import type { Step } from '../steps.ts';
import { compareVersions } from '../version.ts';
import { decide, decisiveReleases, gatherEvidence } from './decide.ts';
import type { Decision } from './decision.ts';
import { differingPatches, type PatchState } from './documented.ts';
import type { GateInRelease, KnownState, PresentGate } from './in-release.ts';

const OLDEST = '1.0';

/**
 * Works out a gate's answers for all releases.
 * @param read the releases whose gate lists were read, oldest first
 * @param renamed the gates that were renamed to it
 */
export function answerEachRelease(
  record: FeatureGate,
  read: readonly string[],
  renamed: readonly FeatureGate[],
): Step<GateInRelease>[] {
  const facts = gatherEvidence(record, read, renamed);
  const releases = [...new Set([OLDEST, ...decisiveReleases(facts)])].sort(compareVersions);
  const steps: Step<GateInRelease>[] = [];
  let known: KnownState | undefined;
  for (const release of releases) {
    const before = steps.at(-1)?.state;
    const decision = decide(facts, release);
    known = continueState(known, before, decision, release);
    const names = { alias: aliasIn(record, release), spelling: spellingIn(record, release) };
    const patches = patchesIn(record, release, known);
    const state = answerOf(decision, known, { release, before, names, patches });
    if (!isSame(state, before)) steps.push({ release, state });
  }
  return withFirstReleases(steps);
}

/** The state that a decision leaves known, dated by the unbroken run that it belongs to. */
function continueState(
  known: KnownState | undefined,
  before: GateInRelease | undefined,
  decision: Decision,
  release: string,
): KnownState | undefined {
  const told = decision.kind === 'unknown' ? decision.claim : decision;
  if (told === undefined || !('state' in told)) return known;
  const { state, source } = told;
  const isThere = before?.kind === 'present' || before?.kind === 'unknown';
  const run = isThere && known?.stage === state.stage ? known : undefined;
  const isSameSetting =
    run !== undefined &&
    isCompatible(run.default, state.default) &&
    isCompatible(run.locked, state.locked);
  return {
    ...state,
    source,
    since: isSameSetting ? run.since : release,
    stageSince: run?.stageSince ?? release,
  };
}

/** Whether two statements do not contradict each other; one that is not known contradicts none. */
function isCompatible(a: boolean | undefined, b: boolean | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

interface Place {
  readonly release: string;
  readonly before: GateInRelease | undefined;
  readonly names: Pick<PresentGate, 'alias' | 'spelling'>;
  readonly patches: readonly PatchState[] | undefined;
}

function answerOf(
  decision: Decision,
  known: KnownState | undefined,
  { release, before, names, patches }: Place,
): GateInRelease {
  switch (decision.kind) {
    case 'present':
      return {
        kind: 'present',
        ...(known as KnownState),
        otherwise: decision.otherwise,
        ...names,
        patches,
      };
    case 'not-yet':
      return decision;
    case 'removed':
      return { ...decision, last: known };
    case 'unknown': {
      const { kind, reason } = decision;
      const isStill = before?.kind === kind && before.reason.kind === reason.kind;
      return { kind, reason, since: isStill ? before.since : release, last: known };
    }
  }
}

/** The other name that a release may know a gate by, where its own code does not tell. */
function aliasIn({ code, docs }: FeatureGate, release: string): string | undefined {
  const first = code?.states[0]?.since;
  const isTold = first !== undefined && compareVersions(release, first) >= 0;
  return isTold ? undefined : docs?.formerNames?.[0];
}

/** The other name that the code of a release gives a gate. */
function spellingIn({ code }: FeatureGate, release: string): string | undefined {
  return code?.otherNames?.find((run) => isInRun(release, run))?.name;
}

/** What the patches of a release do, where they do not all do the same. */
function patchesIn(
  { docs }: FeatureGate,
  release: string,
  known: KnownState | undefined,
): PatchState[] | undefined {
  const patches = known === undefined ? [] : differingPatches(docs?.stages ?? [], release, known);
  return patches.length === 0 ? undefined : patches;
}

function isSame(a: GateInRelease, b: GateInRelease | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Tells the answers of releases that are older than the gate which one brings it. */
function withFirstReleases(steps: readonly Step<GateInRelease>[]): Step<GateInRelease>[] {
  return steps.map(({ release, state }, index) => {
    const next = steps.slice(index + 1).find((step) => step.state.kind !== 'not-yet');
    return state.kind === 'not-yet' && next?.state.kind === 'present'
      ? { release, state: { ...state, first: next.release } }
      : { release, state };
  });
}
