import { errorWords } from '../../../src/model/error-words.ts';
import { FileBounds } from '../engine/file-bounds.ts';
import {
  type BranchFiles,
  type BranchHead,
  isRegular,
  toInstant,
  UnavailableError,
  type UpstreamFile,
  type UpstreamRepository,
  withoutByteOrderMark,
} from '../engine/repository.ts';
import { git, gitItems, gitObjects, gitText } from './git.ts';
import {
  hasWorkingTree,
  isOfWorkingTree,
  listSparse,
  listWorkingTree,
  readWorkingFile,
} from './working-tree.ts';

/** The digits of an id as GitHub has it; clones with another object format are none of its. */
const SHA1_LENGTH = 40;

/** Where a repository is read from instead of GitHub. */
export interface LocalClone {
  /** owner/name on GitHub. */
  readonly repository: string;
  /** The directory of the clone. */
  readonly directory: string;
  /** The branch, tag or commit to read; without it, the files as they lie in the working tree. */
  readonly ref?: string | undefined;
  /** The branch that the ref is of; the ref itself unless told otherwise. */
  readonly branch?: string;
}

/**
 * A clone of an upstream repository as the source of a sync. Without a ref, files are read from the
 * working tree, so that a proposal's author sees changes before committing them; the commit that is
 * recorded is the one checked out.
 */
export class LocalRepository implements UpstreamRepository {
  readonly name: string;
  readonly isExact = false;
  readonly bounds = new FileBounds();
  readonly #directory: string;
  readonly #ref: string | undefined;
  readonly #branch: string | undefined;
  #head: Promise<BranchHead> | undefined;
  #hasWorkingTree: Promise<boolean> | undefined;

  constructor({ repository, directory, ref, branch = ref }: LocalClone) {
    this.name = repository;
    this.#directory = directory;
    this.#ref = ref;
    this.#branch = branch;
  }

  head(): Promise<BranchHead> {
    this.#head ??= this.#readHead();
    return this.#head;
  }

  async files(head: BranchHead, below: string): Promise<UpstreamFile[]> {
    const files = await this.#filesBelow(head, [below]);
    if (files.length === 0) {
      throw new Error(`${this.name} in ${this.#directory}: no files below ${below}`);
    }
    return files;
  }

  async folderId(commit: string, path: string): Promise<string | undefined> {
    const listing = ['ls-tree', '-d', '--full-tree', commit, '--', path];
    const listed = await gitText(this.#directory, listing);
    return /^\d+ tree ([0-9a-f]+)\t/.exec(listed)?.[1];
  }

  /** A clone is read whole: that costs nothing. */
  async changes(): Promise<undefined> {
    return undefined;
  }

  async filesAt(head: BranchHead, paths: readonly string[]): Promise<readonly UpstreamFile[]> {
    const found = await this.#filesBelow(head, paths);
    return paths.flatMap((path) => found.find((each) => each.path === path) ?? []);
  }

  async branchesHolding(prefix: string, paths: readonly string[]): Promise<BranchFiles[]> {
    const found: BranchFiles[] = [];
    for (const [branch, ref] of await this.#branches(prefix)) {
      const head = await this.#describe(branch, ref);
      const files = await this.filesAt(head, paths);
      if (files.length > 0) {
        found.push({ head, files });
      }
    }
    return found;
  }

  async issues(): Promise<never> {
    throw new UnavailableError(`${this.name}: issues are on GitHub only, not in a clone`);
  }

  openIssues(): Promise<never> {
    return this.issues();
  }

  issuesAmong(): Promise<never> {
    return this.issues();
  }

  async releases(): Promise<never> {
    throw new UnavailableError(`${this.name}: releases are on GitHub only, not in a clone`);
  }

  async newestReleases(): Promise<undefined> {
    return undefined;
  }

  async mergedPullRequests(): Promise<never> {
    throw new UnavailableError(`${this.name}: pull requests are on GitHub only, not in a clone`);
  }

  async texts(wanted: readonly UpstreamFile[]): Promise<Map<string, string>> {
    const files = this.bounds.within(wanted);
    const committed = files.filter(({ id }) => !isOfWorkingTree(id));
    const objects = await gitObjects(
      this.#directory,
      committed.map(({ id }) => id),
    );
    const contents = new Map(committed.map(({ id }, index) => [id, objects[index]]));
    const texts = new Map<string, string>();
    for (const { id, path } of files) {
      const content = contents.get(id) ?? (await readWorkingFile(this.#directory, path));
      texts.set(id, withoutByteOrderMark(content.toString('utf8')));
    }
    return texts;
  }

  async bytes(
    _head: BranchHead,
    files: readonly UpstreamFile[],
  ): Promise<Map<string, Uint8Array | Error>> {
    const read = files.map(async ({ id, path }) => [id, await this.#read(id, path)] as const);
    return new Map(await Promise.all(read));
  }

  /** A partial clone may lack some. */
  async #read(id: string, path: string): Promise<Uint8Array | Error> {
    try {
      if (isOfWorkingTree(id)) return await readWorkingFile(this.#directory, path);
      const [content] = await gitObjects(this.#directory, [id]);
      return content ?? new Error('the clone does not hold it');
    } catch (error) {
      if (error instanceof Error) return error;
      throw error;
    }
  }

  /** Whether the working tree holds changes that the recorded commit does not. */
  async isChanged(): Promise<boolean> {
    if (!(await this.#readsWorkingTree(await this.head()))) return false;
    return (await gitText(this.#directory, ['status', '--porcelain'])) !== '';
  }

  async #readHead(): Promise<BranchHead> {
    const ref = this.#ref ?? 'HEAD';
    try {
      const branch =
        this.#branch ?? (await gitText(this.#directory, ['rev-parse', '--abbrev-ref', 'HEAD']));
      return await this.#describe(branch, ref);
    } catch (error) {
      const words = errorWords(error);
      throw new Error(
        `${this.#directory} is no clone of ${this.name} with a commit ${ref}: ${words}`,
      );
    }
  }

  async #describe(branch: string, ref: string): Promise<BranchHead> {
    const format = '--format=%H%x00%T%x00%cI%x00%B';
    const commitAt = ['--end-of-options', `${ref}^{commit}`, '--'];
    const output = await git(this.#directory, ['log', '-1', format, ...commitAt]);
    const [commit = '', tree = '', committed = '', message = ''] = output.toString().split('\0');
    if (commit.length !== SHA1_LENGTH) {
      throw new Error(`commit ${commit} (expected the ${SHA1_LENGTH} digits of SHA-1)`);
    }
    return { branch, commit, tree, committed: toInstant(committed), message: message.trim() };
  }

  /** Short name → full name; a branch of the clone's own goes before the remote's. */
  async #branches(prefix: string): Promise<Map<string, string>> {
    const branches = new Map<string, string>();
    for (const space of ['refs/heads/', 'refs/remotes/origin/']) {
      const listing = ['for-each-ref', '--format=%(refname)', `${space}${prefix}*`];
      for (const ref of (await gitText(this.#directory, listing)).split('\n').filter(Boolean)) {
        const branch = ref.slice(space.length);
        branches.set(branch, branches.get(branch) ?? ref);
      }
    }
    return branches;
  }

  async #readsWorkingTree(head: BranchHead): Promise<boolean> {
    this.#hasWorkingTree ??= hasWorkingTree(this.#directory);
    return this.#ref === undefined && head === (await this.head()) && (await this.#hasWorkingTree);
  }

  async #filesBelow(head: BranchHead, paths: readonly string[]): Promise<UpstreamFile[]> {
    if (!(await this.#readsWorkingTree(head))) return this.#committedFiles(head.commit, paths);
    const files = await listWorkingTree(this.#directory, paths);
    const sparse = await listSparse(this.#directory, paths);
    if (sparse.size === 0) return files;
    const committed = await this.#committedFiles(head.commit, paths);
    const here = new Set(files.map(({ path }) => path));
    return [...files, ...committed.filter(({ path }) => sparse.has(path) && !here.has(path))];
  }

  async #committedFiles(commit: string, paths: readonly string[]): Promise<UpstreamFile[]> {
    const listing = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, '--', ...paths];
    return (await gitItems(this.#directory, listing)).flatMap((item) => {
      const [, mode, id, size, path] = /^(\d+) \w+ ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(item) ?? [];
      const isLink = !isRegular(Number.parseInt(mode ?? '', 8));
      const file = { size: Number(size) || 0, ...(isLink && { isLink }) };
      return id && path ? [{ path, id, ...file }] : [];
    });
  }
}
