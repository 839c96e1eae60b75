import { numberOf, type RepositoryView } from '../git/repository.ts';
import { type IssueOrder, selectIssues, sortIssues } from '../issue-selection.ts';
import type { Issue } from '../issues.ts';
import { nodeId } from '../rest/urls.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError } from './errors.ts';

/** The arguments of `Repository.issues`. */
export interface IssuesArguments extends ConnectionArguments {
  states?: string[] | null;
  labels?: string[] | null;
  filterBy?: {
    states?: string[] | null;
    labels?: string[] | null;
    since?: string | null;
    assignee?: string | null;
    milestoneNumber?: string | null;
  } | null;
  orderBy?: { field: 'CREATED_AT' | 'UPDATED_AT' | 'COMMENTS'; direction: 'ASC' | 'DESC' } | null;
}

const ORDERS: Record<string, IssueOrder> = {
  CREATED_AT: 'createdAt',
  UPDATED_AT: 'updatedAt',
  COMMENTS: 'comments',
};

/** Somebody of whom only the login is known. */
export function userNode(login: string) {
  return {
    __typename: 'User',
    id: nodeId('U', numberOf(login)),
    databaseId: numberOf(login),
    login,
    name: null,
    url: `https://github.com/${login}`,
    resourcePath: `/${login}`,
    avatarUrl: `https://avatars.githubusercontent.com/u/${numberOf(login)}?v=4`,
  };
}

function labelNode(view: RepositoryView, name: string) {
  return {
    id: nodeId('LA', numberOf(`${view.fullName} label ${name}`)),
    name,
    color: 'ededed',
    description: null,
    isDefault: false,
    url: `https://github.com/${view.fullName}/labels/${encodeURIComponent(name.toWellFormed())}`,
  };
}

function milestoneNode(view: RepositoryView, { title, number }: { title: string; number: number }) {
  return {
    id: nodeId('MI', numberOf(`${view.fullName} milestone ${number}`)),
    title,
    number,
    state: 'OPEN',
    closed: false,
    dueOn: null,
    description: null,
    url: `https://github.com/${view.fullName}/milestone/${number}`,
  };
}

function stateReason(issue: Issue, { enableDuplicate }: { enableDuplicate?: boolean }) {
  if (issue.stateReason === 'duplicate' && !enableDuplicate) return 'NOT_PLANNED';
  return issue.stateReason?.toUpperCase() ?? null;
}

function contentFields(view: RepositoryView, issue: Issue) {
  const path = `/${view.fullName}/issues/${issue.number}`;
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: `https://github.com${path}`,
    resourcePath: path,
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    closedAt: issue.closedAt,
    locked: issue.locked,
  };
}

function issueNode(view: RepositoryView, issue: Issue) {
  const id = numberOf(`${view.fullName}#${issue.number}`);
  return {
    __typename: 'Issue',
    id: nodeId('I', id),
    databaseId: id,
    ...contentFields(view, issue),
    state: issue.state.toUpperCase(),
    closed: issue.state === 'closed',
    stateReason: (args: { enableDuplicate?: boolean }) => stateReason(issue, args),
    author: issue.author === 'ghost' ? null : userNode(issue.author),
    milestone: issue.milestone && milestoneNode(view, issue.milestone),
    labels: (args: ConnectionArguments) =>
      connection(issue.labels, args, (name) => labelNode(view, name)),
    assignees: (args: ConnectionArguments) => connection(issue.assignees, args, userNode),
    comments: { totalCount: issue.comments },
    repository: { __typename: 'Repository', nameWithOwner: view.fullName },
  };
}

function selectedStates(args: IssuesArguments): string[] | undefined {
  const states = args.filterBy?.states ?? args.states ?? undefined;
  return states?.map((state) => state.toLowerCase());
}

/** `Repository.issues`: pull requests are not among them; of several labels any will do. */
export function issuesConnection(view: RepositoryView, args: IssuesArguments) {
  const { filterBy } = args;
  const own = view.issues.filter((issue) => !issue.isPullRequest);
  const selected = selectIssues(own, {
    states: selectedStates(args),
    since: filterBy?.since ?? undefined,
    assignee: filterBy?.assignee ?? undefined,
    milestone: filterBy?.milestoneNumber ?? undefined,
  });
  const labels = filterBy?.labels ?? args.labels ?? [];
  const labeled = selected.filter(
    (issue) => labels.length === 0 || labels.some((label) => issue.labels.includes(label)),
  );
  const order = ORDERS[args.orderBy?.field ?? 'CREATED_AT'] ?? 'createdAt';
  const direction = args.orderBy?.direction === 'DESC' ? 'desc' : 'asc';
  return connection(sortIssues(labeled, order, direction), args, (issue) => issueNode(view, issue));
}

/**
 * `Repository.issue`.
 * @throws FieldError NOT_FOUND where there is none.
 */
export function findIssueNode(view: RepositoryView, number: number) {
  const issue = view.issues.find((entry) => entry.number === number && !entry.isPullRequest);
  if (issue) return issueNode(view, issue);
  const message = `Could not resolve to an Issue with the number of ${number}.`;
  throw new FieldError('NOT_FOUND', message);
}
