import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Whether Git ignores a file or a folder, as it does what a documentation system has built; out of a repository, none
 * is. Of a folder that is a repository, that one decides, and not one around it.
 */
export async function isIgnored(path: string): Promise<boolean> {
  const whole = resolve(path);
  const isFolder = (await stat(whole).catch(() => undefined))?.isDirectory() === true;
  const [from, name] = isFolder ? [whole, '.'] : [dirname(whole), basename(whole)];
  try {
    await run('git', ['-C', from, 'check-ignore', '--quiet', '--', name]);
    return true;
  } catch {
    // Git says 1 of a file that it follows, 128 out of a repository, and may not be installed.
    return false;
  }
}
