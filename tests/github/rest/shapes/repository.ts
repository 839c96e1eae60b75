import type { Commit } from '../../git/commit.ts';
import type { RepositoryContext } from '../route.ts';
import { apiUrl, htmlUrl, nodeId } from '../urls.ts';
import { simpleUser } from './user.ts';

const CREATED = '2016-01-01T00:00:00Z';

/** The `*_url` values that are the repository's address and a fixed ending. */
const URLS = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  hooks_url: '/hooks',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
} as const;

function addresses(context: RepositoryContext) {
  const { fullName } = context.view;
  const api = Object.entries(URLS).map(([name, ending]) => [name, apiUrl(context, ending)]);
  return {
    url: apiUrl(context),
    html_url: htmlUrl(context),
    ...(Object.fromEntries(api) as Record<keyof typeof URLS, string>),
    git_url: `git://github.com/${fullName}.git`,
    ssh_url: `git@github.com:${fullName}.git`,
    clone_url: htmlUrl(context, '.git'),
    svn_url: htmlUrl(context),
    mirror_url: null,
    homepage: null,
  };
}

function features() {
  return {
    private: false,
    visibility: 'public',
    fork: false,
    archived: false,
    disabled: false,
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    has_issues: true,
    has_projects: true,
    has_wiki: false,
    has_pages: false,
    has_discussions: false,
    has_downloads: true,
    topics: [],
    language: null,
    license: null,
  };
}

function counts(context: RepositoryContext) {
  const open = context.view.issues.filter((issue) => issue.state === 'open').length;
  return {
    size: 0,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    subscribers_count: 0,
    network_count: 0,
    open_issues: open,
    open_issues_count: open,
  };
}

/** A repository in full; what a clone does not tell is zero, null or a constant. */
export function repositoryShape(context: RepositoryContext, head: Commit | undefined) {
  const { view } = context;
  const pushed = head?.committer.date ?? CREATED;
  return {
    id: view.id,
    node_id: nodeId('R', view.id),
    name: view.name,
    full_name: view.fullName,
    owner: simpleUser(view.owner, context.origin, 'Organization'),
    description: null,
    ...addresses(context),
    ...features(),
    ...counts(context),
    default_branch: view.defaultBranch,
    created_at: CREATED,
    updated_at: pushed,
    pushed_at: pushed,
  };
}
