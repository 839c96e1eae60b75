import { type Answer, Refusal } from '../answer.ts';
import { type Commit, readCommit } from '../git/commit.ts';
import { type RepositoryView, resolveExpression } from '../git/repository.ts';

/** The commit that a branch, tag or id names; undefined where there is none. */
export async function findCommit(view: RepositoryView, ref: string): Promise<Commit | undefined> {
  const expression = resolveExpression(view, ref);
  return expression === undefined ? undefined : readCommit(view.objects, expression);
}

/** Refuses with 409 what GitHub refuses in a repository without commits. */
export function requireContent(view: RepositoryView): void {
  if (view.head === undefined && view.refs.length === 0) {
    throw new Refusal(409, 'Git Repository is empty.');
  }
}

/** Reads commits by id, in the same order. */
export async function readCommits(view: RepositoryView, oids: string[]): Promise<Commit[]> {
  const commits = await Promise.all(oids.map((oid) => readCommit(view.objects, oid)));
  return commits.filter((commit) => commit !== undefined);
}

/** Adds headers to an answer. */
export function withHeaders(answer: Answer, headers: Record<string, string>): Answer {
  return { ...answer, headers: { ...answer.headers, ...headers } };
}
