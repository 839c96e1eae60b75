import type { PathText } from '../../scripts/sync/engine/read-folder.ts';
import { releaseRange } from '../../src/model/version.ts';
import { readBundle } from './clone-bundle.ts';

/** The repository whose release branches these are. */
export const KUBERNETES = 'kubernetes/kubernetes';

/** The releases whose branches the snapshot holds. */
export const BRANCH_RELEASES = releaseRange('1.17', '1.36');

/** The wanted files of the branch of a release. */
export function readReleaseBranch(
  release: string,
  isWanted: (path: string) => boolean,
): Promise<PathText[]> {
  return readBundle(KUBERNETES, `release-${release}`, isWanted);
}

/** Whether a file of kubernetes/kubernetes registers feature gates. */
export function registersGates(path: string): boolean {
  return /(?:^|\/)(?:\w+_)?features\.go$/.test(path);
}
