import { execFileSync } from 'node:child_process';
import { temporaryFolder } from '../temporary-folder.ts';
import { bundlePath } from './upstream-bundles.ts';

/** Clones a bundle to a new folder that is there until the tests of the file have ended. */
export function cloneBundle(repository: string): string {
  const directory = temporaryFolder();
  execFileSync('git', ['clone', '--quiet', '--no-checkout', bundlePath(repository), directory]);
  return directory;
}
