import type { RepositoryContext } from './route.ts';

/** The address of a repository in this API. */
export function apiUrl(context: RepositoryContext, path = ''): string {
  return `${context.origin}/repos/${context.view.fullName}${path}`;
}

/** GitHub's opaque id of an object. */
export function nodeId(kind: string, ...parts: (string | number)[]): string {
  return `${kind}_${Buffer.from(parts.join(':')).toString('base64url')}`;
}
