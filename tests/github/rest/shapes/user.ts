import { numberOf } from '../../git/repository.ts';
import { nodeId } from '../urls.ts';

/** A user or organisation in the short form that GitHub puts into other records. */
export function simpleUser(login: string, origin: string, type: 'User' | 'Organization' = 'User') {
  const id = numberOf(login);
  const api = `${origin}/users/${login}`;
  return {
    login,
    id,
    node_id: nodeId(type === 'User' ? 'U' : 'O', id),
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
    gravatar_id: '',
    url: api,
    html_url: `https://github.com/${login}`,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

/** The login of whoever holds the token. */
export const VIEWER = 'stand-in-viewer';

/** The user in full, as `/user` shows a public profile. */
export function publicUser(login: string, origin: string) {
  return {
    ...simpleUser(login, origin),
    name: 'Stand-in Viewer',
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2020-01-01T00:00:00Z',
    updated_at: '2020-01-01T00:00:00Z',
  };
}
