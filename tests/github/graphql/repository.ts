import type { GitRef } from '../git/refs.ts';
import { type RepositoryView, resolveExpression } from '../git/repository.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import type { ObjectPlace, QueryContext } from './context.ts';
import { findIssueNode, type IssuesArguments, issuesConnection } from './issues.ts';
import { objectNode } from './objects.ts';
import { pullRequestsConnection } from './pull-requests.ts';
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
    name: nameWithOwner.split('/')[1],
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

interface RefsArguments extends ConnectionArguments {
  refPrefix: string;
  query?: string | null;
}

/** A branch or tag; its name is what follows the prefix. */
function refNode(place: ObjectPlace, { name, oid }: GitRef, prefix: string) {
  return { name: name.slice(prefix.length), target: () => objectNode(place, oid) };
}

function refsConnection(place: ObjectPlace, args: RefsArguments) {
  const prefix = args.refPrefix.replace(/\/?$/, '/');
  const query = args.query?.toLowerCase() ?? '';
  const refs = place.view.refs.filter(
    ({ name }) =>
      name.startsWith(prefix) && name.slice(prefix.length).toLowerCase().includes(query),
  );
  return connection(refs, args, (ref) => refNode(place, ref, prefix));
}
