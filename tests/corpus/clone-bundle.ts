import type { PathText } from '../../scripts/sync/engine/read-folder.ts';
import { gitItems, gitObjects, gitText } from '../../scripts/sync/local/git.ts';
import { bareClone } from '../github/git/open.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

/** Clones a bundle to a new folder, without a working tree, that is there until the file's tests have ended. */
export async function cloneBundle(repository: string): Promise<string> {
  const directory = temporaryFolder();
  const from = await bareClone(bundlePath(repository));
  await gitText(directory, ['clone', '--quiet', '--no-checkout', '--shared', from, directory]);
  return directory;
}

/**
 * The files of a bundle's branch, tag or commit whose paths are wanted; none where the bundle is not present,
 * so that tests of what they say can be skipped by name.
 * @param ref such as "HEAD", "release-1.36"
 */
export async function readBundle(
  repository: string,
  ref: string,
  isWanted: (path: string) => boolean,
): Promise<PathText[]> {
  if (!hasBundles(repository)) return [];
  const gitDir = await bareClone(bundlePath(repository));
  const files = (await gitItems(gitDir, ['ls-tree', '-r', '-z', ref])).flatMap((item) => {
    const [, id = '', path = ''] = /^\d+ blob (\w+)\t(.+)$/s.exec(item) ?? [];
    return path !== '' && isWanted(path) ? [{ id, path }] : [];
  });
  const ids = files.map(({ id }) => id);
  const contents = await gitObjects(gitDir, ids);
  return files.map(({ path }, index) => ({ path, text: String(contents[index]) }));
}
