import type { Answer } from '../answer.ts';
import type { RepositoryView } from '../git/repository.ts';
import type { Limits } from '../limits.ts';
import type { ApiRequest } from '../request.ts';

/** What is known of a request before its repository is found. */
export interface RouteContext {
  request: ApiRequest;
  limits: Limits;
  query: URLSearchParams;
  /** The parts of the path that the template names in braces, decoded. */
  parameters: Readonly<Record<string, string>>;
  /** `http://host:port`, as the client named it. */
  origin: string;
}

/** What every handler is given. */
export interface RepositoryContext extends RouteContext {
  view: RepositoryView;
}

/** A GET call that the server answers. */
export interface Route {
  /** The path as GitHub's OpenAPI description writes it. */
  path: string;
  /** The part of the documentation that an error points to. */
  documentation: string;
  handle: (context: RepositoryContext) => Promise<Answer>;
}

/** A part of a path by its name in the template. */
export function parameter(context: RouteContext, name: string): string {
  const value = context.parameters[name];
  if (value === undefined) throw new Error(`the route has no parameter {${name}}`);
  return value;
}
