import type { SyncedRef } from '../../src/schemas/sources.ts';

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
}

/** A regular file in the tree of a commit; never a symbolic link or a submodule. */
export interface UpstreamFile {
  /** The path from the root of the repository. */
  readonly path: string;
  /** What identifies the content to the repository that listed it: the blob, or the path. */
  readonly id: string;
  /** In bytes. */
  readonly size: number;
}

/** A branch, and the file looked for in it. */
export interface BranchFile {
  readonly head: BranchHead;
  readonly file: UpstreamFile;
}

/** An upstream repository, read through GitHub or from a local clone. */
export interface UpstreamRepository {
  /** owner/name on GitHub. */
  readonly name: string;
  /** The head of the default branch; the same answer throughout a run. */
  head(): Promise<BranchHead>;
  /**
   * All files below a directory.
   * @throws when there is no such directory.
   */
  files(head: BranchHead, below: string): Promise<UpstreamFile[]>;
  /** The branches with a prefix that hold one of the paths, each with the first path it holds. */
  branchesHolding(prefix: string, paths: readonly string[]): Promise<BranchFile[]>;
  /** The files' ids → their texts, without byte order marks. */
  texts(files: readonly UpstreamFile[]): Promise<Map<string, string>>;
  /**
   * The issues that changed at or after an instant, all without one, in the shape of GitHub's REST
   * API; pull requests are not among them.
   * @throws {UnavailableError} where the repository is read from a clone.
   */
  issues(since?: string): Promise<unknown[]>;
}

/** What a source needs cannot be had in this run; its files stay as they are. */
export class UnavailableError extends Error {}

/** What a run reads a source with. */
export interface Upstream {
  /** The repository, wherever this run reads it from. */
  repository(name: string): UpstreamRepository;
}

const MIRRORED = /^Snapshot of ([\w.-]+\/[\w.-]+) at ([0-9a-f]{40})\s*$/;

/** The commit of the repository that a mirror's commit message names; nothing for other commits. */
export function mirroredCommit(repository: string, message: string): string | undefined {
  const [, name, commit] = MIRRORED.exec(message) ?? [];
  return name === repository ? commit : undefined;
}

/** What `content/sources.yaml` says of a head that was read. */
export function syncedRef(repository: string, head: BranchHead): SyncedRef {
  const { branch, commit, tree, committed, message } = head;
  const upstreamCommit = mirroredCommit(repository, message);
  const ref = { repository, branch, commit, tree, committed };
  return upstreamCommit === undefined ? ref : { ...ref, upstreamCommit };
}

/** An instant as git or GitHub writes it, in UTC and without fractions. */
export function toInstant(written: string): string {
  return new Date(written).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** The text without the byte order mark that it may begin with. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
