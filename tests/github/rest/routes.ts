import { json, notFound, Refusal } from '../answer.ts';
import { type RepositoryView, resolveExpression } from '../git/repository.ts';
import { readGitTree, readTreeRecursively, type TreeEntry, treeExpression } from '../git/tree.ts';
import { archivePath } from './archive.ts';
import { parameter, type RepositoryContext, type Route } from './route.ts';

const OBJECT_ID = /^[0-9a-f]{40}$/;

/** Refuses with 409 what GitHub refuses in a repository without commits. */
function requireContent(view: RepositoryView): void {
  if (view.head === undefined && view.refs.length === 0) {
    throw new Refusal(409, 'Git Repository is empty.');
  }
}

/** Base64 in lines of 60, as GitHub writes it. */
function base64Lines(content: Buffer): string {
  return content.toString('base64').replace(/(.{60})|(.+)$/g, '$&\n');
}

/** The address of a part of a repository in this API. */
function apiUrl(context: RepositoryContext, path: string): string {
  return `${context.origin}/repos/${context.view.fullName}${path}`;
}

/** GitHub's opaque id of a blob. */
function nodeId({ view }: RepositoryContext, sha: string): string {
  return `B_${Buffer.from(`${view.id}:${sha}`).toString('base64url')}`;
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
  const direct = tree && (await readGitTree(view.objects, tree.oid));
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
  return json({
    sha,
    node_id: nodeId(context, sha),
    size: blob.size,
    url: apiUrl(context, `/git/blobs/${sha}`),
    content: base64Lines(blob.content),
    encoding: 'base64',
  });
}

/** Leads to where the archive is, which is another host than the API's. */
async function getTarball(context: RepositoryContext) {
  requireContent(context.view);
  const expression = resolveExpression(context.view, parameter(context, 'ref'));
  const commit = expression && (await context.view.objects.info(`${expression}^{commit}`));
  if (!commit) throw notFound();
  const location = `${context.origin}${archivePath(context.view.fullName, commit.oid)}`;
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

/** Every REST call that the server answers; a test holds each to GitHub's OpenAPI description. */
export const ROUTES: readonly Route[] = [
  {
    path: '/repos/{owner}/{repo}/git/trees/{tree_sha}',
    documentation: 'git/trees#get-a-tree',
    handle: getTree,
  },
  {
    path: '/repos/{owner}/{repo}/git/blobs/{file_sha}',
    documentation: 'git/blobs#get-a-blob',
    handle: getBlob,
  },
  {
    path: '/repos/{owner}/{repo}/tarball/{ref}',
    documentation: 'repos/contents#download-a-repository-archive-tar',
    handle: getTarball,
  },
];
