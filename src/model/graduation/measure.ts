import type { Announcement } from '../../schemas/announcement.ts';
import { isComplete } from '../announcement/comparison.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { FindEnhancement } from '../digest/mention.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { compareVersions } from '../version.ts';
import { claimAt, isReachedIn } from './claim.ts';

/** Why a difference does not count against either side. */
export type SetAside =
  /** The list names fewer than the announcement counts. */
  | 'short-list'
  /** The announcement presents it among deprecations and removals, which its list leaves out. */
  | 'removal';

/** An enhancement that is announced as GA in a release and not found to be, or the other way round. */
export interface MeasuredDifference {
  readonly release: string;
  readonly kind: 'missed' | 'extra';
  readonly view: EnhancementView;
  /** The releases whose announcements list it as GA. */
  readonly listed: readonly string[];
  readonly setAside: SetAside | undefined;
}

/** How what is found to be GA in a release compares with what was announced. */
export interface ReleaseMeasure {
  readonly release: string;
  readonly listed: number;
  readonly found: number;
  readonly both: number;
  readonly differences: readonly MeasuredDifference[];
}

/** How well a search does: shares of 1, absent where there is nothing to share. */
export interface MeasuredScore {
  /** Of what was found, how much was announced. */
  readonly precision: number | undefined;
  /** Of what was announced, how much was found. */
  readonly recall: number | undefined;
}

/**
 * Compares what an atlas finds to be GA with the lists that release announcements give. A stage is
 * reached once: of several lists that name an enhancement, one counts, that of the release in which it
 * is found or else the first.
 */
export function measureStable(
  { enhancements }: Pick<Atlas, 'enhancements'>,
  posts: readonly Announcement[],
  releases: readonly string[],
): ReleaseMeasure[] {
  const find = findMentioned(enhancements);
  const announcements = posts.filter(({ kind }) => kind === 'release-announcement');
  const lists = new Map(
    announcements.flatMap((post) => {
      const listed = stableList(post, find);
      return post.release === undefined || listed.size === 0
        ? []
        : [[post.release, { post, listed }] as const];
    }),
  );
  const listedFor = (view: EnhancementView): string[] =>
    [...lists]
      .flatMap(([release, { listed }]) => (listed.has(view) ? [release] : []))
      .sort(compareVersions);
  const countsFor = (view: EnhancementView): string | undefined => {
    const all = listedFor(view);
    return all.find((release) => isStableIn(view, release)) ?? all[0];
  };
  return releases.flatMap((release) => {
    const announced = lists.get(release);
    if (announced === undefined) return [];
    const { post } = announced;
    const listed = new Set([...announced.listed].filter((view) => countsFor(view) === release));
    const found = new Set(enhancements.filter((view) => isStableIn(view, release)));
    const missed = [...listed].filter((view) => !found.has(view));
    const extra = [...found].filter((view) => !listed.has(view));
    return {
      release,
      listed: listed.size,
      found: found.size,
      both: found.size - extra.length,
      differences: [
        ...missed.map((view) => ({ kind: 'missed' as const, view, setAside: undefined })),
        ...extra.map((view) => ({
          kind: 'extra' as const,
          view,
          setAside: whyUnlisted(view, post, find),
        })),
      ].map((difference) => ({ ...difference, release, listed: listedFor(difference.view) })),
    };
  });
}

/** The score over several releases. */
export function scoreOf(measures: readonly ReleaseMeasure[]): MeasuredScore {
  const sum = (of: (measure: ReleaseMeasure) => number): number =>
    measures.reduce((total, measure) => total + of(measure), 0);
  return share(
    sum(({ both }) => both),
    sum(({ found }) => found),
    sum(({ listed }) => listed),
  );
}

/** The score without what the announcements themselves contradict. */
export function judgedScore(measures: readonly ReleaseMeasure[]): MeasuredScore {
  const differences = measures.flatMap((measure) => measure.differences);
  const count = (kind: MeasuredDifference['kind']): number =>
    differences.filter((one) => one.kind === kind && one.setAside === undefined).length;
  const both = measures.reduce((total, measure) => total + measure.both, 0);
  return share(both, both + count('extra'), both + count('missed'));
}

function share(both: number, found: number, listed: number): MeasuredScore {
  return {
    precision: found === 0 ? undefined : both / found,
    recall: listed === 0 ? undefined : both / listed,
  };
}

/** The stage that an enhancement reached in a release; of two the more mature one. */
export function reachedIn(view: EnhancementView, release: string) {
  if (isGivenUp(view.record.status)) return undefined;
  const claim = claimAt(view.claims, release);
  return isReachedIn(claim, release) ? claim?.stage : undefined;
}

/** Whether it reached GA in a release, even where the release ended it as well. */
function isStableIn({ record, claims }: EnhancementView, release: string): boolean {
  if (isGivenUp(record.status)) return false;
  return claims.some((claim) => claim.stage === 'stable' && claim.release === release);
}

function stableList({ lists = [] }: Announcement, find: FindEnhancement): Set<EnhancementView> {
  return new Set(
    lists
      .filter(({ stage }) => stage === 'stable')
      .flatMap(({ enhancements }) => enhancements.flatMap(({ kep }) => (kep && find(kep)) ?? [])),
  );
}

function whyUnlisted(
  view: EnhancementView,
  post: Announcement,
  find: FindEnhancement,
): SetAside | undefined {
  const isRemoval = (post.features ?? []).some(
    (feature) =>
      feature.isRemoval === true && (feature.keps ?? []).some((kep) => find(kep) === view),
  );
  if (isRemoval) return 'removal';
  const hasCompleteList = (post.lists ?? []).some(
    (list) => list.stage === 'stable' && isComplete(list, post),
  );
  return hasCompleteList ? undefined : 'short-list';
}
