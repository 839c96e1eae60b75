import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../bare-environment.ts';

const SYNC = fileURLToPath(new URL('../../scripts/sync.ts', import.meta.url));

/**
 * A whole run of `npm run sync` over the enhancements of a stand-in, in a process of its own.
 * @param folder is worked in; other paths may start there
 * @param url where the stand-in answers
 */
export function runSyncCommand(
  folder: string,
  url: string,
  ...args: string[]
): Promise<{ output: string; code: number }> {
  const all = [SYNC, '--source', 'enhancements', '--api-url', url, ...args];
  const env = { ...bareEnvironment(folder), GITHUB_TOKEN: 'any' };
  return new Promise((resolve) => {
    execFile(process.execPath, all, { env, cwd: folder }, (error, stdout, stderr) =>
      resolve({ output: `${stdout}${stderr}`, code: Number(error?.code ?? 0) }),
    );
  });
}
