import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const GH_TIMEOUT_MS = 5_000;

/** What to do without a token; part of every message about its absence. */
export const TOKEN_HINT =
  'set GITHUB_TOKEN to a token (no scopes are needed), or run "gh auth login";' +
  ' or read local clones instead: --from owner/repo=DIR';

/**
 * The GitHub token of whoever runs the sync: GITHUB_TOKEN, GH_TOKEN, or that of the gh command for
 * this very host, so that no token is sent to a host that it was not made for.
 */
export async function findToken(
  apiUrl: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const given = environment.GITHUB_TOKEN || environment.GH_TOKEN;
  return given?.trim() || (await askGh(apiUrl));
}

async function askGh(apiUrl: string): Promise<string | undefined> {
  const { hostname } = new URL(apiUrl);
  const host = hostname === 'api.github.com' ? 'github.com' : hostname;
  const args = ['auth', 'token', '--hostname', host];
  try {
    const { stdout } = await promisify(execFile)('gh', args, { timeout: GH_TIMEOUT_MS });
    return stdout.trim() || undefined;
  } catch {
    // No gh, nobody logged in, or no answer in time: all mean that there is no token here.
    return undefined;
  }
}
