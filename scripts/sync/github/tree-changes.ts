import type { FolderChanges, UpstreamFile } from '../engine/repository.ts';
import type { TreeItem } from './tree-queries.ts';
import type { TreeReader } from './trees.ts';

/** Some entries of a tree are not known, so that nothing can be said of what changed. */
class UnknownTreeError extends Error {}

/**
 * Compares two trees of a repository, reading only the folders in which they differ.
 * @returns nothing where GitHub does not know one of them anymore, as after a force-push.
 */
export async function compareTrees(
  reader: TreeReader,
  repository: string,
  folder: string,
  trees: { readonly before: string; readonly after: string },
): Promise<FolderChanges | undefined> {
  const walk = new Walk(reader, repository);
  try {
    await walk.compare(trees.before, trees.after, `${folder}/`);
  } catch (error) {
    if (error instanceof UnknownTreeError) return undefined;
    throw error;
  }
  return walk.changes();
}

class Walk {
  readonly #reader: TreeReader;
  readonly #repository: string;
  readonly #listed: UpstreamFile[] = [];
  readonly #paths = new Set<string>();
  readonly #goneFolders: string[] = [];

  constructor(reader: TreeReader, repository: string) {
    this.#reader = reader;
    this.#repository = repository;
  }

  changes(): FolderChanges {
    return {
      isSame: this.#paths.size + this.#goneFolders.length === 0,
      listed: this.#listed.sort((a, b) => (a.path < b.path ? -1 : 1)),
      isTouched: (path) =>
        this.#paths.has(path) || this.#goneFolders.some((folder) => path.startsWith(folder)),
    };
  }

  /** @param before nothing for a folder that is new. */
  async compare(before: string | undefined, after: string, prefix: string): Promise<void> {
    if (before === after) return;
    const [old, now] = await Promise.all([
      before === undefined ? [] : this.#entries(before),
      this.#entries(after),
    ]);
    const oldByName = new Map(old.map((item) => [item.name, item]));
    const nowByName = new Map(now.map((item) => [item.name, item]));
    for (const item of old) {
      this.#noteGone(item, nowByName.get(item.name), prefix);
    }
    await Promise.all(now.map((item) => this.#note(item, oldByName.get(item.name), prefix)));
  }

  #noteGone(item: TreeItem, now: TreeItem | undefined, prefix: string): void {
    if (now?.kind === item.kind) return;
    if (item.kind === 'tree') this.#goneFolders.push(`${prefix}${item.name}/`);
    else this.#touch(prefix, item);
  }

  async #note(item: TreeItem, before: TreeItem | undefined, prefix: string): Promise<void> {
    const path = `${prefix}${item.name}`;
    if (item.kind === 'tree') {
      const old = before?.kind === 'tree' ? before.oid : undefined;
      await this.compare(old, item.oid, `${path}/`);
    } else {
      const { oid: id, size, kind } = item;
      this.#listed.push({ path, id, size, ...(kind === 'link' && { isLink: true }) });
      if (before?.kind !== kind || before.oid !== id) this.#touch(prefix, item);
    }
  }

  #touch(prefix: string, { name }: TreeItem): void {
    this.#paths.add(`${prefix}${name}`);
    this.#paths.add(prefix.slice(0, -1));
  }

  async #entries(tree: string): Promise<readonly TreeItem[]> {
    const entries = await this.#reader.entries({ repository: this.#repository, tree });
    if (entries === undefined) throw new UnknownTreeError(tree);
    return entries;
  }
}
