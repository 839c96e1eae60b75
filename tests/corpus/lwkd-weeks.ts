import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRecords } from '../../scripts/content/read-atlas.ts';
import { readCollection } from '../../scripts/content/read-collection.ts';
import { FOLLOWED } from '../../scripts/sync/sources/activity/followed-projects.ts';
import { parseActivity } from '../../scripts/sync/sources/activity/parse.ts';
import { renderLwkd } from '../../src/formats/lwkd.ts';
import { indexActivity, type MergedView } from '../../src/model/activity/activity.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { addDays, daysBetween } from '../../src/model/day.ts';
import { comingDeadlines } from '../../src/model/digest/lwkd/deadlines.ts';
import { candidateIds, draftLwkd, type LwkdMaterial } from '../../src/model/digest/lwkd/draft.ts';
import { findMentioned } from '../../src/model/enhancement/find-mentioned.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { activityWeek } from '../../src/schemas/activity.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import { ACTIVITY } from './upstream-bundles.ts';

/** The Sundays of the issues of LWKD that drafts are held beside. */
export const ISSUES = [
  ...['2026-06-07', '2026-06-21', '2026-06-28', '2026-07-05'],
  ...['2026-07-12', '2026-07-19', '2026-07-26'],
];
/**
 * The Mondays on which issues are drafted. What the recorded activity calls the day of a merge is up to
 * weeks late, so that a pull request may stand in a later draft.
 */
const DRAFTED = Array.from({ length: 12 }, (_, index) => addDays('2026-06-08', 7 * index));
const RELEASE = '1.37';
/** How far a deadline may be from the day that LWKD gives: zones differ by a day. */
const NEAR = 1;

/** How much of something LWKD told, how much of it was there to be known, and how much we have. */
export interface Share {
  readonly told: number;
  /** Of those, what the recorded activity holds at all. */
  readonly known: number;
  readonly drafted: number;
}

/** An issue of LWKD beside our drafts. */
export interface WeekComparison {
  readonly sunday: string;
  readonly pullRequests: Share;
  readonly keps: Share;
  readonly gates: Share;
  readonly releases: Share;
  readonly deadlines: Share;
  readonly kepOfTheWeek: Share;
  /** Pull requests in our draft of the week that no issue told. */
  readonly more: number;
  /** Pull requests in our draft of the week that are for another release. */
  readonly ofOtherReleases: number;
}

/** Compares the issues of LWKD with drafts from what was recorded of the same weeks. */
export async function compareWeeks(): Promise<WeekComparison[]> {
  const material = await readMaterial();
  const drafts = new Map(
    DRAFTED.map((day) => [addDays(day, -1), renderLwkd(draftLwkd(material, day))] as const),
  );
  const all = [...drafts.values()].join('\n');
  const issues = ISSUES.flatMap((id) => material.digests.find((digest) => digest.id === id) ?? []);
  const told = new Set(issues.flatMap(pullRequestsOf));
  return issues.map((issue) => compare(issue, drafts.get(issue.id) ?? '', { all, told, material }));
}

/** The facts of content/, with the activity as it is recorded beside the snapshots. */
async function readMaterial(): Promise<LwkdMaterial> {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const records = await readRecords(content);
  const recorded = JSON.parse(readFileSync(ACTIVITY, 'utf8'));
  const merged = recorded.mergedPullRequests['kubernetes/kubernetes'].map(inAnswer);
  const { records: weeks, files = [] } = parseActivity({
    recorded: [],
    merged,
    published: FOLLOWED.map((project) => ({
      project,
      nodes: recorded.releases[project.repository],
    })),
    knownGates: new Set(records.gates.map(({ name }) => name)),
    firstWeek: '2026-06-01',
    prose: new Map(),
  });
  const words = new Map(
    files.flatMap(({ text }) => Object.entries(JSON.parse(text).pullRequests)),
  ) as Map<string, { title: string; note?: string }>;
  const atlas = buildAtlas(records);
  return {
    atlas,
    activity: indexActivity(
      weeks.map((week) => activityWeek.parse(week)),
      atlas.releases,
      indexReleaseNotes(records.releaseNotes),
    ),
    wordsOf: ({ number }: MergedView) => words.get(String(number)),
    accounts: await readCollection(content, 'changes'),
    digests: records.digests,
    announcements: records.announcements,
  };
}

/** A recorded pull request as GitHub's GraphQL gives it. */
function inAnswer(pull: { labels: string[] }): unknown {
  return { ...pull, labels: { nodes: pull.labels.map((name) => ({ name })) } };
}

interface Beside {
  /** All drafts. */
  readonly all: string;
  readonly told: ReadonlySet<number>;
  readonly material: LwkdMaterial;
}

function compare(issue: Digest, draft: string, { all, told, material }: Beside): WeekComparison {
  const { atlas, activity } = material;
  const everything = activity.mergedBetween('2000-01-01', '9999-12-31');
  const known = new Set(everything.map(({ number }) => number));
  const numbers = pullRequestsOf(issue);
  const ours = numbersIn(draft);
  const releaseOf = new Map(everything.map(({ number, release }) => [number, release]));
  const find = findMentioned(atlas.enhancements);
  const keps = new Set(
    issue.sections
      .flatMap(({ keps: list = [] }) => list)
      .flatMap((kep) => find(kep)?.record.number ?? []),
  );
  const gates = new Set(issue.sections.flatMap(({ gates: list = [] }) => list));
  const links = new Set(issue.sections.flatMap(({ links: list = [] }) => list));
  const tags = [...links].filter((link) =>
    /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/releases\/tag\//.test(link),
  );
  const published = new Set(
    activity
      .releasedBetween('2000-01-01', '9999-12-31')
      .map(({ repository, tag }) => `https://github.com/${repository}/releases/tag/${tag}`),
  );
  const share = <Item>(
    items: Iterable<Item>,
    isKnown: (item: Item) => boolean,
    isDrafted: (item: Item) => boolean,
  ): Share => {
    const list = [...items];
    return {
      told: list.length,
      known: list.filter(isKnown).length,
      drafted: list.filter(isDrafted).length,
    };
  };
  const inAll = numbersIn(all);
  const monday = addDays(issue.id, 1);
  const deadlines = issue.sections.flatMap(({ deadlines: list = [] }) => list);
  const coming = comingDeadlines(atlas.releases, monday).map(({ date }) => date);
  const featured = issue.sections.flatMap(({ featuredKeps = [] }) => featuredKeps);
  const chosen = new Set(candidateIds(material, monday));
  return {
    sunday: issue.id,
    pullRequests: share(
      numbers,
      (number) => known.has(number),
      (number) => inAll.has(number),
    ),
    keps: share(
      keps,
      () => true,
      (number) => new RegExp(`\\bKEP-${number}\\b`).test(all),
    ),
    gates: share(
      gates,
      () => true,
      (gate) => new RegExp(`\\b${gate}\\b`).test(all),
    ),
    releases: share(
      tags,
      (link) => published.has(link),
      (link) => all.includes(link),
    ),
    deadlines: share(
      deadlines,
      () => true,
      ({ date = '' }) => coming.some((day) => Math.abs(daysBetween(day, date)) <= NEAR),
    ),
    kepOfTheWeek: share(
      featured,
      (kep) => find(kep) !== undefined,
      (kep) => chosen.has(find(kep)?.id ?? ''),
    ),
    more: [...ours].filter((number) => !told.has(number)).length,
    ofOtherReleases: [...ours].filter((number) => releaseOf.get(number) !== RELEASE).length,
  };
}

function pullRequestsOf({ sections }: Digest): number[] {
  const named = sections.flatMap(({ pullRequests = [] }) => pullRequests);
  return [...new Set(named)].flatMap((id) => {
    const number = /^kubernetes\/kubernetes#(\d+)$/.exec(id)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

function numbersIn(draft: string): Set<number> {
  const found = draft.matchAll(/kubernetes\/kubernetes\/pull\/(\d+)/g);
  return new Set([...found].map(([, number]) => Number(number)));
}

/** The comparison as a table of Markdown: told, known to the record where that is less, and in our drafts. */
export function comparisonTable(weeks: readonly WeekComparison[]): string {
  const parts = ['pullRequests', 'keps', 'gates', 'releases', 'deadlines', 'kepOfTheWeek'] as const;
  const cell = ({ told, known, drafted }: Share) =>
    `${told} / ${known === told ? '' : `${known} / `}${drafted}`;
  const rows = weeks.map((week) => [
    week.sunday,
    ...parts.map((part) => cell(week[part])),
    String(week.more),
    String(week.ofOtherReleases),
  ]);
  const total = (part: (typeof parts)[number]): Share => sumShares(weeks.map((week) => week[part]));
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const last = [
    'all',
    ...parts.map((part) => cell(total(part))),
    String(sum(weeks.map(({ more }) => more))),
    String(sum(weeks.map(({ ofOtherReleases }) => ofOtherReleases))),
  ];
  const head = ['week ending', ...parts, 'more of ours', 'of other releases'];
  return [head, head.map(() => '---'), ...rows, last]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

/** Several shares as one. */
export function sumShares(shares: readonly Share[]): Share {
  return shares.reduce(
    (a, b) => ({ told: a.told + b.told, known: a.known + b.known, drafted: a.drafted + b.drafted }),
    { told: 0, known: 0, drafted: 0 },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(`Told by LWKD / recorded, where that is less / in our drafts\n\n`);
  process.stdout.write(`${comparisonTable(await compareWeeks())}\n`);
}
