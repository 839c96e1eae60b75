import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether Git ignores a file, as it does what a documentation system has built; out of a repository, none is. */
export async function isIgnored(file: string): Promise<boolean> {
  try {
    await run('git', ['-C', dirname(file), 'check-ignore', '--quiet', '--', basename(file)]);
    return true;
  } catch {
    // Git says 1 of a file that it follows, 128 out of a repository, and may not be installed.
    return false;
  }
}
