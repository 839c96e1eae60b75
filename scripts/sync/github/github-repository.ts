import { createHash } from 'node:crypto';
import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { FileBounds } from '../engine/file-bounds.ts';
import {
  type BranchFiles,
  type BranchHead,
  type FolderChanges,
  type UpstreamFile,
  type UpstreamRepository,
  withoutByteOrderMark,
} from '../engine/repository.ts';
import type { ContentAccess } from './blob-reader.ts';
import { readBytes } from './byte-reader.ts';
import { GitHubError } from './failures.ts';
import {
  branchesAnswer,
  branchesQuery,
  filesAnswer,
  filesOf,
  filesQuery,
  treeIdAnswer,
  treeIdQuery,
} from './file-queries.ts';
import type { Heads } from './heads.ts';
import { readIssues, readIssuesAmong, readOpenNumbers } from './issues.ts';
import { readMerged } from './merged.ts';
import { readPages } from './pages.ts';
import { toBranchHead } from './queries.ts';
import { readReleases } from './releases.ts';
import { readContents } from './text-reader.ts';
import { compareTrees } from './tree-changes.ts';
import { listTreeFiles } from './tree-files.ts';
import type { TreeReader } from './trees.ts';

/** What a repository on GitHub is read with. */
export interface GitHubAccess extends ContentAccess {
  readonly trees: TreeReader;
  /** What is asked of all repositories at once. */
  readonly heads: Heads;
}

const folderId = z.object({ tree: objectId });
const listing = z.array(
  z.object({ path: z.string(), id: z.string(), size: z.number(), isLink: z.boolean().optional() }),
);

/** A repository on GitHub: trees through REST, texts through GraphQL in batches. */
export class GitHubRepository implements UpstreamRepository {
  readonly name: string;
  readonly isExact = true;
  readonly bounds = new FileBounds();
  readonly #access: GitHubAccess;
  readonly #listings = new Map<string, Promise<UpstreamFile[]>>();
  readonly #changes = new Map<string, Promise<FolderChanges | undefined>>();

  constructor(name: string, access: GitHubAccess) {
    this.name = name;
    this.#access = access;
  }

  head(): Promise<BranchHead> {
    return this.#access.heads.head(this.name);
  }

  files(head: BranchHead, below: string): Promise<UpstreamFile[]> {
    return this.#once(this.#listings, `${head.commit} ${below}`, () => this.#list(head, below));
  }

  async #list(head: BranchHead, below: string): Promise<UpstreamFile[]> {
    const { cache, client } = this.#access;
    const tree = await this.#treeAt(head, below);
    const known = listing.safeParse(await cache.readListing(tree, below));
    if (known.success) return known.data;
    const files = await listTreeFiles(client, this.name, tree, `${below}/`);
    files.sort((a, b) => (a.path < b.path ? -1 : 1));
    await cache.writeListing(tree, below, files);
    return files;
  }

  /** A folder that is asked for together with others may be left out; alone, the answer is whole. */
  async folderId(commit: string, path: string): Promise<string | undefined> {
    const known = await this.#folderAt(commit, path);
    if (known !== undefined) return known;
    const variables = { expression: `${commit}:${path}` };
    const query = treeIdQuery(this.name);
    const { client } = this.#access;
    const answer = await client.graphql(`${this.name}: ${path}`, treeIdAnswer, query, variables);
    return answer.repository.object?.oid;
  }

  changes(head: BranchHead, below: string, since: string): Promise<FolderChanges | undefined> {
    const key = `${head.commit} ${since} ${below}`;
    return this.#once(this.#changes, key, () => this.#compare(head, below, since));
  }

  /** What is asked for a second time in a run is not read twice, unless it failed. */
  #once<Value>(
    known: Map<string, Promise<Value>>,
    key: string,
    read: () => Promise<Value>,
  ): Promise<Value> {
    const promise = known.get(key) ?? read();
    known.set(key, promise);
    promise.catch(() => known.delete(key));
    return promise;
  }

  async #compare(
    head: BranchHead,
    below: string,
    since: string,
  ): Promise<FolderChanges | undefined> {
    if (since === head.commit) return { isSame: true, listed: [], isTouched: () => false };
    const [before, after] = await Promise.all([
      this.#folderAt(since, below),
      this.#treeAt(head, below),
    ]);
    if (before === undefined) return undefined;
    return compareTrees(this.#access.trees, this.name, below, { before, after });
  }

  async filesAt(head: BranchHead, paths: readonly string[]): Promise<readonly UpstreamFile[]> {
    const { cache, client } = this.#access;
    const place = createHash('sha1').update(paths.join('\0')).digest('hex');
    const known = listing.safeParse(await cache.readListing(head.commit, place));
    if (known.success) return known.data;
    const what = `${this.name}: files of ${head.branch}`;
    const query = filesQuery(this.name, head.commit, paths);
    const { repository } = await client.graphql(what, filesAnswer, query);
    const files = filesOf(repository.object, paths);
    await cache.writeListing(head.commit, place, files);
    return files;
  }

  async branchesHolding(prefix: string, paths: readonly string[]): Promise<BranchFiles[]> {
    const found: BranchFiles[] = [];
    const query = branchesQuery(this.name, paths);
    const what = `${this.name}: branches`;
    const pages = readPages(what, async (after) => {
      const variables = { text: prefix, after };
      const answer = await this.#access.client.graphql(what, branchesAnswer, query, variables);
      return answer.repository.refs;
    });
    for await (const { nodes } of pages) {
      for (const node of nodes) {
        const files = filesOf(node.target, paths);
        if (files.length > 0 && node.name.startsWith(prefix)) {
          found.push({ head: toBranchHead(node.name, node.target), files });
        }
      }
    }
    return found;
  }

  async issues(since?: string): Promise<unknown[]> {
    const { issuesUpdated } = await this.head();
    const isUnchanged =
      since !== undefined && issuesUpdated !== undefined && issuesUpdated <= since;
    return isUnchanged ? [] : readIssues(this.#access.client, this.name, since);
  }

  openIssues(): Promise<ReadonlySet<number>> {
    return readOpenNumbers(this.#access.client, this.name);
  }

  issuesAmong(numbers: readonly number[]): Promise<ReadonlySet<number> | undefined> {
    return readIssuesAmong(this.#access.client, this.name, numbers);
  }

  async releases(since?: string): Promise<unknown[]> {
    const { client, heads } = this.#access;
    return readReleases(client, this.name, await heads.releases(this.name), since);
  }

  async newestReleases(): Promise<readonly unknown[] | undefined> {
    const { heads } = this.#access;
    const failure = await heads.releasesFailure();
    if (failure !== undefined) throw failure;
    const page = await heads.releases(this.name);
    return page && (page.nodes ?? []);
  }

  async mergedPullRequests(since: string): Promise<unknown[]> {
    const { branch, pullRequestsUpdated } = await this.head();
    const isUnchanged = pullRequestsUpdated !== undefined && pullRequestsUpdated <= since;
    return isUnchanged ? [] : readMerged(this.#access.client, this.name, branch, since);
  }

  async texts(files: readonly UpstreamFile[]): Promise<Map<string, string>> {
    const wanted = { repository: this.name, files: this.bounds.within(files) };
    const contents = await readContents(this.#access, [wanted]);
    return new Map(
      [...contents].map(([id, content]) => [id, withoutByteOrderMark(content.toString('utf8'))]),
    );
  }

  bytes(
    head: BranchHead,
    files: readonly UpstreamFile[],
  ): Promise<Map<string, Uint8Array | Error>> {
    return readBytes(this.#access, { repository: this.name, commit: head.commit }, files);
  }

  async #treeAt(head: BranchHead, below: string): Promise<string> {
    const tree = await this.folderId(head.commit, below);
    if (tree === undefined) {
      throw new GitHubError(`${this.name}: ${below}: no such directory at ${head.commit}`, 404);
    }
    return tree;
  }

  async #folderAt(commit: string, path: string): Promise<string | undefined> {
    const { cache, trees } = this.#access;
    const known = folderId.safeParse(await cache.readListing(commit, path));
    if (known.success) return known.data.tree;
    const tree = await trees.folder({ repository: this.name, commit, path });
    if (tree !== undefined) {
      await cache.writeListing(commit, path, { tree });
    }
    return tree;
  }
}
