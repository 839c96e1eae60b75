import { type Answer, json, notFound } from '../answer.ts';
import type { QueryWorld } from '../graphql/context.ts';
import type { ApiRequest } from '../request.ts';
import { answerArchive } from './archive.ts';
import { ROUTES } from './routes.ts';

const PATTERNS = Object.entries(ROUTES).map(([path, handle]) => ({
  handle,
  pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '([^/]+)')}$`),
}));

const FOLLOW_REDIRECTS =
  'https://docs.github.com/rest/guides/best-practices-for-using-the-rest-api#follow-redirects';

function moved({ origin, pathname, search }: URL, fullName: string): Answer {
  const path = pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repos/${fullName}`);
  const url = `${origin}${path}${search}`;
  const body = { message: 'Moved Permanently', url, documentation_url: FOLLOW_REDIRECTS };
  return json(body, { status: 301, headers: { location: url } });
}

/** Answers a REST request of someone who may ask. @throws Refusal where there is no such thing */
export async function answerRest(
  { method, url }: ApiRequest,
  { repositories, limits }: Pick<QueryWorld, 'repositories' | 'limits'>,
): Promise<Answer> {
  const archive = await answerArchive(url.pathname, repositories);
  if (archive) return archive;
  const route = PATTERNS.find(({ pattern }) => pattern.test(url.pathname));
  if (!route || method !== 'GET') throw notFound();
  const [, owner, repo, object = ''] = route.pattern.exec(url.pathname) ?? [];
  const found = await repositories.find(`${owner}/${repo}`);
  if (!found) throw notFound();
  if (found.isRenamed) return moved(url, found.view.fullName);
  return route.handle({ view: found.view, limits, url, object: decodeURIComponent(object) });
}
