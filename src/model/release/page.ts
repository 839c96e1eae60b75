import type { CycleEvent } from '../../schemas/release.ts';
import { viewAnnouncement } from '../announcement/view.ts';
import { removalTable } from '../api/removal-table.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { type ProblemList, problemListsOf } from '../atlas/problem.ts';
import { type DrawnSource, findOlderSources } from '../atlas/read-until.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { changeLabelsOf, countChanges, gatesNote } from '../features/change.ts';
import { featureColumns } from '../features/columns.ts';
import { type FeatureRow, isLongStable } from '../features/row.ts';
import { releaseTopic } from '../feeds/feed-topics.ts';
import { trackIssues } from '../issue/issue-tracking.ts';
import type { PageHead } from '../page/head.ts';
import type { Notice } from '../page/notice.ts';
import { pairPath, trackingPath } from '../page/paths.ts';
import type { PageSection } from '../page/section.ts';
import type { PageSources } from '../page/sources.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { boardPhrase } from '../tracking/fact.ts';
import { trackRelease } from '../tracking/tracking.ts';
import { trackingCounts, trackingWords } from '../tracking/words.ts';
import { pagedPairs } from '../upgrade/pairs.ts';
import { releaseFacts } from './facts.ts';
import { viewNotes } from './notes-view.ts';
import { patchesOf } from './published.ts';
import { isNamedOnly, keyEvents, type ReleaseView } from './release.ts';
import { releaseSources } from './source-list.ts';
import { exceptionTable, patchTable, scheduleTable } from './tables.ts';
import { targetedSection } from './targeted.ts';
import { phaseWords } from './words.ts';

/** Everything that the page of a release shows. */
export type ReleasePage = WithReadonlyFields<ReturnType<typeof releasePage>>;

/**
 * Gathers the page of a release.
 * @param features the rows of its feature table
 */
export function releasePage(
  release: ReleaseView,
  features: readonly FeatureRow[],
  sources: PageSources,
) {
  const { atlas, issues, announcements, releaseNotes, find } = sources;
  const { version, record } = release;
  const patches = patchesOf(record);
  const { exceptions = [] } = record.cycle ?? {};
  const labelOf = changeLabelsOf(version, newestRelease(atlas));
  const index = atlas.releases.indexOf(release);
  const previous = atlas.releases[index - 1]?.version;
  return {
    release,
    head: headOf(release, features),
    feed: releaseTopic(release),
    previous,
    next: atlas.releases[index + 1]?.version,
    /** The upgrade from the release before, where it has a page. */
    upgrade: upgradeOf(previous, version, atlas),
    notices: noticesOf(release),
    facts: releaseFacts(release, atlas.today),
    /** Until when what it draws from was read, where that is older than the rest. */
    olderSources: findOlderSources(atlas, drawnSources(release)),
    /** Absent where no schedule was published. */
    schedule: scheduleOf(release, record.cycle?.events ?? []),
    patches: patches.length === 0 ? undefined : patchTable(version, patches),
    exceptions: exceptions.length === 0 ? undefined : exceptionTable(version, exceptions, atlas),
    announcement: viewAnnouncement(announcements.postsOfRelease(version), features, atlas, find),
    /** What issues say of it; absent for one that is out, or of which none speaks. */
    issues: trackIssues(release, issues, atlas),
    /** Who is in it, and where that is told in full; absent where that is not known. */
    tracking: summaryOf(release, sources),
    notes: viewNotes(release, releaseNotes.ofRelease(version)),
    /** The API versions that it stopped serving. */
    removedApis: removedOf(version, atlas),
    features,
    columns: featureColumns(atlas, version),
    /** How much it changed; each count leads to its rows. */
    changes: [...countChanges(features)].map(([change, count]) => ({
      label: `${labelOf(change)}${gatesNote(features, change, count)}`,
      count,
      to: `?change=${change}#features`,
    })),
    /** What KEPs target it for and its code lacks after code freeze; absent where there is nothing. */
    targeted: targetedSection(version, atlas),
    sources: releaseSources(release, atlas),
    problems: problemsOf(release, atlas),
  };
}

/** Whether a page below has all features, those too that have been GA for long. */
export function hasFeaturesPage({ release, features }: ReleasePage): boolean {
  return !isNamedOnly(release) && features.some(isLongStable);
}

function summaryOf(release: ReleaseView, sources: PageSources): PageSection | undefined {
  const tracking = trackRelease(release, sources);
  if (tracking === undefined) return undefined;
  const to = trackingPath(release.version);
  return {
    id: 'tracking',
    heading: 'Tracking',
    lead: [
      { kind: 'link', text: trackingWords(tracking), to, hasMarkdown: true },
      ...boardPhrase(release),
      ':',
    ],
    counts: trackingCounts(tracking, to),
  };
}

function headOf(release: ReleaseView, features: readonly FeatureRow[]): PageHead {
  const { version } = release;
  const title = isNamedOnly(release)
    ? `Planned for Kubernetes v${version}`
    : `Kubernetes v${version}`;
  return {
    title,
    description: `${title}, ${phaseWords(release)}: ${countWords(features.length, 'feature')} by stage, what changed, schedule, and support.`,
    searchMeta: { kind: 'Release', releases: [`v${version}`] },
    breadcrumb: [{ label: 'Releases', path: '/releases/' }],
    feed: releaseTopic(release),
  };
}

/** What a release draws from; of one that is out, its code and its notes stand still. */
function drawnSources({ phase }: ReleaseView): DrawnSource[] {
  return phase === 'released'
    ? ['enhancements']
    : ['enhancements', 'feature-gates-code', 'release-notes'];
}

function upgradeOf(from: string | undefined, to: string, { releases }: Atlas) {
  const pair = pagedPairs(releases).find((each) => each.from === from && each.to === to);
  return pair && { text: `Upgrade from v${pair.from} to v${to}`, to: pairPath(pair) };
}

function noticesOf({ record, phase }: ReleaseView): Notice[] {
  if (record.cycle !== undefined || record.support !== undefined) return [];
  const [title, text] =
    phase === 'released'
      ? ['Only the number of this release is known.', 'It is older than the release data.']
      : [
          'No schedule is published for this release yet.',
          'KEPs name it as their target, which can change.',
        ];
  return [{ title, text: [text], isEnded: false }];
}

function scheduleOf({ version, record }: ReleaseView, events: readonly CycleEvent[]) {
  if (events.length === 0) return undefined;
  return {
    key: scheduleTable(`Key dates of v${version}`, keyEvents(record)),
    full: scheduleTable(`Full schedule of v${version}`, events),
  };
}

function removedOf(release: string, atlas: Atlas): PageSection | undefined {
  const removed = atlas.removals.all.filter(({ removedIn }) => removedIn === release);
  if (removed.length === 0) return undefined;
  const caption = `API versions removed in v${release}`;
  const table = removalTable(caption, removed, { atlas, release });
  const heading = 'Removed APIs';
  return { id: 'removed-apis', heading, table, box: heading, isSearched: true };
}

function problemsOf(
  { record: { cycle, support } }: ReleaseView,
  { sources }: Atlas,
): ProblemList[] {
  return [
    ...problemListsOf(cycle, REPOSITORIES.sigRelease, sources),
    ...problemListsOf(support, REPOSITORIES.website, sources),
  ];
}
