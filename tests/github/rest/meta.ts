import { json, Refusal } from '../answer.ts';
import type { PlainRoute, RouteContext } from './route.ts';
import { publicUser, VIEWER } from './shapes/user.ts';

/** What `GET /` lists; the endings are GitHub's. */
const ENTRY_POINTS: Record<string, string> = {
  current_user_url: '/user',
  authorizations_url: '/authorizations',
  code_search_url: '/search/code?q={query}{&page,per_page,sort,order}',
  commit_search_url: '/search/commits?q={query}{&page,per_page,sort,order}',
  emails_url: '/user/emails',
  emojis_url: '/emojis',
  events_url: '/events',
  feeds_url: '/feeds',
  followers_url: '/user/followers',
  following_url: '/user/following{/target}',
  gists_url: '/gists{/gist_id}',
  issue_search_url: '/search/issues?q={query}{&page,per_page,sort,order}',
  issues_url: '/issues',
  keys_url: '/user/keys',
  label_search_url: '/search/labels?q={query}&repository_id={repository_id}{&page,per_page}',
  notifications_url: '/notifications',
  organization_url: '/orgs/{org}',
  organization_repositories_url: '/orgs/{org}/repos{?type,page,per_page,sort}',
  organization_teams_url: '/orgs/{org}/teams',
  public_gists_url: '/gists/public',
  rate_limit_url: '/rate_limit',
  repository_url: '/repos/{owner}/{repo}',
  repository_search_url: '/search/repositories?q={query}{&page,per_page,sort,order}',
  current_user_repositories_url: '/user/repos{?type,page,per_page,sort}',
  starred_url: '/user/starred{/owner}{/repo}',
  starred_gists_url: '/gists/starred',
  topic_search_url: '/search/topics?q={query}{&page,per_page}',
  user_url: '/users/{user}',
  user_organizations_url: '/user/orgs',
  user_repositories_url: '/users/{user}/repos{?type,page,per_page,sort}',
  user_search_url: '/search/users?q={query}{&page,per_page,sort,order}',
};

const SETTINGS = 'https://github.com/settings/connections/applications{/client_id}';

function getRoot({ origin }: RouteContext) {
  const urls = Object.entries(ENTRY_POINTS).map(([name, ending]) => [name, origin + ending]);
  return json({ current_user_authorizations_html_url: SETTINGS, ...Object.fromEntries(urls) });
}

function getRateLimit({ rates, caller }: RouteContext) {
  const core = rates.state('core', caller);
  const search = { limit: 30, used: 0, remaining: 30, reset: core.reset };
  const resources = { core, search, graphql: rates.state('graphql', caller) };
  return json({ resources, rate: core });
}

function getUser({ caller, origin }: RouteContext) {
  if (caller === 'anonymous') throw new Refusal(401, 'Requires authentication');
  return json(publicUser(VIEWER, origin));
}

/** The calls that concern no repository. */
export const META_ROUTES: PlainRoute[] = [
  { scope: 'server', path: '/', documentation: 'meta/meta#github-api-root', handle: getRoot },
  {
    scope: 'server',
    path: '/rate_limit',
    documentation: 'rate-limit/rate-limit#get-rate-limit-status-for-the-authenticated-user',
    handle: getRateLimit,
  },
  {
    scope: 'server',
    path: '/user',
    documentation: 'users/users#get-the-authenticated-user',
    handle: getUser,
  },
];
