import type { Answer } from '../answer.ts';
import type { Caller } from '../auth.ts';
import type { RepositoryView } from '../git/repository.ts';
import type { Limits } from '../limits.ts';
import type { RateLimits } from '../rate-limits.ts';
import type { ApiRequest } from '../request.ts';

/** What every handler is given. */
export interface RouteContext {
  request: ApiRequest;
  caller: Caller;
  limits: Limits;
  rates: RateLimits;
  query: URLSearchParams;
  /** The parts of the path that the template names in braces, decoded. */
  parameters: Readonly<Record<string, string>>;
  /** `http://host:port`, as the client named it. */
  origin: string;
}

/** What a handler below `/repos/{owner}/{repo}` is given. */
export interface RepositoryContext extends RouteContext {
  view: RepositoryView;
}

interface RouteShape {
  /** The path as GitHub's OpenAPI description writes it. */
  path: string;
  /** The part of the documentation that an error points to. */
  documentation: string;
}

/** A call that needs no repository. */
export interface PlainRoute extends RouteShape {
  scope: 'server';
  handle: (context: RouteContext) => Answer | Promise<Answer>;
}

/** A call below `/repos/{owner}/{repo}`. */
export interface RepositoryRoute extends RouteShape {
  scope: 'repository';
  handle: (context: RepositoryContext) => Answer | Promise<Answer>;
}

/** A GET call that the server answers. */
export type Route = PlainRoute | RepositoryRoute;

/** A part of a path by its name in the template. */
export function parameter(context: RouteContext, name: string): string {
  const value = context.parameters[name];
  if (value === undefined) throw new Error(`the route has no parameter {${name}}`);
  return value;
}
