import type { DriftFinding } from '../../schemas/drift.ts';
import type { GroupPost } from '../announcement/posts.ts';
import { newestRelease, runningRelease } from '../atlas/lookup.ts';
import { findOlderSources, type OlderSource } from '../atlas/read-until.ts';
import { countWords } from '../count-words.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { type FeedTopic, sigDriftTopic, sigTopic } from '../feeds/feed-topics.ts';
import { gatePhrase } from '../gate/phrase.ts';
import type { PageHead } from '../page/head.ts';
import {
  asidePart,
  enhancementPhrase,
  type Fact,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import type { Count, PageSection } from '../page/section.ts';
import type { PageSources } from '../page/sources.ts';
import { groupType, type Sig, sigShortLabel } from '../sig.ts';
import { toValue } from '../table/value.ts';
import { groupFacts, meetingSection, subprojectSection } from './group-facts.ts';
import { groupDigestsSection, groupNotesSection, groupPostsSection } from './news.ts';
import { type Overdue, overdueOf, overdueWords } from './overdue.ts';
import { type SigGate, sigOverview } from './overview.ts';
import { placeOfSig, type SigPlace } from './place-table.ts';
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
  /** What was to reach a stage by now and did not. */
  readonly overdue: readonly Overdue[];
  readonly overdueSection: PageSection | undefined;
  /** What reached a stage in each calendar year, newest first. */
  readonly years: readonly ReachedYear[];
  readonly yearTable: PhraseTable | undefined;
  /** Interviews and posts about it, newest first. */
  readonly posts: readonly GroupPost[];
  /** These posts, digests and release notes: those of the three that there are. */
  readonly reports: readonly PageSection[];
  /** How much of each there is. */
  readonly counts: readonly Count[];
  /** Until when what it draws from was read, where that is older than the rest. */
  readonly olderSources: readonly OlderSource[];
  /** What it owns in one table to filter and sort; absent where it owns nothing. */
  readonly filtered: string | undefined;
  readonly places: readonly SigPlace[];
  /** What it takes part in without owning it. */
  readonly participating: readonly EnhancementView[];
  /** The same, its subprojects and its meetings: those of the three that there are. */
  readonly others: readonly PageSection[];
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

/** Gathers the page of a SIG. */
export function sigPage(sig: Sig, sources: PageSources): SigPage {
  const { atlas, drift, announcements, digests, releaseNotes } = sources;
  const releases = { newest: newestRelease(atlas), running: runningRelease(atlas)?.version };
  const { places, participating, gates } = sigOverview(atlas, sig);
  const disagreements = drift.ofSig(sig.name);
  const currentGates = gates.filter(({ today }) => today.presence !== 'removed');
  const removed = gates.filter(({ today }) => today.presence === 'removed');
  const { group = {}, label } = sig;
  const owned = places.flatMap(([, views]) => views);
  const posts = announcements.postsOfGroup(sig.name);
  const overdue = overdueOf(owned, releases.newest);
  const years = reachedByYear(owned, atlas);
  const shown = places.map(([place, views]) => placeOfSig(place, views, releases, sig, atlas));
  return {
    sig,
    head: headOf(sig, currentGates.length),
    feed: sigTopic(sig),
    driftFeed: disagreements.length === 0 ? undefined : sigDriftTopic(sig),
    facts: groupFacts(sig.group, atlas),
    overdue,
    overdueSection: overdueSection(overdue),
    years,
    yearTable: years.length === 0 ? undefined : yearTable(label, years),
    posts,
    reports: [
      groupPostsSection(posts),
      groupDigestsSection(owned, digests),
      groupNotesSection(sig, atlas, releaseNotes),
    ].filter((section) => section !== undefined),
    counts: countsOf(sig, shown, { overdue, currentGates, participating, disagreements }),
    olderSources: findOlderSources(atlas, ['enhancements', 'feature-gates-code']),
    filtered: sig.owned.length === 0 ? undefined : `/enhancements/?sig=${filterValue(sig)}`,
    places: shown,
    participating,
    others: [
      participatingSection(participating),
      subprojectSection(label, group, posts),
      meetingSection(label, group),
    ].filter((section) => section !== undefined),
    gates,
    gateLists: {
      lead: `Gates of the enhancements that it owns, not of those in which it participates, as they are in v${releases.newest}.`,
      open: currentGates.map(({ gate, today }) => gatePhrase(gate, today)),
      removed: removed.map(({ gate }) => [{ kind: 'gate', name: gate.name }]),
    },
    disagreements,
  };
}

/** How much of each the page has, without what it has none of. */
function countsOf(
  sig: Sig,
  places: readonly SigPlace[],
  parts: Readonly<
    Record<'overdue' | 'currentGates' | 'participating' | 'disagreements', readonly unknown[]>
  >,
): Count[] {
  const { overdue, currentGates, participating, disagreements } = parts;
  return [
    ...places.map(({ place, heading, enhancements }) => ({
      label: heading,
      count: enhancements.length,
      to: `#${place}`,
    })),
    { label: 'Overdue', count: overdue.length, to: '#overdue' },
    { label: 'Feature gates', count: currentGates.length, to: '#gates' },
    { label: 'Participating', count: participating.length, to: '#participating' },
    {
      label: 'Inconsistencies between sources',
      count: disagreements.length,
      to: `/drift/?sig=${filterValue(sig)}#all`,
    },
  ].filter(({ count }) => count > 0);
}

function overdueSection(overdue: readonly Overdue[]): PageSection | undefined {
  if (overdue.length === 0) return undefined;
  return {
    id: 'overdue',
    heading: 'Overdue',
    lead: ['Targets in kep.yaml that have passed, and nothing shows that they were reached:'],
    items: overdue.map((each) => ({
      phrase: [...enhancementPhrase(each.view), ' ', asidePart(overdueWords(each))],
    })),
  };
}

function participatingSection(views: readonly EnhancementView[]): PageSection | undefined {
  if (views.length === 0) return undefined;
  const items = views.map((view) => ({ phrase: enhancementPhrase(view) }));
  return { id: 'participating', heading: 'Participating', items, isWhole: true };
}

/** A SIG as the filters of tables know it: "api-machinery". */
function filterValue({ name }: Sig): string {
  return toValue(sigShortLabel(name));
}

function headOf(sig: Sig, gates: number): PageHead {
  return {
    title: sig.label,
    description: `${sig.label} in Kubernetes: ${countWords(sig.owned.length, 'enhancement')} by stage, and ${countWords(gates, 'feature gate')}.`,
    searchMeta: { kind: groupType(sig.name), sigs: [sigShortLabel(sig.name)] },
    breadcrumb: [{ label: 'SIGs', path: '/sigs/' }],
    feed: sigTopic(sig),
  };
}
