import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Whether Git ignores a file or a folder, as it does what a documentation system has built; out of a repository, none is. */
export async function isIgnored(path: string): Promise<boolean> {
  const whole = resolve(path);
  try {
    await run('git', ['-C', dirname(whole), 'check-ignore', '--quiet', '--', basename(whole)]);
    return true;
  } catch {
    // Git says 1 of a file that it follows, 128 out of a repository, and may not be installed.
    return false;
  }
}
