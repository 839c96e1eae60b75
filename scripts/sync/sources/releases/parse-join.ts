import { compareVersions, previousRelease, releaseRange } from '../../../../src/model/version.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { Oddities } from '../../reading/oddities.ts';
import type { CycleBlock } from './parse.ts';
import type { SupportBlock, SupportByRelease } from './parse-support.ts';

/** What the sources know, by release. */
export interface ReleaseParts {
  readonly cycles: ReadonlyMap<string, CycleBlock>;
  readonly schedule: SupportByRelease;
  readonly endOfLife: SupportByRelease;
}

const FIRST_RELEASE = '1.0';

/** More releases in a row than this, about which nothing is known, are a slip of the pen upstream. */
const MAX_GAP = 5;

/**
 * Joins what is known of each release, from 1.0 to the newest one that any source names; a release
 * about which nothing is known has neither block. Where a release is still in the schedule and
 * already among the ended ones, the schedule counts.
 * @throws {Error} when a release is named far beyond its predecessor
 */
export function joinReleases({ cycles, schedule, endOfLife }: ReleaseParts): Map<string, Release> {
  const known = [...new Set([...cycles.keys(), ...schedule.keys(), ...endOfLife.keys()])].sort(
    compareVersions,
  );
  known.forEach((version, index) => {
    refuseGap(known[index - 1] ?? FIRST_RELEASE, version);
  });
  const newest = known.at(-1);
  if (newest === undefined) return new Map();
  return new Map(
    releaseRange(FIRST_RELEASE, newest).map((version) => {
      const cycle = cycles.get(version);
      const support = joinSupport(schedule.get(version), endOfLife.get(version));
      return [version, { version, ...(cycle && { cycle }), ...(support && { support }) }];
    }),
  );
}

function refuseGap(before: string, version: string): void {
  let at: string | undefined = version;
  for (let step = 0; step <= MAX_GAP && at !== undefined; step += 1) {
    if (compareVersions(at, before) <= 0) return;
    at = previousRelease(at);
  }
  throw new Error(
    `releases: ${version} follows ${before} (expected at most ${MAX_GAP} unknown releases between)`,
  );
}

function joinSupport(
  scheduled: SupportBlock | undefined,
  ended: SupportBlock | undefined,
): SupportBlock | undefined {
  if (scheduled === undefined || ended === undefined) return scheduled ?? ended;
  if (scheduled.endOfLife === ended.endOfLife) return scheduled;
  const oddities = new Oddities();
  const expected = `${scheduled.endOfLife ?? 'no day'}, as in ${scheduled.path}`;
  oddities.add(`endOfLifeDate in ${ended.path}`, 'contradiction', expected, ended.endOfLife);
  return { ...scheduled, problems: [...(scheduled.problems ?? []), ...(oddities.problems ?? [])] };
}
