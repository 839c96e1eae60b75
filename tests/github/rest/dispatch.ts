import { type Answer, failure, notFound, Refusal } from '../answer.ts';
import { numberOf } from '../git/repository.ts';
import type { Limits } from '../limits.ts';
import type { RepositoryAccess } from '../repositories.ts';
import type { ApiRequest } from '../request.ts';
import { answerArchive } from './archive.ts';
import type { Route, RouteContext } from './route.ts';
import { type Match, matchRoute } from './router.ts';

/** What the REST side works on. */
export interface RestWorld {
  repositories: RepositoryAccess;
  limits: Limits;
}

const FOLLOW_REDIRECTS =
  'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';

function moved(context: RouteContext, fullName: string): Answer {
  const { pathname, search } = context.request.url;
  const rest = pathname.replace(/^\/repos\/[^/]+\/[^/]+/, '');
  const url = `${context.origin}/repositories/${numberOf(fullName)}${rest}${search}`;
  const answer = failure(301, 'Moved Permanently', { headers: { location: url } });
  const body = { message: 'Moved Permanently', url, documentation_url: FOLLOW_REDIRECTS };
  return { ...answer, body: Buffer.from(JSON.stringify(body)) };
}

async function answerRepository(
  route: Route,
  context: RouteContext,
  repositories: RepositoryAccess,
): Promise<Answer> {
  const { owner = '', repo = '' } = context.parameters;
  const found = await repositories.find(`${owner}/${repo}`);
  if (!found) throw notFound();
  if (found.isRenamed) return moved(context, found.view.fullName);
  return route.handle({ ...context, view: found.view });
}

function withDocumentation(error: unknown, match: Match): Answer {
  if (!(error instanceof Refusal)) throw error;
  const body = JSON.parse(error.answer.body.toString('utf8')) as Record<string, unknown>;
  body.documentation_url = `https://docs.github.com/rest/${match.route.documentation}`;
  return { ...error.answer, body: Buffer.from(JSON.stringify(body)) };
}

/** Answers a REST request of someone who may ask. */
export async function answerRest(request: ApiRequest, world: RestWorld): Promise<Answer> {
  const path = request.url.pathname.replace(/^\/repositories\/(\d+)/, (whole, number) => {
    const fullName = world.repositories.nameOf(Number(number));
    return fullName ? `/repos/${fullName}` : whole;
  });
  const archive = await answerArchive(path, world.repositories);
  if (archive) return archive;
  const match = matchRoute(path);
  if (!match || !['GET', 'HEAD'].includes(request.method)) return failure(404, 'Not Found');
  const context: RouteContext = {
    request,
    limits: world.limits,
    query: request.url.searchParams,
    parameters: match.parameters,
    origin: request.url.origin,
  };
  try {
    return await answerRepository(match.route, context, world.repositories);
  } catch (error) {
    return withDocumentation(error, match);
  }
}
