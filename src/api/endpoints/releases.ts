import { getReleasePages } from '../../data/pages/releases.ts';
import type { AnnouncementView } from '../../model/announcement/view.ts';
import { lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import { countChanges, countGates } from '../../model/features/change.ts';
import type { IssueTracking } from '../../model/issue/issue-tracking.ts';
import { API_PATH, releasePath } from '../../model/page/paths.ts';
import { countNotes } from '../../model/release/notes.ts';
import type { ReleasePage } from '../../model/release/page.ts';
import { newestPatchOf, nextPatchOf, patchesOf } from '../../model/release/published.ts';
import { targetedIn } from '../../model/release/targeted.ts';
import type { Announcement } from '../../schemas/announcement.ts';
import { releaseDetails, releaseList } from '../../schemas/api/release.ts';
import type { CycleEvent } from '../../schemas/release.ts';
import { addresses, namedEnhancement } from '../addresses.ts';
import { type ApiSite, defineEndpoint, withLatest } from '../endpoint.ts';
import { removedApisData } from '../removed-apis.ts';

export const endpoints = [
  defineEndpoint({
    path: 'releases.json',
    name: 'releases',
    summary: 'All releases with their dates and how much changed in them',
    shape: releaseList,
    body: async (site) => ({
      newestRelease: newestRelease(site.atlas),
      releases: (await getReleasePages()).map((page) => ({
        ...summary(page),
        ...addresses(site, releasePath(page.release.version)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'releases/{version}.json',
    name: 'release',
    summary: 'One release with its cycle, support, and patches',
    parameter: { description: 'A minor release, or latest.', example: '1.34' },
    shape: releaseDetails,
    files: async (site) =>
      (await getReleasePages()).flatMap((page) =>
        withLatest(site.atlas, [page.release.version]).map(({ version, name }) => ({
          file: `releases/${name}.json`,
          page: releasePath(version),
          body: () => details(page, site),
        })),
      ),
  }),
];

function summary({ release, features }: ReleasePage) {
  const { version, phase, day, isSupported, record } = release;
  return {
    version,
    phase,
    released: day?.date,
    releasedBasis: day?.basis,
    isSupported,
    endOfLife: record.support?.endOfLife,
    features: features.length,
    changedFeatures: features.filter(({ isChanged }) => isChanged).length,
  };
}

function details(page: ReleasePage, site: ApiSite) {
  const { version, record } = page.release;
  const { cycle, support } = record;
  const next = nextPatchOf(record);
  return {
    ...summary(page),
    changes: [...countChanges(page.features)].map(([change, count]) => ({
      change,
      count,
      gates: countGates(page.features, change) || undefined,
    })),
    maintenance: support?.maintenance,
    events: (cycle?.events ?? []).map(eventData),
    exceptions: cycle?.exceptions ?? [],
    patches: patchesOf(record).filter(({ version: patch }) => patch !== next?.version),
    newestPatch: newestPatchOf(record),
    nextPatch: next,
    tags: record.tags ?? [],
    announcement: page.announcement && announcementData(page.announcement),
    tracking: page.issues && trackingData(page.issues, site),
    targeted: targetedIn(version, site.atlas).map((one) => ({
      enhancement: namedEnhancement(one.view, site).url,
      label: one.view.label,
      title: one.view.record.title,
      stage: one.stage,
    })),
    releaseNotes: page.notes && {
      total: page.notes.notes.length,
      kinds: countNotes(page.notes.notes).map(({ name, count }) => ({ kind: name, count })),
    },
    removedApis: removedApisData(
      site.atlas.removals.all.filter(({ removedIn }) => removedIn === version),
      site,
    ),
    featureGates: `${site.root}${API_PATH}${releasePath(version)}feature-gates.json`,
    featureTable: `${site.root}${API_PATH}${releasePath(version)}features.json`,
    upgrade: page.upgrade && `${site.root}${page.upgrade.to}`,
    olderSources: [...page.olderSources],
    problems: page.problems.flatMap(({ problems }) => problems),
  };
}

function announcementData({ post }: AnnouncementView) {
  if (post === undefined) return undefined;
  const { title, date, permalink, theme, counts } = post;
  return {
    title,
    date,
    url: permalink,
    theme,
    counts: counts && countsData(counts),
  };
}

function countsData({ line: _, anchor: __, ...counts }: NonNullable<Announcement['counts']>) {
  return counts;
}

function trackingData({ issues }: IssueTracking, site: ApiSite) {
  return issues.map(({ issue, isMilestone, standing }) => {
    const view = lookUp(site.atlas).enhancementByNumber(issue.number);
    return {
      issue: issue.number,
      enhancement: view && namedEnhancement(view, site).url,
      isMilestone,
      standing: standing.state,
      since: standing.since,
    };
  });
}

/** A dated event of a cycle as data. */
export function eventData({ kind, ...event }: CycleEvent) {
  return { kinds: kind, ...event };
}
