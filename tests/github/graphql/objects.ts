import { type Commit, parseCommit } from '../git/commit.ts';
import type { ObjectInfo } from '../git/objects.ts';
import { parseTree, type TreeEntry } from '../git/tree.ts';
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
  const entries = await entriesOf(place, `${commit.oid}:${folder}`);
  const entry = entries.find((candidate) => candidate.path === path.slice(slash + 1));
  return entry ? entryNode(place, entry) : null;
}

/** The entries of a tree; none where there is no tree. */
async function entriesOf({ view }: ObjectPlace, expression: string): Promise<TreeEntry[]> {
  const tree = await view.objects.read(expression);
  return tree?.type === 'tree' ? parseTree(tree.content) : [];
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
    entries: async () => (await entriesOf(place, oid)).map((entry) => entryNode(place, entry)),
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

const SNIFFED_BYTES = 8000;

function isBinary(content: Buffer): boolean {
  return content.subarray(0, SNIFFED_BYTES).includes(0);
}

/** UTF-8 where it is that; otherwise Latin-1. A character that is cut at the end is dropped. */
function decodeText(content: Buffer, limit: number): string {
  const part = content.subarray(0, limit);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(part, { stream: part.length < content.length });
  } catch {
    return part.toString('latin1');
  }
}

/** A file. Its text is null when it is binary, and cut when it is longer than the limit. */
function blobNode({ view, context }: ObjectPlace, oid: string, size: number) {
  const limit = context.limits.blobTextBytes;
  const read = async () => (await view.objects.read(oid))?.content ?? Buffer.alloc(0);
  return {
    __typename: 'Blob',
    oid,
    byteSize: size,
    isTruncated: size > limit,
    isBinary: async () => isBinary(await read()),
    text: async () => {
      context.budget.spendBlobBytes(Math.min(size, limit));
      const content = await read();
      return isBinary(content) ? null : decodeText(content, limit);
    },
  };
}
