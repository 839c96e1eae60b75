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
import { type GitHubClient, GitHubError } from './client.ts';
import { blobId, type ObjectCache } from './object-cache.ts';
import {
  blobsAnswer,
  blobsQuery,
  branchesAnswer,
  branchesQuery,
  branchFile,
  type RestTree,
  restBlob,
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

  constructor(name: string, access: GitHubAccess) {
    this.name = name;
    this.#access = access;
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

  async texts(files: readonly UpstreamFile[]): Promise<Map<string, string>> {
    const contents = await this.#cachedContents(files);
    const missing = files.filter(({ id }) => !contents.has(id));
    let done = files.length - missing.length;
    for (const batch of batchFiles(uniqueById(missing))) {
      for (const [id, content] of await this.#readBatch(batch)) {
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

  /** A batch that GitHub cannot answer in time (502, 504) is halved. */
  async #readBatch(batch: readonly UpstreamFile[]): Promise<Map<string, Buffer>> {
    try {
      return await this.#readTexts(batch);
    } catch (error) {
      const isTooMuch = error instanceof GitHubError && error.status >= 500;
      if (!isTooMuch || batch.length === 1) {
        throw error;
      }
      const middle = Math.ceil(batch.length / 2);
      const first = await this.#readBatch(batch.slice(0, middle));
      const second = await this.#readBatch(batch.slice(middle));
      return new Map([...first, ...second]);
    }
  }

  /** What GitHub leaves out of its answer is asked for again, as long as that brings more. */
  async #readTexts(batch: readonly UpstreamFile[]): Promise<Map<string, Buffer>> {
    const what = `${this.name}: ${batch.length} files from ${batch[0]?.path}`;
    const ids = batch.map(({ id }) => id);
    const query = blobsQuery(this.name, ids);
    const { repository } = await this.#access.client.graphqlParts(what, blobsAnswer, query);
    const contents = new Map<string, Buffer>();
    const unanswered: UpstreamFile[] = [];
    for (const [index, file] of batch.entries()) {
      const blob = repository[`b${index}`];
      const content = Buffer.from(blob?.text ?? '');
      if (blobId(content) === file.id) {
        contents.set(file.id, content);
      } else if (blob || batch.length === 1) {
        contents.set(file.id, await this.#readBlob(file));
      } else {
        unanswered.push(file);
      }
    }
    for (const part of remainingParts(unanswered, batch.length)) {
      for (const [id, content] of await this.#readTexts(part)) {
        contents.set(id, content);
      }
    }
    return contents;
  }

  /** The exact bytes, for what GraphQL cuts, leaves out as binary, or cannot say in UTF-8. */
  async #readBlob({ id, path }: UpstreamFile): Promise<Buffer> {
    const what = `${this.name}: ${path}`;
    const route = 'GET /repos/{owner}/{repo}/git/blobs/{id}';
    const blob = await this.#access.client.rest(what, restBlob, route, { ...this.#names(), id });
    const content = Buffer.from(blob.content, blob.encoding === 'base64' ? 'base64' : 'utf8');
    if (blobId(content) !== id) {
      throw new GitHubError(`${what}: the content that came is not that of blob ${id}`, 200);
    }
    return content;
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

/** The files together, or in two halves where asking for all of them has brought none. */
function remainingParts(files: readonly UpstreamFile[], asked: number): UpstreamFile[][] {
  const middle = files.length < asked ? files.length : Math.ceil(files.length / 2);
  return [files.slice(0, middle), files.slice(middle)].filter((part) => part.length > 0);
}
