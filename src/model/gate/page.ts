import { changedByFacts, mergedForGate } from '../activity/gate-changes.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { gateDocsUrl, gateUrls } from '../atlas/citation.ts';
import { enhancementsOf, lookUp, newestRelease } from '../atlas/lookup.ts';
import { type ProblemList, problemListsOf } from '../atlas/problem.ts';
import { findOlderSources, type OlderSource } from '../atlas/read-until.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { gateLanes, layOutTimeline, type Timeline } from '../embed/timeline.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { type FeedTopic, gateTopic } from '../feeds/feed-topics.ts';
import { type Coverage, coverageOf } from '../page/coverage.ts';
import type { PageHead } from '../page/head.ts';
import { type Fact, type ListItem, linkPart, type PhraseTable } from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import type { PageSources } from '../page/sources.ts';
import { notesConcerning } from '../release/notes.ts';
import { sigsOf } from '../sig/sigs.ts';
import { sigShortLabel } from '../sig.ts';
import { type Summary, summaryWords } from '../summary/summaries.ts';
import { compareVersions } from '../version.ts';
import { answerFor, gateByRelease, type ReleaseAnswer } from './by-release.ts';
import { gateFacts } from './facts.ts';
import type { Gate } from './gate.ts';
import { isOlderThanItsGate } from './history.ts';
import { type GateSettings, gateSettings } from './settings.ts';
import { type GateToday, resolveGateToday, todayLabel } from './today.ts';
import { historyTable, retoldSection } from './told-history.ts';
import { answerWords, stateWords } from './words.ts';

/** Everything that the page of a feature gate shows. */
export interface GatePage {
  readonly gate: Gate;
  readonly head: PageHead;
  /** What it is; absent where nothing says so. */
  readonly summary: Summary | undefined;
  readonly feed: FeedTopic;
  /** The newest release that is out. */
  readonly newest: string;
  readonly today: GateToday;
  readonly facts: readonly Fact[];
  /** Until when what it draws from was read, where that is older than the rest. */
  readonly olderSources: readonly OlderSource[];
  /** What it is in each release, oldest first. */
  readonly releases: readonly ReleaseAnswer[];
  /** Of these, the one for the newest release that is out. */
  readonly current: ReleaseAnswer | undefined;
  /** How to set it otherwise than its default, for each value that a release lets it have. */
  readonly settings: readonly GateSettings[];
  readonly enhancements: readonly EnhancementView[];
  readonly sigs: readonly string[];
  readonly timeline: Timeline | undefined;
  readonly history: PhraseTable;
  /** What is odd about its history. */
  readonly historyNote: string | undefined;
  /** Releases of which newer code tells otherwise than their own; absent where there are none. */
  readonly retold: PageSection | undefined;
  readonly coverage: Coverage;
  readonly problems: readonly ProblemList[];
  readonly sources: readonly ListItem[];
}

/** Gathers the page of a feature gate. */
export function gatePage(gate: Gate, sources: PageSources): GatePage {
  const { atlas } = sources;
  const newest = newestRelease(atlas);
  const today = resolveGateToday(gate, newest);
  const enhancements = enhancementsOf(gate, lookUp(atlas));
  const sigs = sigsOf(enhancements);
  const summary = atlas.summaries.ofGate(gate);
  const releases = gateByRelease(gate, newest, atlas);
  const isReleased = (release: string) => compareVersions(release, newest) <= 0;
  return {
    gate,
    head: headOf(gate, today, sigs, summary),
    summary,
    feed: gateTopic(gate),
    newest,
    today,
    facts: [
      ...gateFacts(gate, today, newest, atlas),
      ...changedByFacts(gate, sources.activity, atlas),
    ],
    olderSources: findOlderSources(atlas, ['feature-gates-code', 'enhancements']),
    releases,
    current: answerFor(releases, newest),
    settings: gateSettings(gate, releases),
    enhancements,
    sigs,
    timeline: layOutTimeline(gateLanes(gate), newest),
    history: historyTable(gate, isReleased, atlas),
    historyNote: isOlderThanItsGate(gate) ? OLDER_THAN_GATE : undefined,
    retold: retoldSection(gate, atlas.sources),
    coverage: coverage(gate, sources),
    problems: problemsOf(gate, atlas),
    sources: sourcesOf(gate, atlas),
  };
}

const OLDER_THAN_GATE =
  'The code has an entry “since v1.0” here. That is how it spells behavior that is older than its ' +
  'gate: it existed before it could be disabled, and did not graduate then.';

function headOf(
  gate: Gate,
  today: GateToday,
  sigs: readonly string[],
  summary: Summary | undefined,
): PageHead {
  const { name } = gate;
  const { answer, state } = today;
  const standing =
    answer.kind === 'not-yet' && state !== undefined
      ? `${stateWords(state)} from v${state.stageSince}`
      : answerWords(answer);
  return {
    title: name,
    description: [
      ...(summary === undefined ? [] : [summaryWords(summary)]),
      `Kubernetes feature gate ${name}: ${standing}.`,
    ].join(' '),
    searchMeta: {
      kind: 'Feature gate',
      sigs: sigs.map(sigShortLabel),
      stage: todayLabel(today),
      releases: [...new Set([...gate.code, ...gate.docs].map(({ since }) => `v${since}`))],
    },
    breadcrumb: [{ label: 'Feature gates', path: '/feature-gates/' }],
    feed: gateTopic(gate),
  };
}

function coverage(gate: Gate, sources: PageSources): Coverage {
  const { name, formerNames } = gate;
  const { activity, atlas, changes, releaseNotes, announcements, digests, drift } = sources;
  const notes = notesConcerning(releaseNotes, undefined, [name, ...formerNames]);
  const mentions = {
    changes: changes.of('gate', name),
    merged: mergedForGate(activity, gate),
    notes: notes.map(({ note }) => ({ note, gates: [] })),
    posts: announcements.postsOfGate(name),
    digests: digests.mentionsOfGate(name),
    references: atlas.references.of([name]),
    drift: drift.of('feature-gate', name),
  };
  return coverageOf(mentions, 'this gate', sources);
}

function problemsOf({ name, record: { code, docs } }: Gate, { sources }: Atlas): ProblemList[] {
  const inCode = code?.problems;
  const inDocs = problemListsOf(docs, REPOSITORIES.website, sources);
  return [
    ...(inCode ? [{ problems: inCode, file: REPOSITORIES.kubernetes, editUrl: undefined }] : []),
    ...inDocs.map((list) => ({ ...list, file: `${name}.md` })),
  ];
}

function sourcesOf(gate: Gate, { sources }: Atlas): ListItem[] {
  const { docs } = gate.record;
  const urls = gateUrls(gate, sources);
  const source = (text: string, to: string | undefined, words: string): ListItem[] =>
    to === undefined ? [] : [{ phrase: [linkPart(text, to), words] }];
  return [
    ...source(
      `The code of v${gate.releases.at(-1)}`,
      urls.code,
      ` in ${REPOSITORIES.kubernetes}, the newest that has it`,
    ),
    ...source('The documentation’s file', urls.docs, ` in ${REPOSITORIES.website}`),
    ...source(
      'Its entry on kubernetes.io',
      docs === undefined || docs.removed ? undefined : gateDocsUrl(gate.name),
      '',
    ),
  ];
}
