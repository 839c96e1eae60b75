import { type RepositoryView, resolveExpression } from '../git/repository.ts';
import { nodeId } from '../rest/urls.ts';
import type { ConnectionArguments } from './connection.ts';
import type { QueryContext } from './context.ts';
import { findIssueNode, type IssuesArguments, issuesConnection, userNode } from './issues.ts';
import { objectNode } from './objects.ts';
import type { ObjectPlace } from './place.ts';
import { pullRequestsConnection } from './pull-requests.ts';
import { findRefNode, type RefsArguments, refNode, refsConnection } from './refs.ts';
import { releasesConnection } from './releases.ts';

interface ObjectArguments {
  expression?: string | null;
  oid?: string | null;
}

function pathOf(expression: string): string {
  const colon = expression.indexOf(':');
  return colon === -1 ? '' : expression.slice(colon + 1).replace(/^\/+|\/+$/g, '');
}

function findObject(place: ObjectPlace, { expression, oid }: ObjectArguments) {
  const wanted = oid ?? expression ?? 'HEAD';
  const resolved = resolveExpression(place.view, wanted);
  return resolved === undefined ? null : objectNode(place, resolved, pathOf(wanted));
}

function defaultBranch(place: ObjectPlace) {
  const { view } = place;
  const ref = view.refs.find((entry) => entry.name === `refs/heads/${view.defaultBranch}`);
  return ref ? refNode(place, ref) : null;
}

/** A repository with what the server knows of it. */
export function repositoryNode(
  view: RepositoryView,
  context: QueryContext,
): Record<string, unknown> {
  const place = { view, context, repository: () => repositoryNode(view, context) };
  const path = `/${view.fullName}`;
  return {
    __typename: 'Repository',
    id: nodeId('R', view.id),
    databaseId: view.id,
    name: view.name,
    nameWithOwner: view.fullName,
    owner: { ...userNode(view.owner), __typename: 'Organization' },
    url: `https://github.com${path}`,
    resourcePath: path,
    description: null,
    isArchived: false,
    isDisabled: false,
    isEmpty: view.head === undefined,
    isFork: false,
    isPrivate: false,
    visibility: 'PUBLIC',
    defaultBranchRef: () => defaultBranch(place),
    ref: ({ qualifiedName }: { qualifiedName: string }) => findRefNode(place, qualifiedName),
    refs: (args: RefsArguments) => refsConnection(place, args),
    object: (args: ObjectArguments) => findObject(place, args),
    issues: (args: IssuesArguments) => issuesConnection(view, args),
    releases: (args: ConnectionArguments) =>
      releasesConnection(view.fullName, context.activity, args),
    pullRequests: (args: ConnectionArguments & { baseRefName?: string | null }) =>
      pullRequestsConnection(view.fullName, context.activity, args),
    issue: ({ number }: { number: number }) => findIssueNode(view, number),
  };
}
