import { parseCommit } from './git/commit.ts';
import type { Repositories } from './repositories.ts';

/** A repository as it is served at the moment. */
export interface ServedRepository {
  /** `owner/name`. */
  fullName: string;
  branch: string;
  /** The id of the branch's commit; undefined in an empty repository. */
  commit: string | undefined;
  /** When that commit was made. */
  date: string | undefined;
  issues: number;
}

/** What is served at the moment. */
export function describeRepositories(repositories: Repositories): Promise<ServedRepository[]> {
  return Promise.all(
    repositories.all().map(async (repository) => {
      const view = await repository.view();
      const object = view.head && (await view.objects.read(view.head));
      const commit = object && parseCommit(object.oid, object.content.toString('utf8'));
      return {
        fullName: view.fullName,
        branch: view.defaultBranch,
        commit: commit ? commit.oid : undefined,
        date: commit ? commit.committed : undefined,
        issues: view.issues.length,
      };
    }),
  );
}
