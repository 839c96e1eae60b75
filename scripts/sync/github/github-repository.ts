import { z } from 'zod';
import type { Progress } from '../progress.ts';
import {
  type BranchFile,
  type BranchHead,
  type UpstreamFile,
  type UpstreamRepository,
  withoutByteOrderMark,
} from '../repository.ts';
import { batchFiles } from './batches.ts';
import { BlobReader } from './blob-reader.ts';
import { type GitHubClient, GitHubError } from './client.ts';
import { readIssues } from './issues.ts';
import type { ObjectCache } from './object-cache.ts';
import {
  branchesAnswer,
  branchesQuery,
  branchFile,
  type RestTree,
  restTree,
  toBranchHead,
  treeAnswer,
  treeQuery,
} from './queries.ts';

/** What a repository on GitHub is read with. */
export interface GitHubAccess {
  readonly client: GitHubClient;
  readonly cache: ObjectCache;
  readonly progress: Progress;
  /** Reads the head of a repository's default branch. */
  readonly readHead: (repository: string) => Promise<BranchHead>;
}

const listing = z.array(z.object({ path: z.string(), id: z.string(), size: z.number() }));

/** A repository on GitHub: trees through REST, texts through GraphQL in batches. */
export class GitHubRepository implements UpstreamRepository {
  readonly name: string;
  readonly #access: GitHubAccess;
  readonly #blobs: BlobReader;

  constructor(name: string, access: GitHubAccess) {
    this.name = name;
    this.#access = access;
    this.#blobs = new BlobReader(name, access.client);
  }

  head(): Promise<BranchHead> {
    return this.#access.readHead(this.name);
  }

  async files(head: BranchHead, below: string): Promise<UpstreamFile[]> {
    const { cache } = this.#access;
    const known = listing.safeParse(await cache.readListing(head.tree, below));
    if (known.success) {
      return known.data;
    }
    const tree = await this.#treeAt(head, below);
    const files = (await this.#walk(tree, `${below}/`)).sort((a, b) => (a.path < b.path ? -1 : 1));
    await cache.writeListing(head.tree, below, files);
    return files;
  }

  async branchesHolding(prefix: string, paths: readonly string[]): Promise<BranchFile[]> {
    const found: BranchFile[] = [];
    const query = branchesQuery(this.name, paths);
    for (let after: string | null | undefined; after !== null; ) {
      const what = `${this.name}: branches`;
      const variables = { text: prefix, ...(after !== undefined && { after }) };
      const answer = await this.#access.client.graphql(what, branchesAnswer, query, variables);
      const { nodes, pageInfo } = answer.repository.refs;
      for (const node of nodes) {
        const file = branchFile(node, paths);
        if (file !== undefined && node.name.startsWith(prefix)) {
          found.push({ head: toBranchHead(node.name, node.target), file });
        }
      }
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
    return found;
  }

  async issues(since?: string): Promise<unknown[]> {
    const { issuesUpdated } = await this.head();
    const isUnchanged =
      since !== undefined && issuesUpdated !== undefined && issuesUpdated <= since;
    return isUnchanged ? [] : readIssues(this.#access.client, this.name, since);
  }

  async texts(files: readonly UpstreamFile[]): Promise<Map<string, string>> {
    const contents = await this.#cachedContents(files);
    const missing = files.filter(({ id }) => !contents.has(id));
    let done = files.length - missing.length;
    for (const batch of batchFiles(uniqueById(missing))) {
      for (const [id, content] of await this.#blobs.read(batch)) {
        contents.set(id, content);
        await this.#access.cache.writeBlob(id, content);
      }
      done += batch.length;
      this.#access.progress.step(`files of ${this.name}`, done, files.length);
    }
    return new Map(
      [...contents].map(([id, content]) => [id, withoutByteOrderMark(content.toString('utf8'))]),
    );
  }

  async #cachedContents(files: readonly UpstreamFile[]): Promise<Map<string, Buffer>> {
    const contents = new Map<string, Buffer>();
    for (const { id } of files) {
      const content = await this.#access.cache.readBlob(id);
      if (content !== undefined) {
        contents.set(id, content);
      }
    }
    return contents;
  }

  async #treeAt(head: BranchHead, below: string): Promise<string> {
    const what = `${this.name}: ${below}`;
    const variables = { expression: `${head.commit}:${below}` };
    const query = treeQuery(this.name);
    const { repository } = await this.#access.client.graphql(what, treeAnswer, query, variables);
    if (repository.object?.oid === undefined) {
      throw new GitHubError(`${what}: no such directory at ${head.commit}`, 404);
    }
    return repository.object.oid;
  }

  /** All files of a tree; a listing that GitHub cuts is read directory by directory. */
  async #walk(tree: string, prefix: string): Promise<UpstreamFile[]> {
    const all = await this.#listTree(tree, { recursive: 1 });
    if (!all.truncated) {
      return filesOf(all, prefix);
    }
    const level = await this.#listTree(tree, {});
    if (level.truncated) {
      throw new GitHubError(`${this.name}: GitHub lists only a part of ${prefix}`, 200);
    }
    const files = filesOf(level, prefix);
    for (const { path, type, sha } of level.tree) {
      if (type === 'tree') {
        files.push(...(await this.#walk(sha, `${prefix}${path}/`)));
      }
    }
    return files;
  }

  #listTree(tree: string, parameters: Record<string, unknown>): Promise<RestTree> {
    return this.#access.client.rest(
      `${this.name}: tree ${tree}`,
      restTree,
      'GET /repos/{owner}/{repo}/git/trees/{tree}',
      { ...this.#names(), tree, ...parameters },
    );
  }

  #names(): { owner: string; repo: string } {
    const [owner = '', repo = ''] = this.name.split('/');
    return { owner, repo };
  }
}

function filesOf({ tree }: RestTree, prefix: string): UpstreamFile[] {
  return tree
    .filter(({ mode }) => mode === '100644' || mode === '100755')
    .map(({ path, sha, size }) => ({ path: `${prefix}${path}`, id: sha, size: size ?? 0 }));
}

function uniqueById(files: readonly UpstreamFile[]): UpstreamFile[] {
  return [...new Map(files.map((file) => [file.id, file])).values()];
}
