import { fileURLToPath } from 'node:url';
import { readRecords } from '../../scripts/content/read-atlas.ts';
import { FOLLOWED } from '../../scripts/sync/sources/activity/followed-projects.ts';
import { parseActivity } from '../../scripts/sync/sources/activity/parse.ts';
import { renderLwkd } from '../../src/formats/lwkd.ts';
import { markdownTable } from '../../src/formats/markdown-text.ts';
import { indexActivity, type MergedView } from '../../src/model/activity/activity.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import { kepDirectoryUrl } from '../../src/model/atlas/upstream.ts';
import { addDays, daysBetween } from '../../src/model/day.ts';
import { comingDeadlines } from '../../src/model/digest/lwkd/deadlines.ts';
import { draftLwkd } from '../../src/model/digest/lwkd/draft.ts';
import type { LwkdMaterial } from '../../src/model/digest/lwkd/material.ts';
import { findMentioned } from '../../src/model/enhancement/find-mentioned.ts';
import { indexReleaseNotes } from '../../src/model/release/notes.ts';
import { readCollection } from '../../src/records/read-collection.ts';
import { activityWeek } from '../../src/schemas/activity.ts';
import type { Digest } from '../../src/schemas/digest.ts';
import { inGraphql, readRecordedActivity } from './recorded.ts';

/** The Sundays of the issues of LWKD that drafts are held beside. */
export const ISSUE_SUNDAYS = [
  ...['2026-06-07', '2026-06-21', '2026-06-28', '2026-07-05'],
  ...['2026-07-12', '2026-07-19', '2026-07-26'],
];
/**
 * The Mondays on which issues are drafted. What the recorded activity calls the day of a merge is up to
 * weeks late, so that a pull request may stand in a later draft.
 */
export const MONDAYS = Array.from({ length: 12 }, (_, index) => addDays('2026-06-08', 7 * index));
const RELEASE = '1.37';
/** How far a deadline may be from the day that LWKD gives: zones differ by a day. */
const NEAR = 1;
const EVER = ['2000-01-01', '9999-12-31'] as const;

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
  /** Of the pull requests, how many are in the draft of the week itself. */
  readonly inItsWeek: number;
  /** Lines of our draft of the week that no issue has. */
  readonly more: number;
  /** Of these, what a reader acts on: promotions, deprecations, work on KEPs, actions that are required. */
  readonly wanted: number;
  /** Pull requests in our draft of the week that are for another release. */
  readonly ofOtherReleases: number;
}

/** What an editor has on a Monday. */
export interface MondayDraft {
  readonly day: string;
  readonly text: string;
  /** The days of its deadlines. */
  readonly deadlines: readonly string[];
}

/** Compares the issues of LWKD with drafts from what was recorded of the same weeks, and today's content. */
export async function compareWeeks(): Promise<WeekComparison[]> {
  const material = await readMaterial();
  return compareIssues(
    material,
    MONDAYS.map((day) => draftOn(material, day)),
  );
}

/** The draft of an issue in LWKD's form on a Monday. */
export function draftOn(material: LwkdMaterial, day: string): MondayDraft {
  return {
    day,
    text: renderLwkd(draftLwkd(material, day)),
    deadlines: comingDeadlines(material.atlas.releases, day).map(({ date }) => date),
  };
}

/** The facts of content/, with the activity as it is recorded beside the snapshots. */
async function readMaterial(): Promise<LwkdMaterial> {
  const content = fileURLToPath(new URL('../../content', import.meta.url));
  const records = await readRecords(content);
  const recorded = readRecordedActivity();
  const merged = (recorded.mergedPullRequests['kubernetes/kubernetes'] ?? []).map(inGraphql);
  const { records: weeks, files = [] } = parseActivity({
    recorded: [],
    merged,
    published: FOLLOWED.map((project) => ({
      project,
      nodes: recorded.releases[project.repository] ?? [],
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

/**
 * Holds the issues of LWKD beside drafts.
 * @param material what was known at the end: the issues, and all that the record holds
 */
export function compareIssues(
  material: LwkdMaterial,
  drafts: readonly MondayDraft[],
): WeekComparison[] {
  const issues = ISSUE_SUNDAYS.flatMap(
    (id) => material.digests.find((digest) => digest.id === id) ?? [],
  );
  const beside = {
    all: drafts.map(({ text }) => text).join('\n'),
    told: new Set(issues.flatMap(pullRequestsOf)),
    links: new Set(issues.flatMap(linksOf)),
    material,
  };
  return issues.flatMap((issue) => {
    const draft = drafts.find(({ day }) => day === addDays(issue.id, 1));
    return draft === undefined ? [] : [compare(issue, draft, beside)];
  });
}

interface Beside {
  /** All drafts. */
  readonly all: string;
  /** What all issues tell. */
  readonly told: ReadonlySet<number>;
  readonly links: ReadonlySet<string>;
  readonly material: LwkdMaterial;
}

function compare(issue: Digest, draft: MondayDraft, beside: Beside): WeekComparison {
  const { all, material } = beside;
  const { atlas, activity } = material;
  const merged = activity.mergedBetween(...EVER);
  const known = new Set(merged.map(({ number }) => number));
  const releaseOf = new Map(merged.map(({ number, release }) => [number, release]));
  const published = new Set(
    activity
      .releasedBetween(...EVER)
      .map(({ repository, tag }) => `https://github.com/${repository}/releases/tag/${tag}`),
  );
  const find = findMentioned(atlas.enhancements);
  const numbers = pullRequestsOf(issue);
  const ours = numbersIn(draft.text);
  const inAll = numbersIn(all);
  const isNamed = (word: string) => new RegExp(`\\b${word}\\b`).test(all);
  const deadlines = issue.sections.flatMap((section) => section.deadlines ?? []);
  const featured = issue.sections.flatMap((section) => section.featuredKeps ?? []);
  const suggested = draft.text.split(/^## /m).find((part) => part.startsWith('KEP of the Week'));
  const isSuggested = (id: string) => suggested?.includes(`(${kepDirectoryUrl(id)})`) === true;
  const releases = linksOf(issue).filter((link) => link.includes('/releases/tag/'));
  return {
    sunday: issue.id,
    pullRequests: share(numbers, { known, drafted: inAll }),
    keps: share(kepsOf(issue, find), { drafted: { has: (kep) => isNamed(`KEP-${kep}`) } }),
    gates: share(gatesOf(issue), { drafted: { has: isNamed } }),
    releases: share(releases, { known: published, drafted: { has: (link) => all.includes(link) } }),
    deadlines: share(
      deadlines.map(({ date = '' }) => date),
      { drafted: { has: (date) => draft.deadlines.some((day) => isNear(day, date)) } },
    ),
    kepOfTheWeek: share(
      featured.map((kep) => find(kep)?.id ?? ''),
      { known: { has: (id) => id !== '' }, drafted: { has: isSuggested } },
    ),
    inItsWeek: numbers.filter((number) => ours.has(number)).length,
    ...moreOf(draft.text, beside),
    ofOtherReleases: [...ours].filter((number) => releaseOf.get(number) !== RELEASE).length,
  };
}

type Has<Item> = Pick<ReadonlySet<Item>, 'has'>;

function share<Item>(
  items: Iterable<Item>,
  { known, drafted }: { readonly known?: Has<Item>; readonly drafted: Has<Item> },
): Share {
  const list = [...items];
  return {
    told: list.length,
    known: list.filter((item) => known?.has(item) ?? true).length,
    drafted: list.filter((item) => drafted.has(item)).length,
  };
}

/** Days that no calendar has are near to none. */
function isNear(day: string, date: string): boolean {
  return Math.abs(daysBetween(day, date)) <= NEAR;
}

/** The lines of a draft that lead to what no issue has, and those among them that a reader acts on. */
function moreOf(text: string, { told, links }: Beside): Pick<WeekComparison, 'more' | 'wanted'> {
  const sections = text.split(/^## /m).slice(1);
  const lines = sections
    .filter((section) => !/^(?:KEP of the Week|Featured PRs|Release Schedule)/.test(section))
    .flatMap((section) =>
      section.split('\n').flatMap((line) => {
        const isTold =
          [...numbersIn(line)].some((number) => told.has(number)) ||
          linksIn(line).some((link) => links.has(link));
        return !line.startsWith('* ') || isTold ? [] : [{ line, section }];
      }),
    );
  const wanted = lines.filter(
    ({ line, section }) =>
      /^(?:Promotions|Deprecated)/.test(section) || /\bKEP-\d|\*\*action required/.test(line),
  );
  return { more: lines.length, wanted: wanted.length };
}

function kepsOf(issue: Digest, find: ReturnType<typeof findMentioned>): Set<number> {
  const keps = issue.sections.flatMap((section) => section.keps ?? []);
  return new Set(keps.flatMap((kep) => find(kep)?.record.number ?? []));
}

function gatesOf({ sections }: Digest): Set<string> {
  return new Set(sections.flatMap(({ gates = [] }) => gates));
}

function linksOf({ sections }: Digest): string[] {
  return [...new Set(sections.flatMap(({ links = [] }) => links))];
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

function linksIn(line: string): string[] {
  return [...line.matchAll(/\]\((https:[^)\s]+)\)/g)].map(([, link = '']) => link);
}

/** The comparison as a table of Markdown: told, known to the record where that is less, and in our drafts. */
export function comparisonTable(weeks: readonly WeekComparison[]): string {
  const parts = ['pullRequests', 'keps', 'gates', 'releases', 'deadlines', 'kepOfTheWeek'] as const;
  const counts = ['inItsWeek', 'more', 'wanted', 'ofOtherReleases'] as const;
  const cell = ({ told, known, drafted }: Share) =>
    `${told} / ${known === told ? '' : `${known} / `}${drafted}`;
  const row = (first: string, list: readonly WeekComparison[]) => [
    first,
    ...parts.map((part) => cell(sumShares(list.map((week) => week[part])))),
    ...counts.map((count) => String(list.reduce((sum, week) => sum + week[count], 0))),
  ];
  const head = [
    ...['week ending', 'pull requests', 'KEPs', 'gates', 'releases', 'deadlines'],
    ...['KEP of the week', 'PRs in its week', 'more lines', 'of them to act on'],
    'PRs of other releases',
  ];
  return markdownTable(head, [...weeks.map((week) => row(week.sunday, [week])), row('all', weeks)]);
}

/** What LWKD told and no draft has, by issue. */
export function missingLines(material: LwkdMaterial, drafts: readonly MondayDraft[]): string[] {
  const all = drafts.map(({ text }) => text).join('\n');
  const find = findMentioned(material.atlas.enhancements);
  const isMissing = (word: string) => !new RegExp(`\\b${word}\\b`).test(all);
  return ISSUE_SUNDAYS.flatMap((id) => {
    const issue = material.digests.find((digest) => digest.id === id);
    if (issue === undefined) return [];
    const words = [...[...kepsOf(issue, find)].map((kep) => `KEP-${kep}`), ...gatesOf(issue)];
    const missing = words.filter(isMissing);
    return missing.length === 0 ? [] : [`${id}: ${missing.join(', ')}`];
  });
}

/** Several shares as one. */
export function sumShares(shares: readonly Share[]): Share {
  return shares.reduce(
    (a, b) => ({ told: a.told + b.told, known: a.known + b.known, drafted: a.drafted + b.drafted }),
    { told: 0, known: 0, drafted: 0 },
  );
}
