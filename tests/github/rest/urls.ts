import type { RepositoryContext } from './route.ts';

/** The address of a repository in this API. */
export function apiUrl(context: RepositoryContext, path = ''): string {
  return `${context.origin}/repos/${context.view.fullName}${path}`;
}

/** The address of a repository on GitHub's site. */
export function htmlUrl(context: RepositoryContext, path = ''): string {
  return `https://github.com/${context.view.fullName}${path}`;
}

/** The address that pages link to: by number, as GitHub does, with the query as it was asked. */
export function pageBase(context: RepositoryContext): URL {
  const url = new URL(context.request.url);
  const rest = url.pathname.replace(/^\/(repos\/[^/]+\/[^/]+|repositories\/\d+)/, '');
  url.pathname = `/repositories/${context.view.id}${rest}`;
  return url;
}

/** A path with everything but its slashes encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** GitHub's opaque id of an object. */
export function nodeId(kind: string, ...parts: (string | number)[]): string {
  return `${kind}_${Buffer.from(parts.join(':')).toString('base64url')}`;
}

/** A moment as HTTP headers write it. */
export function httpDate(isoDate: string): string {
  return new Date(isoDate).toUTCString();
}
