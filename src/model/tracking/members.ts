import type { Issue } from '../../schemas/issue.ts';
import type { ExceptionRequest } from '../../schemas/release.ts';
import type { Stage } from '../../schemas/stage.ts';
import { lookUp, ownNumber } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { trackingStateOf } from '../issue/tracking.ts';
import type { TrackingSources } from '../page/sources.ts';
import type { ReleaseView } from '../release/release.ts';
import { type Aim, aimedSince, aimOn, isAimedAt } from './aims.ts';

/** What puts a KEP into a release. */
export type MemberReason = 'kep.yaml' | 'issue' | 'exception';

/** A KEP that takes part in a release on a day. */
export interface Member {
  readonly view: EnhancementView;
  /** The stage that it works on. */
  readonly stage: Stage | undefined;
  /** What says that it takes part. */
  readonly reasons: readonly MemberReason[];
  /** The day on which that was first read, ISO 8601; absent where only an undated exception says it. */
  readonly since: string | undefined;
}

/** Finds the KEPs that take part in a release on a day. */
export type MembersOn = (day: string) => readonly Member[];

/**
 * Who takes part in a release: an accepted KEP with the release as `latest-milestone`, one whose issue
 * the release team tracks for it, and one with an approved exception from the enhancements freeze.
 */
export function membersOf(release: ReleaseView, sources: TrackingSources): MembersOn {
  const { atlas, issues, aims } = sources;
  const granted = Map.groupBy(
    (release.record.cycle?.exceptions ?? []).filter(isGranted),
    ({ issue }) => issue,
  );
  const candidates = atlas.enhancements.map((view) => {
    const number = ownNumber(view, lookUp(atlas));
    return {
      view,
      aims: aims.of(view.record),
      issue: number === undefined ? undefined : issues.ofKep(number),
      exceptions: number === undefined ? [] : (granted.get(number) ?? []),
    };
  });
  return (day) =>
    candidates.flatMap((candidate) => memberOn(candidate, release.version, day) ?? []);
}

interface Candidate {
  readonly view: EnhancementView;
  readonly aims: readonly Aim[];
  readonly issue: Issue | undefined;
  readonly exceptions: readonly ExceptionRequest[];
}

function memberOn(
  { view, aims, issue, exceptions }: Candidate,
  version: string,
  day: string,
): Member | undefined {
  const aim = aimOn(aims, day);
  const isAimed = aim !== undefined && isAimedAt(aim, version);
  const tracked = issue === undefined ? undefined : trackedSince(issue, version, day);
  const excepted = exceptions.filter((one) => (grantedOn(one) ?? '') <= day);
  const reasons: MemberReason[] = [
    ...(isAimed ? (['kep.yaml'] as const) : []),
    ...(tracked === undefined ? [] : (['issue'] as const)),
    ...(excepted.length === 0 ? [] : (['exception'] as const)),
  ];
  if (reasons.length === 0) return undefined;
  const days = [
    isAimed ? aimedSince(aims, version, day) : undefined,
    tracked,
    ...excepted.map(grantedOn),
  ];
  const since = days.filter((each) => each !== undefined && each !== '').sort()[0];
  return { view, stage: aim?.stage, reasons, since };
}

/** Whether an exception lets its KEP into the release. */
function isGranted({ freeze, status }: ExceptionRequest): boolean {
  return freeze === 'enhancements' && status === 'approved';
}

function grantedOn({ reviewed, requested }: ExceptionRequest): string | undefined {
  return reviewed ?? requested;
}

/** Since when the release team has tracked an issue for a release; nothing where it does not. */
function trackedSince({ history = [] }: Issue, version: string, day: string): string | undefined {
  const until = history.filter(({ date }) => date <= day);
  const start = until.findLastIndex(
    (entry) => entry.milestone !== version || trackingStateOf(entry) !== 'tracked',
  );
  return until[start + 1]?.date;
}
