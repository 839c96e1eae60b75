import { releaseRange } from '../../../../src/model/version.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { Oddities } from '../../reading/oddities.ts';
import { nearReleases } from '../../reading/releases.ts';
import type { CycleBlock } from './parse.ts';
import type { SupportBlock, SupportByRelease } from './parse-support.ts';

/** What the sources know, by release. */
export interface ReleaseParts {
  readonly cycles: ReadonlyMap<string, CycleBlock>;
  readonly schedule: SupportByRelease;
  readonly endOfLife: SupportByRelease;
}

const FIRST_RELEASE = '1.0';

/** Releases, and why others were left out. */
export interface JoinedReleases {
  readonly releases: ReadonlyMap<string, Release>;
  /** One line each. */
  readonly notices: readonly string[];
}

/**
 * Joins what is known of each release, from 1.0 to the newest one that any source names; a release
 * about which nothing is known has neither block. Where a release is still in the schedule and
 * already among the ended ones, the schedule counts. A release that is named far beyond its
 * predecessor is left out.
 * @throws {Error} when all of them are.
 */
export function joinReleases({ cycles, schedule, endOfLife }: ReleaseParts): JoinedReleases {
  const known = [...cycles.keys(), ...schedule.keys(), ...endOfLife.keys()];
  const { newest, notices } = nearReleases(known, FIRST_RELEASE);
  if (newest === undefined && notices.length > 0) throw new Error(notices.join('\n'));
  if (newest === undefined) return { releases: new Map(), notices };
  const releases = releaseRange(FIRST_RELEASE, newest).map((version): [string, Release] => {
    const cycle = cycles.get(version);
    const support = joinSupport(schedule.get(version), endOfLife.get(version));
    return [version, { version, cycle, support }];
  });
  return { releases: new Map(releases), notices };
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
