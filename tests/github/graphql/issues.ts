import type { RepositoryView } from '../git/repository.ts';
import type { ServedIssue } from '../issues.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError } from './errors.ts';

/** The arguments of `Repository.issues`. */
export interface IssuesArguments extends ConnectionArguments {
  states?: string[] | null;
  filterBy?: { since?: string | null } | null;
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null;
}

function issueNode(view: RepositoryView, issue: ServedIssue) {
  const { number, title, createdAt, updatedAt, closedAt, labels, assignees } = issue;
  return {
    ...{ number, title, createdAt, updatedAt, closedAt },
    body: issue.body ?? '',
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    author: issue.author === 'ghost' ? null : { __typename: 'User', login: issue.author },
    milestone: issue.milestone && { title: issue.milestone },
    labels: (args: ConnectionArguments) => connection(labels, args, (name) => ({ name })),
    assignees: (args: ConnectionArguments) => connection(assignees, args, (login) => ({ login })),
    repository: { nameWithOwner: view.fullName },
  };
}

/** `Repository.issues` by states and time, the first created first: pull requests are not among them. */
export function issuesConnection(view: RepositoryView, args: IssuesArguments) {
  const { states, filterBy, orderBy } = args;
  const since = filterBy?.since ? Date.parse(filterBy.since) : 0;
  const time = ({ updatedAt, createdAt }: ServedIssue) =>
    Date.parse(orderBy?.field === 'UPDATED_AT' ? updatedAt : createdAt);
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  const selected = view.issues.filter(
    ({ isPullRequest, state, updatedAt }) =>
      !isPullRequest &&
      (!states || states.includes(state.toUpperCase())) &&
      Date.parse(updatedAt) >= since,
  );
  const ordered = selected.sort((a, b) => sign * (time(a) - time(b) || a.number - b.number));
  return connection(ordered, args, (issue) => issueNode(view, issue));
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
