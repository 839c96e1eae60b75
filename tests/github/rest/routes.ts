import { type Answer, json, notFound, Refusal } from '../answer.ts';
import { type RepositoryView, resolveExpression } from '../git/repository.ts';
import { listTree, type TreeEntry } from '../git/tree.ts';
import type { Limits } from '../limits.ts';
import { archivePath } from './archive.ts';

interface RouteContext {
  view: RepositoryView;
  limits: Limits;
  /** The address that was asked for. */
  url: URL;
  /** The last part of its path, decoded: the name or id of what is asked for. */
  object: string;
}

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

/** The address of an object of a repository in this API. */
function objectUrl({ url, view }: RouteContext, type: 'blob' | 'tree', sha: string): string {
  return `${url.origin}/repos/${view.fullName}/git/${type}s/${sha}`;
}

function entryShape(context: RouteContext, { path, mode, type, oid: sha, size }: TreeEntry) {
  const shape = { path, mode, type, sha };
  if (type === 'commit') return shape;
  const url = objectUrl(context, type, sha);
  return type === 'blob' ? { ...shape, size: size ?? 0, url } : { ...shape, url };
}

async function getTree(context: RouteContext): Promise<Answer> {
  const { view, url, limits, object } = context;
  requireContent(view);
  const expression = resolveExpression(view, object);
  if (expression === undefined) throw notFound();
  // What is named with a path is a tree by itself.
  const name = expression.includes(':') ? expression : `${expression}^{tree}`;
  const tree = await view.objects.info(name);
  if (tree?.type !== 'tree') throw notFound();
  const depth = url.searchParams.has('recursive') ? ['-r', '-t'] : [];
  const entries = await listTree(view.gitDir, tree.oid, depth);
  return json({
    sha: tree.oid,
    url: objectUrl(context, 'tree', tree.oid),
    tree: entries.slice(0, limits.treeEntries).map((entry) => entryShape(context, entry)),
    truncated: entries.length > limits.treeEntries,
  });
}

async function getBlob(context: RouteContext): Promise<Answer> {
  const { view, object: sha } = context;
  requireContent(view);
  if (!OBJECT_ID.test(sha)) {
    const message = 'The sha parameter must be exactly 40 characters and contain only [0-9a-f].';
    throw new Refusal(422, message);
  }
  const blob = await view.objects.read(sha);
  if (blob?.type !== 'blob') throw notFound();
  return json({
    sha,
    node_id: `B_${sha}`,
    size: blob.size,
    url: objectUrl(context, 'blob', sha),
    content: base64Lines(blob.content),
    encoding: 'base64',
  });
}

/** Leads to where the archive is, which is another host than the API's. */
async function getTarball({ view, url, object }: RouteContext): Promise<Answer> {
  requireContent(view);
  const expression = resolveExpression(view, object);
  const commit = expression && (await view.objects.info(`${expression}^{commit}`));
  if (!commit) throw notFound();
  const location = `${url.origin}${archivePath(view.fullName, commit.oid)}`;
  return { status: 302, headers: { location }, body: Buffer.alloc(0) };
}

/**
 * Every REST call that the server answers, all of them GET, by its path in GitHub's OpenAPI description;
 * a test holds each to that.
 */
export const ROUTES: Readonly<Record<string, (context: RouteContext) => Promise<Answer>>> = {
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': getTree,
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': getBlob,
  '/repos/{owner}/{repo}/tarball/{ref}': getTarball,
};
