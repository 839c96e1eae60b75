import { addDays, daysBetween } from '../../src/model/day.ts';
import type { Upstream, UpstreamRepository } from '../sync/engine/repository.ts';
import { gitText } from '../sync/local/git.ts';
import { type LocalClone, LocalRepository } from '../sync/local/local-repository.ts';

/** Every seventh day from one to another, both ISO 8601. */
export function weeklyDays(since: string, until: string): string[] {
  const weeks = Math.floor(daysBetween(since, until) / 7);
  return Array.from({ length: Math.max(0, weeks + 1) }, (_, week) => addDays(since, 7 * week));
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
  return new LocalRepository({ ...clone, ref, branch });
}
