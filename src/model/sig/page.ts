import type { DriftFinding } from '../../schemas/drift.ts';
import type { GroupPost } from '../announcement/posts.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease, runningRelease } from '../atlas/lookup.ts';
import { findOlderSources, type OlderSource } from '../atlas/read-until.ts';
import { countWords } from '../count-words.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { type Place, placeWords, type Releases } from '../enhancement/standing.ts';
import { type FeedTopic, sigDriftTopic, sigTopic } from '../feeds/feed-topics.ts';
import { gatePhrase } from '../gate/phrase.ts';
import type { Claim } from '../graduation/claim.ts';
import {
  type CurrentStage,
  currentStage,
  plannedClaims,
  releaseWords,
} from '../graduation/current-stage.ts';
import type { Count } from '../page/count.ts';
import type { PageHead } from '../page/head.ts';
import {
  asidePart,
  enhancementPhrase,
  type Fact,
  type ListItem,
  type ListSection,
  type Phrase,
  type PhrasePart,
  type PhraseTable,
  releasePart,
  stagePart,
} from '../page/phrase.ts';
import type { PageSources } from '../page/sources.ts';
import { type Sig, sigShortLabel } from '../sig.ts';
import { toValue } from '../table/value.ts';
import { groupFacts, meetingTable, subprojectTable } from './group-facts.ts';
import { datedTitle, groupDigests, groupNotes, groupPosts } from './news.ts';
import { type Overdue, overdueOf, overdueWords } from './overdue.ts';
import { type SigGate, sigOverview } from './overview.ts';
import { type ReachedYear, reachedByYear, yearTable } from './years.ts';

/** Everything that the page of a SIG shows. */
export interface SigPage {
  readonly sig: Sig;
  readonly head: PageHead;
  readonly feed: FeedTopic;
  /** The feed of its disagreements; absent while there are none. */
  readonly driftFeed: FeedTopic | undefined;
  /** Who leads it and where it talks. */
  readonly facts: readonly Fact[];
  readonly meetings: PhraseTable | undefined;
  readonly subprojects: PhraseTable | undefined;
  /** What was to reach a stage by now and did not. */
  readonly overdue: readonly Overdue[];
  readonly overdueSection: ListSection | undefined;
  /** What reached a stage in each calendar year, newest first. */
  readonly years: readonly ReachedYear[];
  readonly yearTable: PhraseTable | undefined;
  /** Interviews and posts about it, newest first. */
  readonly posts: readonly GroupPost[];
  readonly postsSection: ListSection | undefined;
  readonly digests: ListSection | undefined;
  readonly notes: ListSection | undefined;
  /** How much of each there is. */
  readonly counts: readonly Count[];
  /** Until when what it draws from was read, where that is older than the rest. */
  readonly olderSources: readonly OlderSource[];
  /** What it owns in one table to filter and sort; absent where it owns nothing. */
  readonly filtered: string | undefined;
  readonly places: readonly SigPlace[];
  /** What it takes part in without owning it. */
  readonly participating: readonly EnhancementView[];
  readonly participatingItems: readonly ListItem[];
  /** The gates that its enhancements name, removed ones included, by name. */
  readonly gates: readonly SigGate[];
  /** The same gates, drawn. */
  readonly gateLists: {
    readonly lead: string;
    readonly open: readonly Phrase[];
    readonly removed: readonly Phrase[];
  };
  /** The open ones that it is to be asked about. */
  readonly disagreements: readonly DriftFinding[];
}

/** What a SIG owns that stands in the same place. */
export interface SigPlace {
  readonly place: Place;
  readonly heading: string;
  readonly enhancements: readonly SigEnhancement[];
  readonly table: PhraseTable;
}

/** An enhancement that a SIG owns. */
export interface SigEnhancement {
  readonly view: EnhancementView;
  /** The stage that it is at or, before its first, is to reach. */
  readonly current: CurrentStage | undefined;
  readonly planned: readonly Claim[];
}

/** Gathers the page of a SIG. */
export function sigPage(sig: Sig, sources: PageSources): SigPage {
  const { atlas, drift, announcements, digests, releaseNotes } = sources;
  const releases = { newest: newestRelease(atlas), running: runningRelease(atlas)?.version };
  const { places, participating, gates } = sigOverview(atlas, sig);
  const disagreements = drift.ofSig(sig.name);
  const open = gates.filter(({ today }) => today.presence !== 'removed');
  const removed = gates.filter(({ today }) => today.presence === 'removed');
  const { group = {}, label } = sig;
  const owned = places.flatMap(([, views]) => views);
  const posts = announcements.postsOfGroup(sig.name);
  const overdue = overdueOf(owned, releases.newest);
  const years = reachedByYear(owned, atlas);
  const shown = places.map(([place, views]) => placeOfSig(place, views, releases, sig, atlas));
  return {
    sig,
    head: headOf(sig, open.length),
    feed: sigTopic(sig),
    driftFeed: disagreements.length === 0 ? undefined : sigDriftTopic(sig),
    facts: groupFacts(sig.group, atlas),
    meetings: meetingTable(label, group),
    subprojects: subprojectTable(label, group, (subproject) =>
      posts.filter((post) => post.subproject === subproject).map(({ post }) => datedTitle(post)),
    ),
    overdue,
    overdueSection: overdueSection(overdue),
    years,
    yearTable: years.length === 0 ? undefined : yearTable(label, years),
    posts,
    postsSection: groupPosts(posts),
    digests: groupDigests(owned, digests),
    notes: groupNotes(
      sig,
      atlas.releases.map(({ version }) => version),
      releaseNotes,
    ),
    counts: [
      ...shown.map(({ place, heading, enhancements }) => ({
        label: heading,
        count: enhancements.length,
        to: `#${place}`,
      })),
      { label: 'Overdue', count: overdue.length, to: '#overdue' },
      { label: 'Feature gates', count: open.length, to: '#gates' },
      { label: 'Participating', count: participating.length, to: '#participating' },
      {
        label: 'Inconsistencies between sources',
        count: disagreements.length,
        to: `/drift/?sig=${filterValue(sig)}#all`,
      },
    ].filter(({ count }) => count > 0),
    olderSources: findOlderSources(atlas, ['enhancements', 'feature-gates-code']),
    filtered: sig.owned.length === 0 ? undefined : `/enhancements/?sig=${filterValue(sig)}`,
    places: shown,
    participating,
    participatingItems: participating.map((view) => ({ phrase: enhancementPhrase(view) })),
    gates,
    gateLists: {
      lead: `Gates that its enhancements name, as they are in v${releases.newest}.`,
      open: open.map(({ gate, today }) => gatePhrase(gate, today)),
      removed: removed.map(({ gate }) => [{ kind: 'gate', name: gate.name }]),
    },
    disagreements,
  };
}

function overdueSection(overdue: readonly Overdue[]): ListSection | undefined {
  if (overdue.length === 0) return undefined;
  return {
    id: 'overdue',
    heading: 'Overdue',
    lead: 'Targets in kep.yaml that have passed, and nothing shows that they were reached:',
    items: overdue.map((each) => ({
      phrase: [...enhancementPhrase(each.view), ' ', asidePart(overdueWords(each))],
    })),
  };
}

/** A SIG as the filters of tables know it: "api-machinery". */
function filterValue({ name }: Sig): string {
  return toValue(sigShortLabel(name));
}

function headOf(sig: Sig, gates: number): PageHead {
  return {
    title: sig.label,
    description: `${sig.label} in Kubernetes: ${countWords(sig.owned.length, 'enhancement')} by stage, and ${countWords(gates, 'feature gate')}.`,
    searchMeta: { kind: 'SIG', sigs: [sigShortLabel(sig.name)] },
    breadcrumb: [{ label: 'SIGs', path: '/sigs/' }],
    feed: sigTopic(sig),
  };
}

function placeOfSig(
  place: Place,
  views: readonly EnhancementView[],
  releases: Releases,
  { label }: Sig,
  atlas: Atlas,
): SigPlace {
  const heading = placeWords(place, releases);
  const enhancements = views.map((view) => ({
    view,
    current: currentStage(view, releases.newest),
    planned: plannedClaims(view),
  }));
  const table = placeTable(`${label}: ${heading}`, enhancements, atlas);
  return { place, heading, enhancements, table };
}

interface PlaceColumn {
  readonly heading: string;
  readonly cell: (enhancement: SigEnhancement, atlas: Atlas) => readonly Phrase[];
}

const STAGE: PlaceColumn = {
  heading: 'Stage',
  cell: ({ view, current }, atlas) =>
    current === undefined || current.standing === 'planned'
      ? []
      : [[...reached(current, atlas), ' ', asidePart(standingLink(view, current))]],
};

const PLANNED: PlaceColumn = {
  heading: 'Planned',
  cell: ({ planned }, atlas) => planned.map((claim) => reached(claim, atlas)),
};

const STATUS: PlaceColumn = {
  heading: 'Status',
  cell: ({ view }) => (view.record.status === undefined ? [] : [[view.record.status]]),
};

const GATES: PlaceColumn = {
  heading: 'Feature gates',
  cell: ({ view }) =>
    [...new Set(view.gates.flatMap(({ name }) => name ?? []))].map((name) => [
      { kind: 'gate', name },
    ]),
};

/** What is worth a column in one place is not in another; the status is for want of anything else. */
function placeTable(
  caption: string,
  enhancements: readonly SigEnhancement[],
  atlas: Atlas,
): PhraseTable {
  const isFilled = ({ cell }: PlaceColumn) =>
    enhancements.some((one) => cell(one, atlas).length > 0);
  const stages = [STAGE, PLANNED].filter(isFilled);
  const columns = [...(stages.length > 0 ? stages : [STATUS]), ...[GATES].filter(isFilled)];
  return {
    caption,
    headings: ['Enhancement', ...columns.map(({ heading }) => heading)],
    rows: enhancements.map((one) => [
      [enhancementPhrase(one.view)],
      ...columns.map(({ cell }) => cell(one, atlas)),
    ]),
  };
}

function reached({ stage, release }: CurrentStage, atlas: Atlas): Phrase {
  return release === undefined
    ? [stagePart(stage), ` ${releaseWords(release)}`]
    : [stagePart(stage), ' ', releasePart(release, atlas)];
}

function standingLink({ slug, claims }: EnhancementView, { standing }: CurrentStage): PhrasePart {
  if (claims.length === 0) return standing;
  return { kind: 'link', text: standing, to: `/enhancements/${slug}/#why` };
}
