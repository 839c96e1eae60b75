import type { CycleEvent } from '../../schemas/release.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { type DrawnSource, findOlderSources, type OlderSource } from '../atlas/read-until.ts';
import { milestoneIssuesUrl } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { type FeedTopic, trackingTopic } from '../feeds/feed-topics.ts';
import { type IssueTracking, trackIssues } from '../issue/issue-tracking.ts';
import type { Count } from '../page/count.ts';
import type { PageHead } from '../page/head.ts';
import {
  dayPart,
  enhancementLabels,
  enhancementPhrase,
  type Fact,
  fact,
  facts,
  joinPhrases,
  type ListSection,
  type Phrase,
  type PhraseTable,
  sigPart,
  stagePart,
} from '../page/phrase.ts';
import type { PageSources } from '../page/sources.ts';
import { eventName, keyEvents, type ReleaseView } from '../release/release.ts';
import type { Column } from '../table/column.ts';
import { trackingColumns } from './columns.ts';
import { deliveryWords } from './delivery.ts';
import {
  countDeliveries,
  type LeftKep,
  type MilestoneStage,
  type TrackedKep,
  type Tracking,
  trackRelease,
} from './tracking.ts';
import type { TrackedDay } from './weeks.ts';
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
  readonly days: PhraseTable;
  readonly sigs: PhraseTable;
  /** KEPs that left the release, and those whose milestones alone name it. */
  readonly lists: readonly ListSection[];
  /** What issues say; absent for a release that is out, or of which none speaks. */
  readonly issues: IssueTracking | undefined;
}

/** Gathers the tracking page of a release; nothing where it is not tracked. */
export function trackingPage(release: ReleaseView, sources: PageSources): TrackingPage | undefined {
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
    days: daysTable(tracking),
    sigs: sigsTable(tracking, atlas),
    lists: [...leftSection(tracking.left, version), ...namedSection(tracking.named, version)],
    issues: trackIssues(release, issues, atlas),
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
      { label: `v${version}`, path: `/releases/${version}/` },
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

function factsOf(tracking: Tracking, { atlas, issues }: PageSources): Fact[] {
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
              'Its schedule links no tracking board; ',
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

/** "59 by Enhancements freeze, Jun 16, 2026; 90 on Aug 19, 2026": by each deadline, and when last read. */
function daysPhrase(tracking: Tracking): Phrase {
  const { days } = tracking;
  const byDeadlines = pastDeadlines(tracking).flatMap((event): Phrase[] => {
    const read = days.findLast(({ day }) => day <= event.date);
    return read === undefined
      ? []
      : [[`${read.count} by ${eventName(event)}, `, dayPart(event.date)]];
  });
  const last = days.at(-1);
  const today: Phrase[] = last === undefined ? [] : [[`${last.count} on `, dayPart(last.day)]];
  return joinPhrases([...byDeadlines, ...today], '; ');
}

const DEADLINES: ReadonlySet<CycleEvent['kind'][number]> = new Set([
  'enhancements-freeze',
  'code-freeze',
  'release',
]);

/** The freezes of a cycle and its release, as far as they are over. */
function pastDeadlines({ release, day }: Pick<Tracking, 'release' | 'day'>): CycleEvent[] {
  return keyEvents(release.record).filter(
    ({ kind, date }) => date <= day && kind.some((one) => DEADLINES.has(one)),
  );
}

/** How many additions or departures of a day are named. */
const NAMED = 6;

function daysTable(tracking: Tracking): PhraseTable {
  const { release, days } = tracking;
  const rows = [
    ...pastDeadlines(tracking).map((event) => ({
      date: event.date,
      row: [[dayPart(event.date)], [], [], [], [eventName(event)]],
    })),
    ...days.map((each) => ({ date: each.day, row: dayRow(each) })),
  ].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return {
    caption: `KEPs in v${release.version}, by the day on which they were read`,
    headings: ['Day', 'In', 'Added', 'Left', 'Deadline'],
    rows: rows.map(({ row }) => row.map((phrase) => (phrase.length === 0 ? [] : [phrase]))),
  };
}

function dayRow({ day, count, added, left }: TrackedDay): Phrase[] {
  return [[dayPart(day)], [String(count)], changed(added), changed(left), []];
}

function changed(views: TrackedDay['added']): Phrase {
  if (views.length === 0) return [];
  if (views.length > NAMED) return [String(views.length)];
  return enhancementLabels(views);
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

function leftSection(left: readonly LeftKep[], version: string): ListSection[] {
  if (left.length === 0) return [];
  return [
    {
      id: 'left',
      heading: `No longer in v${version}`,
      items: left.map(({ view, last, gone }) => ({
        phrase: [
          ...enhancementPhrase(view),
          ', in until ',
          dayPart(last),
          ', not on ',
          dayPart(gone),
        ],
      })),
      rest: 'more',
    },
  ];
}

function namedSection(named: readonly MilestoneStage[], version: string): ListSection[] {
  if (named.length === 0) return [];
  return [
    {
      id: 'named',
      heading: `Milestone v${version}, not in it`,
      lead:
        `A stage of these KEPs has the milestone v${version}, but their latest milestone is another ` +
        'release, or they are not accepted.',
      items: named.map(({ view, stage }) => ({
        phrase: [stagePart(stage), ' ', ...enhancementPhrase(view), reasonOut(view.record)],
      })),
      rest: 'more',
    },
  ];
}

function reasonOut({ latestMilestone, status }: MilestoneStage['view']['record']): string {
  const latest = latestMilestone === undefined ? 'none' : `v${latestMilestone}`;
  return ` (latest milestone ${latest}, ${status ?? 'no status'})`;
}
