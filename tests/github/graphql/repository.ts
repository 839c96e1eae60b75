import { type RepositoryView, resolveExpression } from '../git/repository.ts';
import type { ConnectionArguments } from './connection.ts';
import type { ObjectPlace, QueryContext } from './context.ts';
import { findIssueNode, type IssuesArguments, issuesConnection } from './issues.ts';
import { objectNode } from './objects.ts';
import { pullRequestsConnection } from './pull-requests.ts';
import { type RefsArguments, refNode, refsConnection } from './refs.ts';
import { releasesConnection } from './releases.ts';

interface ObjectArguments {
  expression?: string | null;
  oid?: string | null;
}

function findObject(place: ObjectPlace, { expression, oid }: ObjectArguments) {
  const resolved = resolveExpression(place.view, oid ?? expression ?? 'HEAD');
  return resolved === undefined ? null : objectNode(place, resolved);
}

function defaultBranch(place: ObjectPlace) {
  const prefix = 'refs/heads/';
  const name = `${prefix}${place.view.defaultBranch}`;
  const ref = place.view.refs.find((entry) => entry.name === name);
  return ref ? refNode(place, ref, prefix) : null;
}

/** A repository with what the server knows of it. */
export function repositoryNode(view: RepositoryView, context: QueryContext) {
  const place = { view, context };
  const { fullName: nameWithOwner } = view;
  return {
    name: view.name,
    nameWithOwner,
    defaultBranchRef: () => defaultBranch(place),
    refs: (args: RefsArguments) => refsConnection(place, args),
    object: (args: ObjectArguments) => findObject(place, args),
    issues: (args: IssuesArguments) => issuesConnection(view, args),
    issue: ({ number }: { number: number }) => findIssueNode(view, number),
    releases: (args: ConnectionArguments) =>
      releasesConnection(nameWithOwner, context.activity, args),
    pullRequests: (args: ConnectionArguments) =>
      pullRequestsConnection(nameWithOwner, context.activity, args),
  };
}
