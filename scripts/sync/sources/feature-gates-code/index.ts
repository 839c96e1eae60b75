import { isInRun } from '../../../../src/model/runs.ts';
import { compareVersions } from '../../../../src/model/version.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import { tooFewOf } from '../../engine/plan-checks.ts';
import { toSyncedRef } from '../../engine/repository.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { fetchBranches, type GateBranches, REPOSITORY } from './fetch.ts';
import { joinGates } from './join-branches.ts';
import { type BranchGates, readBranch } from './read-branch.ts';

/** Feature gates as the code of each release has them, from kubernetes/kubernetes. */
export const source = defineSource({
  // Files of many branches, none of which can be told before the branches are.
  reads: [],
  needs: ['sources'],
  fetch: fetchBranches,
  parse: parseBranches,
});

/** A branch of which no gate can be read is left out, and said. */
function parseBranches({ branches, recorded, gone, notices }: GateBranches): ParsedSource {
  const newest = branches
    .flatMap(({ release }) => release ?? [])
    .sort(compareVersions)
    .at(-1);
  if (newest === undefined)
    throw new Error(`${REPOSITORY}: no branch release-1.NN with feature gates`);
  const all = branches.map((branch) => readBranch(branch, newest));
  const read = all.filter(({ gates }) => gates.size > 0).sort(byRelease);
  return {
    records: [...joinGates(read)].map(([name, code]) => ({ name, code })),
    notices: [...notices, ...all.flatMap((each) => each.notices)],
    tooFew: [
      ...gone.map(
        (branch) =>
          `${REPOSITORY}: no branch ${branch}, of which content/ has the gates; if that is right, run again with --allow-shrink`,
      ),
      ...all.flatMap((each) => tooFewGates(each, recorded)),
    ],
    refs: read.map(({ branch, release, isListOnly }) => ({
      ...toSyncedRef(REPOSITORY, branch.head),
      gatesOf: release,
      ...(isListOnly && { isListOnly }),
    })),
  };
}

/** Why a branch that cannot be read, or only in part, must not make its gates look removed. */
function tooFewGates(
  { branch, release, gates, notices }: BranchGates,
  recorded: readonly FeatureGate[],
): string[] {
  const known = recorded.filter(({ code }) => hasGate(code?.states ?? [], release));
  const name = `${REPOSITORY}@${branch.head.branch}`;
  const errors = tooFewOf(name, `gates of v${release}`, gates.size, known.length);
  return errors.length === 0 ? [] : [...errors, ...notices];
}

/** Whether a release has a gate: of runs that follow each other, only the last says until when. */
function hasGate(states: NonNullable<FeatureGate['code']>['states'], release: string): boolean {
  const run = states.findLast(({ since }) => compareVersions(since, release) <= 0);
  return run !== undefined && isInRun(release, run);
}

/** The default branch, then the release branches, oldest first. */
function byRelease(a: BranchGates, b: BranchGates): number {
  const isRelease = ({ branch }: BranchGates) => Number(branch.head.branch.startsWith('release-'));
  return isRelease(a) - isRelease(b) || compareVersions(a.release, b.release);
}
