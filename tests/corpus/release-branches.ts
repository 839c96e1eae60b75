import { execFileSync } from 'node:child_process';
import { releaseRange } from '../../src/model/version.ts';

/** The repository whose release branches these are. */
export const KUBERNETES = 'kubernetes/kubernetes';

/** The releases whose branches the snapshot holds. */
export const BRANCH_RELEASES = releaseRange('1.17', '1.36');

/** A file of a branch. */
export interface BranchFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files of the branch of a release.
 * @param clone a clone of the snapshot of kubernetes/kubernetes
 */
export function readReleaseBranch(
  clone: string,
  release: string,
  isWanted: (path: string) => boolean,
): BranchFile[] {
  const ref = `origin/release-${release}`;
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return git('ls-tree', '-r', '--name-only', ref)
    .split('\n')
    .filter(isWanted)
    .map((path) => ({ path, text: git('show', `${ref}:${path}`) }));
}

/** Whether a file of kubernetes/kubernetes registers feature gates. */
export function registersGates(path: string): boolean {
  return /(?:^|\/)(?:\w+_)?features\.go$/.test(path);
}
