import { type Commit, parseCommit } from '../git/commit.ts';
import type { ObjectInfo } from '../git/objects.ts';
import { parseTree, readGitTree, type TreeEntry } from '../git/tree.ts';
import { blobNode } from './blob.ts';
import type { ObjectPlace } from './context.ts';

/** An object of the schema: its fields, or what computes them. */
type Node = Record<string, unknown>;

function commitNode(place: ObjectPlace, commit: Commit): Node {
  return {
    __typename: 'Commit',
    oid: commit.oid,
    message: commit.message,
    committedDate: commit.committed,
    tree: () => treeNode(place, commit.tree),
    file: async ({ path }: { path: string }) => findFile(place, commit, path),
  };
}

async function findFile(place: ObjectPlace, commit: Commit, path: string) {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash));
  const entries = await readGitTree(place.view.objects, `${commit.oid}:${folder}`);
  const entry = entries?.find((candidate) => candidate.path === path.slice(slash + 1));
  return entry ? entryNode(place, entry) : null;
}

function entryNode(place: ObjectPlace, { path, mode, type, oid }: TreeEntry): Node {
  const { objects } = place.view;
  return {
    name: path,
    mode: Number.parseInt(mode, 8),
    type,
    oid,
    size: async () => (type === 'blob' ? ((await objects.info(oid))?.size ?? 0) : 0),
    object: () => (type === 'commit' ? null : objectNode(place, oid)),
  };
}

function treeNode(place: ObjectPlace, oid: string): Node {
  return {
    __typename: 'Tree',
    oid,
    entries: async () => {
      const tree = await place.view.objects.read(oid);
      const entries = tree ? parseTree(tree.content) : [];
      return entries.map((entry) => entryNode(place, entry));
    },
  };
}

async function readObject(place: ObjectPlace, { type, oid, size }: ObjectInfo): Promise<Node> {
  switch (type) {
    case 'blob':
      return blobNode(place, oid, size);
    case 'tree':
      return treeNode(place, oid);
    case 'commit': {
      const object = await place.view.objects.read(oid);
      return commitNode(place, parseCommit(oid, object?.content.toString() ?? ''));
    }
    case 'tag':
      throw new Error(`The stand-in does not serve the tag ${oid}`);
  }
}

/** The object that an expression names, whose start is an object id; null where there is none. */
export async function objectNode(place: ObjectPlace, expression: string): Promise<Node | null> {
  place.context.budget.spendObject();
  const info = await place.view.objects.info(expression);
  return info ? readObject(place, info) : null;
}
