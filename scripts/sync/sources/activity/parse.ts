import { compareText } from '../../../../src/model/compare-text.ts';
import { mondayOf } from '../../../../src/model/day.ts';
import type {
  ActivityWeek,
  MergedPullRequest,
  ProjectRelease,
  PullRequestWords,
} from '../../../../src/schemas/activity.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import type { ContentFile, ParsedSource } from '../../engine/source.ts';
import { Oddities } from '../../reading/oddities.ts';
import { readPublished } from '../../reading/published.ts';
import { type ActivityTexts, type PublishedBy, weekProsePath } from './fetch.ts';
import { type ParsedPullRequest, parsePullRequest } from './parse-pull-request.ts';

/** The texts of a week: the shape of `content/prose/activity/<monday>.json`. */
interface WeekProse {
  readonly week: string;
  /** Number of the pull request → its words. */
  readonly pullRequests: Readonly<Record<string, PullRequestWords>>;
}

/** A pull request as it was read, and what is odd about it. */
interface Read extends ParsedPullRequest {
  readonly problems: readonly Problem[];
}

/** Continues the weeks on record with what was read: of a pull request, what is read last holds. */
export function parseActivity(texts: ActivityTexts): ParsedSource {
  const notices: string[] = [];
  const read = texts.merged.flatMap((node) => readOne(node, texts, notices));
  const released = texts.published.flatMap((each) => readReleases(each, notices));
  const silent = texts.published.flatMap(({ project, nodes }) =>
    nodes === undefined ? project.repository : [],
  );
  if (silent.length > 0) notices.push(`GitHub did not tell of releases of ${silent.join(', ')}`);
  const recorded = new Map(texts.recorded.map((week) => [week.week, week]));
  const pulls = Map.groupBy(read, ({ facts }) => mondayOf(facts.merged.slice(0, 10)));
  const releases = Map.groupBy(released, ({ date }) => mondayOf(date));
  const weeks = [...new Set([...recorded.keys(), ...pulls.keys(), ...releases.keys()])]
    .filter((week) => week >= texts.firstWeek)
    .sort();
  return {
    records: weeks.map((week) => {
      const before = recorded.get(week) ?? { week };
      return joinWeek(before, pulls.get(week) ?? [], releases.get(week) ?? []);
    }),
    notices,
    files: weeks.flatMap((week) => proseFile(week, pulls.get(week) ?? [], texts.prose.get(week))),
  };
}

function readOne(
  node: unknown,
  { knownGates }: Pick<ActivityTexts, 'knownGates'>,
  notices: string[],
): Read[] {
  const oddities = new Oddities();
  const parsed = parsePullRequest(node, { knownGates, oddities });
  const { problems = [] } = oddities;
  if (parsed !== undefined) return [{ ...parsed, problems }];
  for (const { field, expected, got } of problems) {
    notices.push(
      `${field}: left out (expected ${expected}${got === undefined ? '' : `, got ${got}`})`,
    );
  }
  return [];
}

function readReleases(
  { project: { repository, tags = /^/ }, nodes }: PublishedBy,
  notices: string[],
): ProjectRelease[] {
  if (nodes === undefined) return [];
  const read = readPublished(nodes, repository);
  notices.push(...read.notices);
  return read.releases
    .filter(({ tag }) => tags.test(tag))
    .map(({ tag, date, isPreRelease }) => ({
      repository,
      tag,
      date,
      ...(isPreRelease && { isPreRelease }),
    }));
}

function joinWeek(
  { week, ...before }: ActivityWeek,
  read: readonly Read[],
  released: readonly ProjectRelease[],
): ActivityWeek {
  const pulls = new Map<number, MergedPullRequest>();
  for (const each of before.pullRequests ?? []) pulls.set(each.number, each);
  for (const { facts } of read) pulls.set(facts.number, facts);
  const releases = new Map<string, ProjectRelease>();
  for (const each of [...(before.releases ?? []), ...released]) releases.set(keyOf(each), each);
  const again = new Set(read.map(({ facts }) => `[${facts.number}]`));
  const problems = [
    ...(before.problems ?? []).filter(({ field }) => !again.has(field.split('.')[0] ?? '')),
    ...read.flatMap((each) => each.problems),
  ];
  return {
    week,
    ...(pulls.size > 0 && { pullRequests: [...pulls.values()].sort(byMerge) }),
    ...(releases.size > 0 && { releases: [...releases.values()].sort(byRepository) }),
    ...(problems.length > 0 && { problems }),
  };
}

function keyOf({ repository, tag }: ProjectRelease): string {
  return `${repository} ${tag}`;
}

function byMerge(a: MergedPullRequest, b: MergedPullRequest): number {
  return a.merged.localeCompare(b.merged) || a.number - b.number;
}

function byRepository(a: ProjectRelease, b: ProjectRelease): number {
  const key = ({ repository, date, tag }: ProjectRelease) => `${repository} ${date} ${tag}`;
  return compareText(key(a), key(b));
}

function proseFile(week: string, read: readonly Read[], before: string | undefined): ContentFile[] {
  if (read.length === 0) return [];
  const known = before === undefined ? {} : (JSON.parse(before) as WeekProse).pullRequests;
  const added = read.map(({ facts, prose }) => [String(facts.number), prose] as const);
  const prose: WeekProse = { week, pullRequests: { ...known, ...Object.fromEntries(added) } };
  return [{ path: weekProsePath(week), text: `${JSON.stringify(prose, null, 1)}\n` }];
}
