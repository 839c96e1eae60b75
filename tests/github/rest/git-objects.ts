import { bytes, json, notFound, Refusal } from '../answer.ts';
import { readCommit } from '../git/commit.ts';
import { resolveExpression } from '../git/repository.ts';
import { readTree, readTreeRecursively, type TreeEntry, treeExpression } from '../git/tree.ts';
import { mediaType } from '../media-type.ts';
import { requireContent } from './lookup.ts';
import { parameter, type RepositoryContext, type RepositoryRoute } from './route.ts';
import { gitCommitShape } from './shapes/commit.ts';
import { apiUrl, httpDate, nodeId } from './urls.ts';

const OBJECT_ID = /^[0-9a-f]{40}$/;

/** Base64 in lines of 60, as GitHub writes it. */
export function base64Lines(content: Buffer): string {
  return content.toString('base64').replace(/(.{60})|(.+)$/g, '$&\n');
}

async function getCommit(context: RepositoryContext) {
  requireContent(context.view);
  const sha = parameter(context, 'commit_sha');
  const info = OBJECT_ID.test(sha) ? await context.view.objects.info(sha) : undefined;
  const commit = info?.type === 'commit' && (await readCommit(context.view.objects, sha));
  if (!commit) throw notFound();
  const headers = { 'last-modified': httpDate(commit.committer.date) };
  return json(gitCommitShape(context, commit), { headers });
}

function entryShape(context: RepositoryContext, entry: TreeEntry) {
  const { path, mode, type, oid: sha, size } = entry;
  const shape = { path, mode, type, sha };
  switch (type) {
    case 'blob':
      return { ...shape, size: size ?? 0, url: apiUrl(context, `/git/blobs/${sha}`) };
    case 'tree':
      return { ...shape, url: apiUrl(context, `/git/trees/${sha}`) };
    case 'commit':
      return shape;
  }
}

async function getTree(context: RepositoryContext) {
  const { view, query, limits } = context;
  requireContent(view);
  const expression = resolveExpression(view, parameter(context, 'tree_sha'));
  const tree = expression && (await view.objects.info(treeExpression(expression)));
  const direct = tree && (await readTree(view.objects, tree.oid));
  if (!tree || !direct) throw notFound();
  const isRecursive = query.has('recursive');
  const entries = isRecursive ? await readTreeRecursively(view.gitDir, tree.oid) : direct;
  return json({
    sha: tree.oid,
    url: apiUrl(context, `/git/trees/${tree.oid}`),
    tree: entries.slice(0, limits.treeEntries).map((entry) => entryShape(context, entry)),
    truncated: entries.length > limits.treeEntries,
  });
}

async function getBlob(context: RepositoryContext) {
  requireContent(context.view);
  const sha = parameter(context, 'file_sha');
  if (!OBJECT_ID.test(sha)) {
    const message = 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].';
    throw new Refusal(422, message);
  }
  const blob = await context.view.objects.read(sha);
  if (blob?.type !== 'blob') throw notFound();
  if (mediaType(context.request) === 'raw') {
    return bytes(blob.content, 'application/vnd.github.raw; charset=utf-8');
  }
  return json({
    sha,
    node_id: nodeId('B', context.view.id, sha),
    size: blob.size,
    url: apiUrl(context, `/git/blobs/${sha}`),
    content: base64Lines(blob.content),
    encoding: 'base64',
  });
}

/** Commits, trees and blobs in the git database API. */
export const GIT_OBJECT_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/git/commits/{commit_sha}',
    documentation: 'git/commits#get-a-commit-object',
    handle: getCommit,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/git/trees/{tree_sha}',
    documentation: 'git/trees#get-a-tree',
    handle: getTree,
  },
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    documentation: 'git/blobs#get-a-blob',
    handle: getBlob,
  },
];
