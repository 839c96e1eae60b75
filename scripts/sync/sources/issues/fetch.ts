import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Issue } from '../../../../src/schemas/issue.ts';
import { syncedRef, type Upstream, type UpstreamRepository } from '../../engine/repository.ts';
import type { ContentReader, Fetched } from '../../engine/source.ts';
import { readKnownGroups } from '../../reading/known-groups.ts';
import { Oddities } from '../../reading/oddities.ts';
import { readRecorded } from '../../reading/recorded.ts';
import { type GroupReader, readerOfGroups } from '../../reading/sig-names.ts';
import { readRawIssue } from './raw-issue.ts';

/** The repository of the KEP issues. */
export const [REPOSITORY] = COLLECTIONS.issues.from.issues.repositories;

/** What is on record, and what has changed since. */
export interface IssueTexts {
  readonly recorded: readonly Issue[];
  /** In the shape of GitHub's REST API. */
  readonly changed: readonly unknown[];
  /** Those on record as open that upstream has no more: deleted, or transferred elsewhere. */
  readonly gone: ReadonlySet<number>;
  /** When the commit that was read beside them was made. */
  readonly committed: string;
  /** The groups that they may name. */
  readonly groups: GroupReader;
}

/**
 * Reads the issues that changed since the newest change on record; all when none is. What was deleted or
 * transferred never changes: it is what the number of open issues does not count.
 */
export async function fetchIssues(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<IssueTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const recorded = await readRecorded(content, 'issues');
  const updates = recorded.flatMap(({ updated }) => updated ?? []).sort();
  const news = await repository.issues(updates.at(-1));
  const { changed, gone } = await compareOpen(repository, recorded, news);
  const head = await repository.head();
  const groups = readerOfGroups(await readKnownGroups(content));
  return {
    refs: [syncedRef(REPOSITORY, head)],
    texts: { recorded, changed, gone, committed: head.committed, groups },
  };
}

async function compareOpen(
  repository: UpstreamRepository,
  recorded: readonly Issue[],
  changed: readonly unknown[],
): Promise<Pick<IssueTexts, 'changed' | 'gone'>> {
  const { openIssues } = await repository.head();
  const known = openAfter(recorded, changed);
  if (openIssues === undefined || openIssues === known.size) return { changed, gone: new Set() };
  const open = await repository.openIssues();
  // One that is open and not on record came back, or was missed: it may be older than all news.
  const isWhole = [...open].every((number) => known.has(number));
  return {
    changed: isWhole ? changed : await repository.issues(),
    gone: new Set([...known].filter((number) => !open.has(number))),
  };
}

/** The numbers of those that are open, by the record and by what changed since. */
function openAfter(recorded: readonly Issue[], changed: readonly unknown[]): Set<number> {
  const open = new Set(recorded.filter(({ state }) => state === 'open').map((each) => each.number));
  for (const value of changed) {
    const raw = readRawIssue(value, new Oddities());
    if (raw?.state === 'open') open.add(raw.number);
    else if (raw !== undefined) open.delete(raw.number);
  }
  return open;
}
