import { type Commit, parseCommit, readCommit } from '../git/commit.ts';
import { countHistory, listHistory } from '../git/history.ts';
import type { ObjectInfo } from '../git/objects.ts';
import { parseTree, readTree, type TreeEntry } from '../git/tree.ts';
import { blobNode } from './blob.ts';
import { type ConnectionArguments, connection, lazyConnection } from './connection.ts';
import { actorNode, gitObjectFields, type ObjectPlace } from './place.ts';
import { tagNode } from './tag.ts';

/** An object of the schema: its fields, or what computes them. */
type Node = Record<string, unknown>;

interface HistoryArguments extends ConnectionArguments {
  path?: string | null;
  since?: string | null;
  until?: string | null;
}

async function history(place: ObjectPlace, start: string, args: HistoryArguments) {
  const { view } = place;
  const filter = {
    path: args.path ?? undefined,
    since: args.since ?? undefined,
    until: args.until ?? undefined,
  };
  const total = await countHistory(view.gitDir, start, filter);
  return lazyConnection(total, args, async (from, to) => {
    const window = { skip: from, limit: to - from };
    const oids = await listHistory(view.gitDir, start, filter, window);
    const commits = await Promise.all(oids.map((oid) => readCommit(view.objects, oid)));
    return commits
      .filter((commit) => commit !== undefined)
      .map((commit) => commitNode(place, commit));
  });
}

function messageFields(message: string) {
  const [headline = '', ...rest] = message.split('\n');
  return { message, messageHeadline: headline, messageBody: rest.join('\n').trim() };
}

function commitNode(place: ObjectPlace, commit: Commit) {
  const path = `/${place.view.fullName}/commit/${commit.oid}`;
  return {
    __typename: 'Commit',
    ...gitObjectFields(place, 'C', commit.oid),
    ...messageFields(commit.message),
    resourcePath: path,
    url: `https://github.com${path}`,
    authoredDate: commit.author.date,
    committedDate: commit.committer.date,
    author: actorNode(commit.author),
    committer: actorNode(commit.committer),
    tree: () => treeNode(place, commit.tree, ''),
    history: (args: HistoryArguments) => history(place, commit.oid, args),
    parents: (args: ConnectionArguments) =>
      connection(commit.parents, args, (oid) => objectNode(place, oid)),
    file: async ({ path: wanted }: { path: string }) => findFile(place, commit, wanted),
  };
}

async function findFile(place: ObjectPlace, commit: Commit, path: string) {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const entries = await readTree(place.view.objects, `${commit.oid}:${folder}`);
  const entry = entries?.find((candidate) => candidate.path === path.slice(slash + 1));
  return entry ? entryNode(place, entry, folder) : null;
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : '';
}

function entryNode(place: ObjectPlace, entry: TreeEntry, folder: string) {
  const path = folder === '' ? entry.path : `${folder}/${entry.path}`;
  const { objects } = place.view;
  return {
    name: entry.path,
    nameRaw: Buffer.from(entry.path).toString('base64'),
    path,
    pathRaw: Buffer.from(path).toString('base64'),
    mode: Number.parseInt(entry.mode, 8),
    type: entry.type,
    oid: entry.oid,
    extension: extensionOf(entry.path),
    isGenerated: false,
    repository: place.repository,
    size: async () => (entry.type === 'blob' ? ((await objects.info(entry.oid))?.size ?? 0) : 0),
    object: () => (entry.type === 'commit' ? null : objectNode(place, entry.oid, path)),
  };
}

function treeNode(place: ObjectPlace, oid: string, path: string) {
  return {
    __typename: 'Tree',
    ...gitObjectFields(place, 'T', oid),
    entries: async () => {
      const tree = await place.view.objects.read(oid);
      const entries = tree ? parseTree(tree.content, oid.length / 2) : [];
      return entries.map((entry) => entryNode(place, entry, path));
    },
  };
}

async function readObject(
  place: ObjectPlace,
  info: ObjectInfo,
  path: string,
): Promise<Node | null> {
  switch (info.type) {
    case 'blob':
      return blobNode(place, info);
    case 'tree':
      return treeNode(place, info.oid, path);
    case 'commit': {
      const object = await place.view.objects.read(info.oid);
      return object ? commitNode(place, parseCommit(info.oid, object.content.toString())) : null;
    }
    case 'tag':
      return tagNode(place, info.oid, (oid) => objectNode(place, oid));
  }
}

/**
 * The object that an expression names, whose start is an object id; null where there is none. `path`
 * is where it lies in its commit, as far as known.
 */
export async function objectNode(
  place: ObjectPlace,
  expression: string,
  path = '',
): Promise<Node | null> {
  place.context.budget.spendObject();
  const info = await place.view.objects.info(expression);
  return info ? readObject(place, info, path) : null;
}
