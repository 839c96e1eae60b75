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

function parseListing(line: string): TreeEntry {
  const tab = line.indexOf('\t');
  const [mode = '', type = '', oid = '', size = '-'] = line.slice(0, tab).split(/ +/);
  const entry = { mode, type: type as EntryType, oid, path: line.slice(tab + 1) };
  return size === '-' ? entry : { ...entry, size: Number(size) };
}

const MOST_LISTINGS = 8;
const listings = new Map<string, Promise<readonly TreeEntry[]>>();

/**
 * The entries of a tree, or all below it, subtrees included, in git's order. The last ones stay: a tree never
 * changes, and a process for each question takes longer than its answer.
 * @param tree the id of the tree
 * @param depth options of `git ls-tree`
 */
export function listTree(
  gitDir: string,
  tree: string,
  depth: readonly string[],
): Promise<readonly TreeEntry[]> {
  const command = [`--git-dir=${gitDir}`, 'ls-tree', '-l', '-z', '--full-tree', ...depth, tree];
  const key = command.join(' ');
  const listing = listings.get(key) ?? readListing(command);
  listings.delete(key);
  listings.set(key, listing);
  const [oldest = key] = listings.keys();
  if (listings.size > MOST_LISTINGS) listings.delete(oldest);
  return listing;
}

async function readListing(command: readonly string[]): Promise<TreeEntry[]> {
  const listing = await isolatedGit(command);
  return listing.toString('utf8').split('\0').filter(Boolean).map(parseListing);
}
