import type { ServedActivity, ServedPullRequest } from '../activity.ts';
import { type ConnectionArguments, connection } from './connection.ts';
import { FieldError } from './errors.ts';

/** The arguments of `search`. */
export interface SearchArguments extends ConnectionArguments {
  query: string;
  type: string;
}

/** However many match, a search gives no more: https://docs.github.com/en/rest/search/search */
const MOST_FOUND = 1000;

function pullRequestNode({ author, labels, milestone, ...pull }: ServedPullRequest) {
  return {
    __typename: 'PullRequest',
    ...pull,
    updatedAt: pull.mergedAt,
    author: author ? { __typename: 'User', login: author.login } : null,
    milestone: milestone ?? null,
    labels: (args: ConnectionArguments) => connection(labels, args, (name) => ({ name })),
  };
}

/** `Repository.pullRequests`, of which merged ones alone are known; the last to change first. */
export function pullRequestsConnection(
  fullName: string,
  activity: ServedActivity,
  args: ConnectionArguments,
) {
  return connection(activity.mergedIn(fullName).reverse(), args, pullRequestNode);
}

/**
 * `search` of merged pull requests by the qualifiers that the sync asks with.
 * @throws FieldError for any other search.
 */
export function searchConnection(activity: ServedActivity, args: SearchArguments) {
  const wanted = readSearch(args);
  const found = activity.mergedIn(wanted.repo).filter((pull) => matches(pull, wanted));
  const { pageInfo, nodes } = connection(found.slice(0, MOST_FOUND), args, pullRequestNode);
  return { issueCount: found.length, pageInfo, nodes };
}

interface Search {
  readonly repo: string;
  readonly base: string | undefined;
  /** Days or instants, both included. */
  readonly from: string;
  readonly to: string;
}

function readSearch({ query, type }: SearchArguments): Search {
  const terms = query.split(/\s+/).filter((term) => term !== '');
  const pairs = terms.map((term) => /^(\w+):(.+)$/.exec(term)?.slice(1) ?? ['', term]);
  const values = Map.groupBy(pairs, ([key]) => key);
  const single = (key: string) => values.get(key)?.[0]?.[1];
  const known = new Set(['repo', 'is', 'base', 'merged', 'sort']);
  const is = (values.get('is') ?? []).map(([, value]) => value).sort();
  const merged = /^(?:>=(?<since>.+)|(?<from>.+?)\.\.(?<to>.+))$/.exec(single('merged') ?? '>=0');
  const repo = single('repo');
  const isKnown = pairs.every(([key = '']) => known.has(key)) && is.join() === 'merged,pr';
  if (type !== 'ISSUE' || repo === undefined || merged?.groups === undefined || !isKnown) {
    throw new FieldError('NOT_SERVED', `The stand-in does not search for ${query}`);
  }
  const { since, from, to } = merged.groups;
  return { repo, base: single('base'), from: since ?? from ?? '', to: to ?? '9' };
}

function matches({ baseRefName, mergedAt }: ServedPullRequest, wanted: Search): boolean {
  if (wanted.base !== undefined && wanted.base !== baseRefName) return false;
  return (
    mergedAt.slice(0, wanted.from.length) >= wanted.from &&
    mergedAt.slice(0, wanted.to.length) <= wanted.to
  );
}
