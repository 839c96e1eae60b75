import type { ObjectReader } from './objects.ts';
import { isolatedGit } from './run.ts';

/** What a tree may hold; `commit` is a submodule. */
type EntryType = 'blob' | 'tree' | 'commit';

/** One entry of a tree. */
export interface TreeEntry {
  /** Six octal digits: `100644`, `100755`, `120000` (link), `040000` (tree), `160000` (submodule). */
  mode: string;
  type: EntryType;
  oid: string;
  /** Below the listed tree. */
  path: string;
  /** Bytes; blobs only. */
  size?: number;
}

function entryType(mode: string): EntryType {
  if (mode === '040000') return 'tree';
  return mode === '160000' ? 'commit' : 'blob';
}

const ID_BYTES = 20;

/** Parses the raw content of a tree object: `MODE NAME NUL ID`. */
export function parseTree(content: Buffer): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(32, at);
    const zero = content.indexOf(0, space);
    const mode = content.toString('latin1', at, space).padStart(6, '0');
    const path = content.toString('utf8', space + 1, zero);
    const oid = content.toString('hex', zero + 1, zero + 1 + ID_BYTES);
    entries.push({ mode, type: entryType(mode), oid, path });
    at = zero + 1 + ID_BYTES;
  }
  return entries;
}

/** An expression for the tree of a commit, tag or tree; one with a path stays as it is. */
export function treeExpression(expression: string): string {
  return expression.includes(':') ? expression : `${expression}^{tree}`;
}

/** The direct entries of a tree with the sizes of its blobs; undefined where there is no tree. */
export async function readGitTree(
  objects: ObjectReader,
  expression: string,
): Promise<TreeEntry[] | undefined> {
  const tree = await objects.read(treeExpression(expression));
  if (tree?.type !== 'tree') return undefined;
  const entries = parseTree(tree.content);
  return Promise.all(
    entries.map(async (entry) => {
      if (entry.type !== 'blob') return entry;
      const info = await objects.info(entry.oid);
      return info ? { ...entry, size: info.size } : entry;
    }),
  );
}

function parseListing(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', type = '', oid = '', size = '-'] = line.slice(0, tab).split(/ +/);
  const entry = { mode, type: type as EntryType, oid, path: line.slice(tab + 1) };
  return size === '-' ? entry : { ...entry, size: Number(size) };
}

const MOST_LISTINGS = 8;
const listings = new Map<string, Promise<readonly TreeEntry[]>>();

/**
 * Every entry below a tree, subtrees included, in git's order. The last ones stay: a tree never changes,
 * and a process for each question takes longer than its answer.
 * @param tree the id of the tree
 */
export function readTreeRecursively(gitDir: string, tree: string): Promise<readonly TreeEntry[]> {
  const key = `${gitDir} ${tree}`;
  const listing = listings.get(key) ?? listTree(gitDir, tree);
  listings.delete(key);
  listings.set(key, listing);
  const [oldest = key] = listings.keys();
  if (listings.size > MOST_LISTINGS) listings.delete(oldest);
  return listing;
}

async function listTree(gitDir: string, tree: string): Promise<TreeEntry[]> {
  const listing = await isolatedGit([
    `--git-dir=${gitDir}`,
    'ls-tree',
    '-r',
    '-t',
    '-l',
    '-z',
    '--full-tree',
    tree,
  ]);
  return listing.toString('utf8').split('\0').filter(Boolean).map(parseListing);
}
