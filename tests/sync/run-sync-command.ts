import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../bare-environment.ts';
import { type Ended, runFile } from '../run-file.ts';

const SYNC = fileURLToPath(new URL('../../scripts/sync.ts', import.meta.url));

/** That of the run, which nothing may print or keep. */
export const PLANTED_TOKEN = 'planted-4f1c9a';

/**
 * A whole run of `npm run sync` over the enhancements of a stand-in, in a process of its own.
 * @param folder is worked in; other paths may start there
 * @param url where the stand-in answers
 */
export function runSyncCommand(folder: string, url: string, ...args: string[]): Promise<Ended> {
  const all = [SYNC, '--source', 'enhancements', '--api-url', url, ...args];
  const env = { ...bareEnvironment(folder), GITHUB_TOKEN: PLANTED_TOKEN };
  return runFile(process.execPath, all, { env, cwd: folder });
}
