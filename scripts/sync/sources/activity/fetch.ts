import { runningRelease } from '../../../../src/model/atlas/lookup.ts';
import { addDays, mondayOf } from '../../../../src/model/day.ts';
import { cycleStart, viewReleases } from '../../../../src/model/release/release.ts';
import type { ActivityWeek } from '../../../../src/schemas/activity.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { toSyncedRef, UnavailableError, type Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, Wanted } from '../../engine/source.ts';
import { newestPast } from '../../reading/days.ts';
import { requireKnownGates } from '../../reading/known-gates.ts';
import { readIntact, readRecorded } from '../../reading/recorded.ts';
import { FOLLOWED, type FollowedProject } from './followed-projects.ts';

/** The repository whose pull requests are read. */
export const [REPOSITORY] = COLLECTIONS.activity.from.activity.repositories;

/** The releases of a project as GitHub has them; nothing where it did not answer. */
export interface PublishedBy {
  readonly project: FollowedProject;
  readonly nodes: readonly unknown[] | undefined;
}

/** What is on record, and what was merged and released since. */
export interface ActivityTexts {
  readonly recorded: readonly ActivityWeek[];
  /** In the shape of GitHub's GraphQL. */
  readonly merged: readonly unknown[];
  readonly published: readonly PublishedBy[];
  readonly knownGates: ReadonlySet<string>;
  /** The Monday of the first week on record: of older ones, not all would be known. */
  readonly firstWeek: string;
  /** Monday → the texts of its pull requests that were read before. */
  readonly prose: ReadonlyMap<string, string>;
}

/** Without a cycle under way, as long as one takes. */
const WEEKS_AT_FIRST = 15;
/** Texts of older weeks are not read again where they are missing. */
const WEEKS_OF_TEXTS = 2;

/**
 * Reads what was merged since the newest pull request on record, or since the cycle under way began,
 * and the newest releases of the followed projects.
 * @throws {UnavailableError} where GitHub tells of no pull request, and none is on record.
 */
export async function fetchActivity(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<ActivityTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const recorded = await readRecorded(content, 'activity');
  const prose = wanted.prose ? await readProse(recorded, content) : new Map<string, string>();
  const since =
    (wanted.prose ? firstWithoutTexts(recorded, prose) : undefined) ??
    newestMerge(recorded) ??
    (await startOfCycle(content, head.committed.slice(0, 10)));
  const merged = await repository.mergedPullRequests(since);
  if (merged.length + recorded.length === 0) {
    throw new UnavailableError(`${REPOSITORY}: no pull request was merged since ${since}`);
  }
  return {
    refs: [toSyncedRef(REPOSITORY, head)],
    texts: {
      recorded,
      merged,
      published: await Promise.all(FOLLOWED.map((project) => readPublishedBy(project, upstream))),
      knownGates: await requireKnownGates(content),
      firstWeek: recorded.map(({ week }) => week).sort()[0] ?? mondayOf(since.slice(0, 10)),
      prose,
    },
  };
}

async function readPublishedBy(project: FollowedProject, upstream: Upstream): Promise<PublishedBy> {
  return { project, nodes: await upstream.repository(project.repository).newestReleases() };
}

function newestMerge(recorded: readonly ActivityWeek[]): string | undefined {
  const all = recorded.flatMap(({ pullRequests = [] }) => pullRequests);
  return newestPast(all.map(({ merged }) => merged));
}

/** The path below content/ of the texts of a week. */
export function weekProsePath(week: string): string {
  return `prose/activity/${week}.json`;
}

async function readProse(
  recorded: readonly ActivityWeek[],
  content: ContentReader,
): Promise<Map<string, string>> {
  const read = recorded.map(
    async ({ week }) => [week, await content.readFile(weekProsePath(week))] as const,
  );
  const known = await Promise.all(read);
  return new Map(known.flatMap(([week, text]) => (text === undefined ? [] : [[week, text]])));
}

/** The first of the newest weeks whose texts are missing, on a machine that has only the facts. */
function firstWithoutTexts(
  recorded: readonly ActivityWeek[],
  prose: ReadonlyMap<string, string>,
): string | undefined {
  const weeks = recorded
    .filter(({ pullRequests = [] }) => pullRequests.length > 0)
    .map(({ week }) => week)
    .sort()
    .slice(-WEEKS_OF_TEXTS);
  const first = weeks.find((week) => !prose.has(week));
  return first && `${first}T00:00:00Z`;
}

async function startOfCycle(content: ContentReader, today: string): Promise<string> {
  const releases = viewReleases(await readIntact(content, 'releases'), today);
  const running = runningRelease({ releases });
  const start = running && cycleStart(running.record);
  return `${start ?? addDays(today, -7 * WEEKS_AT_FIRST)}T00:00:00Z`;
}
