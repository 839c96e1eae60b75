import { json, notFound } from '../answer.ts';
import type { GitRef } from '../git/refs.ts';
import { requireContent } from './lookup.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { apiUrl, encodePath, nodeId } from './urls.ts';

function refShape(context: RepositoryContext, ref: GitRef) {
  return {
    ref: ref.name,
    node_id: nodeId('REF', context.view.id, ref.name),
    url: apiUrl(context, `/git/${encodePath(ref.name)}`),
    object: {
      sha: ref.oid,
      type: ref.type,
      url: apiUrl(context, `/git/${ref.type}s/${ref.oid}`),
    },
  };
}

function fullName(context: RepositoryContext): string {
  return `refs/${parameter(context, 'ref').replace(/^refs\//, '')}`;
}

function getRef(context: RepositoryContext) {
  requireContent(context.view);
  const name = fullName(context);
  const ref = context.view.refs.find((entry) => entry.name === name);
  if (!ref) throw notFound();
  return json(refShape(context, ref));
}

function listMatchingRefs(context: RepositoryContext) {
  requireContent(context.view);
  const prefix = fullName(context);
  const refs = context.view.refs.filter((ref) => ref.name.startsWith(prefix));
  return json(refs.map((ref) => refShape(context, ref)));
}

/** Refs in the git database API. */
export const GIT_REF_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/git/ref/{ref}',
    documentation: 'git/refs#get-a-reference',
    handle: getRef,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/git/matching-refs/{ref}',
    documentation: 'git/refs#list-matching-references',
    handle: listMatchingRefs,
  },
];
