import { numberOf } from '../../git/repository.ts';
import type { Issue } from '../../issues.ts';
import type { RepositoryContext } from '../route.ts';
import { apiUrl, htmlUrl, nodeId } from '../urls.ts';
import { simpleUser } from './user.ts';

const REACTIONS = {
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  hooray: 0,
  confused: 0,
  heart: 0,
  rocket: 0,
  eyes: 0,
};

function labelShape(context: RepositoryContext, name: string) {
  const id = numberOf(`${context.view.fullName} label ${name}`);
  return {
    id,
    node_id: nodeId('LA', id),
    url: apiUrl(context, `/labels/${encodeURIComponent(name)}`),
    name,
    color: 'ededed',
    default: false,
    description: null,
  };
}

function milestoneShape(context: RepositoryContext, milestone: { title: string; number: number }) {
  const { title, number } = milestone;
  const id = numberOf(`${context.view.fullName} milestone ${number}`);
  return {
    url: apiUrl(context, `/milestones/${number}`),
    html_url: htmlUrl(context, `/milestone/${number}`),
    labels_url: apiUrl(context, `/milestones/${number}/labels`),
    id,
    node_id: nodeId('MI', id),
    number,
    title,
    description: null,
    creator: null,
    open_issues: 0,
    closed_issues: 0,
    state: 'open',
    created_at: '2016-01-01T00:00:00Z',
    updated_at: '2016-01-01T00:00:00Z',
    due_on: null,
    closed_at: null,
  };
}

function addresses(context: RepositoryContext, issue: Issue) {
  const url = apiUrl(context, `/issues/${issue.number}`);
  const kind = issue.isPullRequest ? 'pull' : 'issues';
  return {
    url,
    repository_url: apiUrl(context),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    timeline_url: `${url}/timeline`,
    html_url: htmlUrl(context, `/${kind}/${issue.number}`),
  };
}

function people(context: RepositoryContext, issue: Issue) {
  const assignees = issue.assignees.map((login) => simpleUser(login, context.origin));
  return {
    user: simpleUser(issue.author, context.origin),
    assignee: assignees[0] ?? null,
    assignees,
    author_association: 'NONE',
  };
}

function pullRequest(context: RepositoryContext, issue: Issue) {
  if (!issue.isPullRequest) return {};
  const html = htmlUrl(context, `/pull/${issue.number}`);
  const url = apiUrl(context, `/pulls/${issue.number}`);
  const links = { url, html_url: html, diff_url: `${html}.diff`, patch_url: `${html}.patch` };
  return { pull_request: { ...links, merged_at: null } };
}

/** An issue, or a pull request, which GitHub lists among issues. */
export function issueShape(context: RepositoryContext, issue: Issue) {
  const id = numberOf(`${context.view.fullName}#${issue.number}`);
  return {
    id,
    node_id: nodeId('I', id),
    number: issue.number,
    title: issue.title,
    state: issue.state,
    state_reason: issue.stateReason,
    body: issue.body,
    locked: issue.locked,
    active_lock_reason: null,
    comments: issue.comments,
    labels: issue.labels.map((name) => labelShape(context, name)),
    milestone: issue.milestone && milestoneShape(context, issue.milestone),
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    closed_by: null,
    performed_via_github_app: null,
    reactions: { url: apiUrl(context, `/issues/${issue.number}/reactions`), ...REACTIONS },
    ...addresses(context, issue),
    ...people(context, issue),
    ...pullRequest(context, issue),
  };
}
