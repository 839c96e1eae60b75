import type { SyncedRef } from '../../../src/schemas/sources.ts';
import type { FileBounds } from './file-bounds.ts';

/** A commit at the head of a branch. */
export interface BranchHead {
  readonly branch: string;
  readonly commit: string;
  readonly tree: string;
  /** When it was committed: an instant in UTC, without fractions. */
  readonly committed: string;
  readonly message: string;
  /** When an issue of the repository last changed; absent where that is not known. */
  readonly issuesUpdated?: string | undefined;
  /** How many of its issues are open; absent where that is not known. */
  readonly openIssues?: number | undefined;
  /** How many of its issues are closed; absent where that is not known. */
  readonly closedIssues?: number | undefined;
  /** When a merged pull request last changed; absent where that is not known. */
  readonly pullRequestsUpdated?: string | undefined;
}

/** A file in the tree of a commit. */
export interface UpstreamFile {
  /** The path from the root of the repository. */
  readonly path: string;
  /** What identifies the content to the repository that listed it: the blob, or the path. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it is a symbolic link or a submodule: it is never read, and leads nowhere. */
  readonly isLink?: boolean | undefined;
}

/** Whether the mode of an entry of a tree is that of a file, which may be executable. */
export function isRegular(mode: number): boolean {
  return mode === 0o100644 || mode === 0o100755;
}

/** What differs below a folder between an earlier commit and the head. */
export interface FolderChanges {
  /** All files of the folders in which anything differs, by path; the rest is not listed. */
  readonly listed: readonly UpstreamFile[];
  /** Whether nothing at all differs. */
  readonly isSame: boolean;
  /** Whether the file at a path is another one, new, or gone; of a folder, whether one directly in it is. */
  isTouched(path: string): boolean;
}

/** A branch, and the files looked for that it holds. */
export interface BranchFiles {
  readonly head: BranchHead;
  /** In the order of the paths that were asked for. */
  readonly files: readonly UpstreamFile[];
}

/** An upstream repository, read through GitHub or from a local clone. */
export interface UpstreamRepository {
  /** owner/name on GitHub. */
  readonly name: string;
  /** What may be read of it. */
  readonly bounds: FileBounds;
  /** Whether files are exactly those of the commits that heads name; a working tree’s may not be. */
  readonly isExact: boolean;
  /** The head of the default branch; the same answer throughout a run. */
  head(): Promise<BranchHead>;
  /**
   * All files below a directory.
   * @throws when there is no such directory.
   */
  files(head: BranchHead, below: string): Promise<UpstreamFile[]>;
  /**
   * What identifies all that a commit holds below a directory: where it is the same, so is all of it.
   * Nothing where there is no such directory.
   */
  folderId(commit: string, path: string): Promise<string | undefined>;
  /**
   * What differs below a directory from an earlier commit of any branch; nothing where that cannot
   * be told: in a clone, or when upstream has forgotten that commit.
   */
  changes(head: BranchHead, below: string, since: string): Promise<FolderChanges | undefined>;
  /** The files that a commit holds at some paths. */
  filesAt(head: BranchHead, paths: readonly string[]): Promise<readonly UpstreamFile[]>;
  /** The branches with a prefix that hold any of the paths, each with all that it holds. */
  branchesHolding(prefix: string, paths: readonly string[]): Promise<BranchFiles[]>;
  /** The files' ids → their texts, without byte order marks; none for a file that is not read. */
  texts(files: readonly UpstreamFile[]): Promise<Map<string, string>>;
  /**
   * The files' ids → their bytes as they are, or why they could not be had, which fails nothing else.
   */
  bytes(
    head: BranchHead,
    files: readonly UpstreamFile[],
  ): Promise<ReadonlyMap<string, Uint8Array | Error>>;
  /**
   * The issues that changed at or after an instant, all without one, in the shape of GitHub's REST
   * API; pull requests are not among them.
   * @throws {UnavailableError} where the repository is read from a clone.
   */
  issues(since?: string): Promise<unknown[]>;
  /** The numbers of the issues that are open. */
  openIssues(): Promise<ReadonlySet<number>>;
  /** Which of these numbers are issues; nothing where GitHub does not say it of all of them. */
  issuesAmong(numbers: readonly number[]): Promise<ReadonlySet<number> | undefined>;
  /**
   * Releases, newest first, at least those published at or after an instant, all without one; in the
   * shape of GitHub's GraphQL.
   * @throws {UnavailableError} where the repository is read from a clone.
   */
  releases(since?: string): Promise<unknown[]>;
  /**
   * The newest releases, as far as the one request of the run tells them that asks for all followed
   * repositories; nothing where it does not.
   * @throws {Error} where that request fails
   */
  newestReleases(): Promise<readonly unknown[] | undefined>;
  /**
   * The pull requests merged into the default branch at or after an instant, in the shape of GitHub's
   * GraphQL.
   * @throws {UnavailableError} where the repository is read from a clone.
   */
  mergedPullRequests(since: string): Promise<unknown[]>;
}

/** What a source needs cannot be had in this run; its files stay as they are. */
export class UnavailableError extends Error {}

/** What a run reads a source with. */
export interface Upstream {
  /** The repository, wherever this run reads it from. */
  repository(name: string): UpstreamRepository;
}

/** An upstream that can fetch what will be asked for. */
export interface AheadUpstream extends Upstream {
  /** Fetches texts of several repositories at once, so that asking for them costs no request. */
  readAhead(files: readonly FilesOf[]): Promise<void>;
}

/** Files of one repository. */
export interface FilesOf {
  readonly repository: string;
  readonly files: readonly UpstreamFile[];
}

const MIRRORED = /^Snapshot of ([\w.-]+\/[\w.-]+) at ([0-9a-f]{40}|v\d+\.\d+\.\d+)\s*$/;

/**
 * The commit of the repository that a mirror's commit message names, by its id or its release's tag;
 * nothing for other commits.
 */
export function mirroredCommit(repository: string, message: string): string | undefined {
  const [, name, commit] = MIRRORED.exec(message) ?? [];
  return name === repository ? commit : undefined;
}

/** What `content/sources.yaml` says of a head that was read. */
export function toSyncedRef(repository: string, head: BranchHead): SyncedRef {
  const { branch, commit, tree, committed, message } = head;
  const upstreamCommit = mirroredCommit(repository, message);
  const ref = { repository, branch, commit, tree, committed };
  return upstreamCommit === undefined ? ref : { ...ref, upstreamCommit };
}

/** What tells whether a branch is the one that was read. */
type ReadBranch = Pick<SyncedRef, 'branch' | 'commit' | 'typesOf'>;

/** Whether branches are those that were read before, where they were. */
export function areSameBranches(
  before: readonly ReadBranch[],
  now: readonly ReadBranch[],
): boolean {
  const key = ({ branch, commit, typesOf }: ReadBranch) => `${branch} ${commit} ${typesOf}`;
  return before.map(key).sort().join('\n') === now.map(key).sort().join('\n');
}

/** An instant, as git or GitHub may write it, in UTC and without fractions. */
export function toInstant(written: string | Date): string {
  return new Date(written).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The text without the byte order mark that it may begin with. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
