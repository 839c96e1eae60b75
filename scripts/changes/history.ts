import type { Upstream, UpstreamRepository } from '../sync/engine/repository.ts';
import { gitText } from '../sync/local/git.ts';
import { type LocalClone, LocalRepository } from '../sync/local/local-repository.ts';

/** Every seventh day from one to another, both ISO 8601. */
export function weeklyDays(since: string, until: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(since); at <= Date.parse(until); at += 7 * 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/**
 * Clones as they were at the end of a day, by UTC.
 * @throws {Error} when a clone has no commit that old.
 */
export async function upstreamAt(clones: readonly LocalClone[], day: string): Promise<Upstream> {
  const open = await Promise.all(
    clones.map(async (clone) => [clone.repository, await repositoryAt(clone, day)] as const),
  );
  const repositories = new Map(open);
  return {
    repository(name) {
      const repository = repositories.get(name);
      if (repository === undefined) throw new Error(`${name}: no clone of it was given`);
      return repository;
    },
  };
}

async function repositoryAt(clone: LocalClone, day: string): Promise<UpstreamRepository> {
  const { directory, repository: name } = clone;
  const branch = await gitText(directory, ['rev-parse', '--abbrev-ref', 'HEAD']);
  const before = `--before=${day}T23:59:59Z`;
  const ref = await gitText(directory, ['rev-list', '-1', '--first-parent', before, 'HEAD']);
  if (ref === '') throw new Error(`${directory}: ${name} has no commit of ${day} or before`);
  const repository = new LocalRepository({ ...clone, ref });
  return {
    name,
    bounds: repository.bounds,
    isExact: repository.isExact,
    folderId: (commit, path) => repository.folderId(commit, path),
    changes: () => repository.changes(),
    // The branch is what was read week by week; the commit alone differs.
    head: async () => ({ ...(await repository.head()), branch }),
    files: (head, below) => repository.files(head, below),
    filesAt: (head, paths) => repository.filesAt(head, paths),
    branchesHolding: (prefix, paths) => repository.branchesHolding(prefix, paths),
    texts: (files) => repository.texts(files),
    bytes: (head, files) => repository.bytes(head, files),
    issues: () => repository.issues(),
    openIssues: () => repository.openIssues(),
    issuesAmong: () => repository.issuesAmong(),
    releases: () => repository.releases(),
    newestReleases: () => repository.newestReleases(),
    mergedPullRequests: () => repository.mergedPullRequests(),
  };
}
