import type { Atlas } from '../atlas/atlas.ts';
import { type DrawnSource, findOlderSources, type OlderSource } from '../atlas/read-until.ts';
import { milestoneIssuesUrl } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { type FeedTopic, trackingTopic } from '../feeds/feed-topics.ts';
import { type IssueTracking, trackIssues } from '../issue/issue-tracking.ts';
import type { PageHead } from '../page/head.ts';
import { releasePath } from '../page/paths.ts';
import {
  dayPart,
  type Fact,
  fact,
  facts,
  type Phrase,
  type PhraseTable,
  sigPart,
} from '../page/phrase.ts';
import type { Count, PageSection } from '../page/section.ts';
import type { TrackingSources } from '../page/sources.ts';
import type { ReleaseView } from '../release/release.ts';
import type { Column } from '../table/column.ts';
import { trackingColumns } from './columns.ts';
import { daysPhrase, daysTable } from './days.ts';
import { deliveryWords } from './delivery.ts';
import { leftSection, namedOnlySection } from './left-out.ts';
import { countDeliveries, type TrackedKep, type Tracking, trackRelease } from './tracking.ts';
import { trackingCounts, trackingWords } from './words.ts';

/** Everything that the tracking page of a release shows. */
export interface TrackingPage {
  readonly tracking: Tracking;
  readonly head: PageHead;
  readonly feed: FeedTopic;
  /** What the page is about, and as of when. */
  readonly lead: Phrase;
  /** How many KEPs are in each state; each count leads to its rows. */
  readonly counts: readonly Count[];
  readonly facts: readonly Fact[];
  readonly olderSources: readonly OlderSource[];
  readonly columns: readonly Column<TrackedKep>[];
  /**
   * KEPs that left the release, those whose milestones alone name it, KEPs by day and by SIG, and what issues
   * say of a release that is not out.
   */
  readonly sections: readonly PageSection[];
}

/** Gathers the tracking page of a release; nothing where it is not tracked. */
export function trackingPage(
  release: ReleaseView,
  sources: TrackingSources,
): TrackingPage | undefined {
  const tracking = trackRelease(release, sources);
  if (tracking === undefined) return undefined;
  const { atlas, issues } = sources;
  const { version } = release;
  return {
    tracking,
    head: headOf(tracking),
    feed: trackingTopic(release),
    lead: leadOf(tracking),
    counts: trackingCounts(tracking, ''),
    facts: factsOf(tracking, sources),
    olderSources: findOlderSources(atlas, DRAWN),
    columns: shownColumns(tracking, atlas),
    sections: [
      ...leftSection(tracking.left, version),
      ...namedOnlySection(tracking.named, version),
      { id: 'days', heading: 'By day', table: daysTable(tracking) },
      { id: 'sigs', heading: 'By SIG', table: sigsTable(tracking, atlas), box: 'KEPs by SIG' },
      ...issuesSection(trackIssues(release, issues, atlas)),
    ],
  };
}

/** The columns that say anything: few KEPs need an exception, most are in by their kep.yaml. */
function shownColumns(tracking: Tracking, atlas: Atlas): Column<TrackedKep>[] {
  const { keps } = tracking;
  const isSaid: Readonly<Record<string, boolean>> = {
    exception: keps.some(({ exceptions }) => exceptions.length > 0),
    by: keps.some(({ reasons }) => reasons.join() !== 'kep.yaml'),
  };
  return trackingColumns(tracking, atlas).filter(({ key }) => isSaid[key] ?? true);
}

const DRAWN: readonly DrawnSource[] = ['enhancements', 'feature-gates-code', 'release-notes'];

function headOf({ release: { version }, keps }: Tracking): PageHead {
  const title = `Tracking of Kubernetes v${version}`;
  return {
    title,
    description: `${countWords(keps.length, 'KEP')} in Kubernetes v${version}: since when, production readiness, feature gates in the code, exceptions.`,
    searchMeta: { kind: 'Page', title, releases: [`v${version}`] },
    breadcrumb: [
      { label: 'Releases', path: '/releases/' },
      { label: `v${version}`, path: releasePath(version) },
    ],
    feed: trackingTopic({ version }),
  };
}

function leadOf(tracking: Tracking): Phrase {
  const { release, day } = tracking;
  const isOut = release.phase === 'released';
  return [
    `${trackingWords(tracking)}. `,
    isOut ? 'Who took part is as of ' : 'As of ',
    dayPart(day),
    isOut ? ', the last day on which KEPs were read before the release. ' : '. ',
    `A KEP is in if it is accepted and its latest milestone is v${release.version}, if the release team ` +
      'tracks its issue, or if it has an approved exception.',
  ];
}

function factsOf(tracking: Tracking, { atlas, issues }: TrackingSources): Fact[] {
  const { release, phase, days } = tracking;
  const { record, version } = release;
  const board = record.cycle?.board;
  const isCodeRead = atlas.gateLists.includes(version);
  return facts([
    fact('KEPs in', days.length === 0 ? undefined : daysPhrase(tracking)),
    fact('Code', isCodeRead ? undefined : [`The code of v${version} was not read.`]),
    fact(
      'Release team',
      board === undefined
        ? phase === 'released'
          ? undefined
          : [
              'The schedule links no tracking board; ',
              { kind: 'link', text: 'issues on GitHub', to: milestoneIssuesUrl(version) },
            ]
        : [{ kind: 'link', text: 'Enhancements tracking board', to: board }],
    ),
    fact(
      'Issues',
      phase === 'released'
        ? undefined
        : [
            `${countWords(issues.count, 'KEP issue')} known, for ${countWords(atlas.enhancements.length, 'KEP')}`,
          ],
    ),
  ]);
}

function issuesSection(tracked: IssueTracking | undefined): PageSection[] {
  if (tracked === undefined) return [];
  const { lead, table } = tracked;
  return [
    { id: 'issues', heading: 'Issues', lead: [lead], ...(table && { table, box: table.caption }) },
  ];
}

function sigsTable({ release, keps, phase }: Tracking, atlas: Atlas): PhraseTable {
  const groups = [...Map.groupBy(keps, ({ view }) => view.sig)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  const states = countDeliveries(keps).map(([delivery]) => delivery);
  const count = (all: readonly TrackedKep[], state: (typeof states)[number]): Phrase[] => {
    const number = all.filter(({ delivery }) => delivery === state).length;
    return [[number === 0 ? '' : String(number)]];
  };
  return {
    caption: `KEPs in v${release.version} by SIG`,
    headings: ['SIG', 'In', ...states.map((state) => deliveryWords(state, phase, undefined))],
    hasNumbers: true,
    rows: groups.map(([sig, all]) => [
      [[sigPart(sig, atlas)]],
      [[String(all.length)]],
      ...states.map((state) => count(all, state)),
    ]),
  };
}
