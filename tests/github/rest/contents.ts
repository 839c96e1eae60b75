import { type Answer, bytes, json, notFound, Refusal } from '../answer.ts';
import type { Commit } from '../git/commit.ts';
import { listHistory } from '../git/history.ts';
import type { GitObject } from '../git/objects.ts';
import { readTree, type TreeEntry } from '../git/tree.ts';
import { mediaType } from '../media-type.ts';
import { base64Lines } from './git-objects.ts';
import { findCommit, readCommits, withHeaders } from './lookup.ts';
import type { RepositoryContext, RepositoryRoute } from './route.ts';
import { apiUrl, encodePath, htmlUrl, httpDate } from './urls.ts';

const MAX_ENTRIES = 1000;

/** A file, folder, link or submodule in a commit. */
interface Place {
  commit: Commit;
  ref: string;
  /** Without slashes at its ends. */
  path: string;
}

function contentType(entry: TreeEntry) {
  if (entry.mode === '120000') return 'symlink';
  if (entry.type === 'commit') return 'submodule';
  return entry.type === 'tree' ? 'dir' : 'file';
}

function contentShape(context: RepositoryContext, place: Place, entry: TreeEntry) {
  const { path, oid } = entry;
  const type = contentType(entry);
  const encoded = encodePath(path);
  const self = apiUrl(context, `/contents/${encoded}?ref=${encodeURIComponent(place.ref)}`);
  const git = apiUrl(context, `/git/${type === 'dir' ? 'trees' : 'blobs'}/${oid}`);
  const html = htmlUrl(context, `/${type === 'dir' ? 'tree' : 'blob'}/${place.ref}/${encoded}`);
  const raw = `https://raw.githubusercontent.com/${context.view.fullName}/${place.ref}/${encoded}`;
  const isSubmodule = type === 'submodule';
  return {
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    sha: oid,
    size: entry.size ?? 0,
    url: self,
    html_url: isSubmodule ? null : html,
    git_url: isSubmodule ? null : git,
    download_url: type === 'file' || type === 'symlink' ? raw : null,
    type,
    _links: { self, git: isSubmodule ? null : git, html: isSubmodule ? null : html },
  };
}

function fileContent(context: RepositoryContext, blob: GitObject) {
  return blob.size > context.limits.contentBytes
    ? { content: '', encoding: 'none' }
    : { content: base64Lines(blob.content), encoding: 'base64' };
}

async function answerFile(context: RepositoryContext, place: Place, entry: TreeEntry) {
  const blob = await context.view.objects.read(entry.oid);
  if (!blob) throw notFound();
  if (mediaType(context.request) === 'raw') {
    return bytes(blob.content, 'application/vnd.github.raw; charset=utf-8');
  }
  const shape = contentShape(context, place, { ...entry, size: blob.size });
  if (shape.type === 'symlink') return json({ ...shape, target: blob.content.toString('utf8') });
  return json({ ...shape, ...fileContent(context, blob) });
}

async function answerFolder(context: RepositoryContext, place: Place, tree: string) {
  const entries = (await readTree(context.view.objects, tree)) ?? [];
  const shapes = entries.slice(0, MAX_ENTRIES).map((entry) => {
    const path = place.path ? `${place.path}/${entry.path}` : entry.path;
    return contentShape(context, place, { ...entry, path });
  });
  if (mediaType(context.request) !== 'object') return json(shapes);
  const own: TreeEntry = { mode: '040000', type: 'tree', oid: tree, path: place.path };
  return json({ ...contentShape(context, place, own), entries: shapes });
}

async function readPlace(context: RepositoryContext): Promise<Place> {
  const { view, query } = context;
  if (view.head === undefined) throw new Refusal(404, 'This repository is empty.');
  const ref = query.get('ref') || view.defaultBranch;
  const commit = await findCommit(view, ref);
  if (!commit) throw new Refusal(404, `No commit found for the ref ${ref}`);
  return { commit, ref, path: (context.parameters.path ?? '').replace(/^\/+|\/+$/g, '') };
}

async function findEntry(context: RepositoryContext, place: Place): Promise<TreeEntry | undefined> {
  const slash = place.path.lastIndexOf('/');
  const folder = slash === -1 ? '' : place.path.slice(0, slash);
  const entries = await readTree(context.view.objects, `${place.commit.oid}:${folder}`);
  const entry = entries?.find(({ path }) => path === place.path.slice(slash + 1));
  return entry && { ...entry, path: place.path };
}

async function answerPath(context: RepositoryContext, place: Place): Promise<Answer> {
  if (place.path === '') return answerFolder(context, place, place.commit.tree);
  const entry = await findEntry(context, place);
  if (!entry) throw notFound();
  switch (entry.type) {
    case 'blob':
      return answerFile(context, place, entry);
    case 'tree':
      return answerFolder(context, place, entry.oid);
    case 'commit':
      throw new Error(`${place.path}: submodules are not served by the contents API`);
  }
}

async function getContents(context: RepositoryContext): Promise<Answer> {
  const place = await readPlace(context);
  const answer = await answerPath(context, place);
  const filter = { path: place.path };
  const window = { skip: 0, limit: 1 };
  const [last] = await listHistory(context.view.gitDir, place.commit.oid, filter, window);
  const [commit] = await readCommits(context.view, last === undefined ? [] : [last]);
  return withHeaders(answer, {
    'last-modified': httpDate((commit ?? place.commit).committer.date),
  });
}

/** The contents API. */
export const CONTENT_ROUTES: RepositoryRoute[] = [
  {
    scope: 'repository',
    path: '/repos/{owner}/{repo}/contents/{path}',
    documentation: 'repos/contents#get-repository-content',
    handle: getContents,
  },
];
