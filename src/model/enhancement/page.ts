import type { Issue } from '../../schemas/issue.ts';
import { mergedFor } from '../activity/activity.ts';
import { knownGatesOf, lookUp, newestRelease, ownNumber } from '../atlas/lookup.ts';
import { problemListsOf } from '../atlas/problem.ts';
import { findOlderSources } from '../atlas/read-until.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { nounFor } from '../count-words.ts';
import { enhancementLane, gateLanes, layOutTimeline } from '../embed/timeline.ts';
import { enhancementTopic } from '../feeds/feed-topics.ts';
import type { Gate } from '../gate/gate.ts';
import { type CurrentStage, currentStage } from '../graduation/current-stage.ts';
import { viewIssue } from '../issue/view.ts';
import { type Coverage, coverageOf } from '../page/coverage.ts';
import type { PageHead } from '../page/head.ts';
import { enhancementPath } from '../page/paths.ts';
import { type Fact, facts, linkPart, type Phrase } from '../page/phrase.ts';
import type { PageSources } from '../page/sources.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { notesConcerning } from '../release/notes.ts';
import { sigLabel, sigShortLabel } from '../sig.ts';
import { stageLabel } from '../stage.ts';
import { type Summary, summaryWords } from '../summary/summaries.ts';
import { trackingFact } from '../tracking/fact.ts';
import type { EnhancementView } from './enhancement.ts';
import { enhancementFacts, peopleFacts, recordFacts, relatedFacts, stagePhrase } from './facts.ts';
import { enhancementGatesTable, gatesOfEnhancement } from './gates.ts';
import { graduationTable } from './graduation-table.ts';
import { enhancementNotices } from './notices.ts';
import { enhancementLinks } from './page-links.ts';

/** Everything that the page of an enhancement shows. */
export type EnhancementPage = WithReadonlyFields<ReturnType<typeof enhancementPage>>;

/**
 * Gathers the page of an enhancement.
 * @param hasProposal whether the text of its proposal can be read on the site
 */
export function enhancementPage(view: EnhancementView, hasProposal: boolean, sources: PageSources) {
  const { atlas, issues } = sources;
  const summary = atlas.summaries.ofEnhancement(view.id);
  const newest = newestRelease(atlas);
  const current = currentStage(view, newest);
  const known = knownGatesOf(view, lookUp(atlas));
  const gates = gatesOfEnhancement(view, atlas);
  const number = ownNumber(view, lookUp(atlas));
  const issue = number === undefined ? undefined : issues.ofKep(number);
  const told = coverage(view, number, known, sources);
  const lanes = [enhancementLane(view), ...known.flatMap((gate) => gateLanes(gate))];
  return {
    view,
    head: headOf(view, current, summary),
    /** What it is; absent where nothing says so. */
    summary,
    feed: enhancementTopic(view),
    notices: enhancementNotices(view, atlas),
    hasProposal,
    /** Where it can be read and discussed, the proposal first. */
    links: enhancementLinks(view, hasProposal, atlas),
    /** The stage that it is at. */
    current,
    /** The same, and what is to come, in a line. */
    stage: stagePhrase(view, current, atlas),
    /** Where it stands and whose it is. */
    facts: [
      ...enhancementFacts(view, atlas),
      ...facts([trackingFact(view, sources), pullRequestsFact(view, told, issue)]),
    ],
    /** What else its metadata says. */
    record: recordFacts(view),
    /** Until when what it draws from was read, where that is older than the rest. */
    olderSources: findOlderSources(atlas, ['enhancements', 'feature-gates-code', 'release-notes']),
    timeline: layOutTimeline(lanes, newest),
    /** The stages that it reached, or was said to have reached; absent where there is none. */
    graduations: graduationTable(view, atlas, newest),
    gates,
    gatesTable: gates.length === 0 ? undefined : enhancementGatesTable(view, gates, newest),
    /** Absent where it has no number of its own or its issue was not read. */
    issue: issue && viewIssue(issue, issues.othersOfKep(issue.number), atlas),
    people: peopleFacts(view.record),
    related: relatedFacts(view, atlas),
    coverage: told,
    /** Those of each of its files. */
    problems: problemListsOf(view.record, REPOSITORIES.enhancements, atlas.sources),
  };
}

/** How many pull requests the page names, and in which of its sections. */
function pullRequestsFact(
  view: EnhancementView,
  { merged, notes }: Coverage,
  issue: Issue | undefined,
): Fact {
  const listed = (issue?.body?.checklist ?? []).flatMap(({ items = [] }) =>
    items.flatMap(({ links = [] }) => links.filter((link) => link.includes('/pull/'))),
  );
  const parts = [
    [new Set(merged.map((each) => each.number)).size, 'merged', 'merged'],
    [new Set(notes.map(({ note }) => note.pr)).size, 'with release notes', 'release-notes'],
    [new Set(listed).size, 'in its issue', 'tracking'],
  ] as const;
  return {
    name: 'Pull requests',
    values: parts.flatMap(([count, words, section]): Phrase[] =>
      count === 0
        ? []
        : [[linkPart(`${count} ${words}`, `${enhancementPath(view.slug)}#${section}`)]],
    ),
    isInline: true,
  };
}

function headOf(
  view: EnhancementView,
  current: CurrentStage | undefined,
  summary: Summary | undefined,
): PageHead {
  const { label, sig, sigs, record } = view;
  return {
    title: `${label}: ${record.title}`,
    description: [
      ...(summary === undefined ? [] : [summaryWords(summary)]),
      `${label}, ${record.title}: stages, releases, feature gates, and people. ${sigLabel(sig)}.`,
    ].join(' '),
    searchMeta: {
      kind: 'Enhancement',
      title: `${label}: ${record.title}`,
      sigs: sigs.map(sigShortLabel),
      stage: current && stageLabel(current.stage),
      releases: [...new Set(view.claims.map(({ release }) => `v${release}`))],
    },
    breadcrumb: [{ label: 'Enhancements', path: '/enhancements/' }],
    feed: enhancementTopic(view),
  };
}

function coverage(
  { id }: EnhancementView,
  number: number | undefined,
  gates: readonly Gate[],
  sources: PageSources,
): Coverage {
  const { activity, atlas, changes, releaseNotes, announcements, digests, drift } = sources;
  const names = gates.map(({ name }) => name);
  const mentions = {
    changes: [
      ...changes.of('enhancement', id),
      ...(number === undefined ? [] : changes.of('issue', String(number))),
    ].sort((a, b) => b.date.localeCompare(a.date)),
    merged: mergedFor(activity, number, names),
    notes: notesConcerning(releaseNotes, number, names),
    posts: announcements.postsOfEnhancement(id),
    digests: digests.mentionsOfEnhancement(id),
    references: atlas.references.of(names),
    drift: drift.of('enhancement', id),
  };
  return coverageOf(mentions, nounFor(gates.length, 'its gate', 'its gates'), sources);
}
