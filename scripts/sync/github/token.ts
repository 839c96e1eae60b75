import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { REPOSITORIES, repositoryUrl } from '../../../src/model/atlas/upstream.ts';

const GH_TIMEOUT_MS = 5_000;

/** How to come by a token. */
export const TOKEN_HINT =
  'set GITHUB_TOKEN to a token (no scopes are needed), or run "gh auth login"';

/** The one repository of which other branches than the main one are read. */
const READ_BY_BRANCH = REPOSITORIES.kubernetes;

/**
 * What to do without a token: how to get one, and the commands that read the same from clones.
 * @param repositories those whose commits cannot be read without one; what is in no commit is in no clone
 * @param sources the sources to read; all when empty
 * @param leftOut those of them that cannot be read
 */
export function missingTokenWords(
  repositories: readonly string[],
  sources: readonly string[],
  leftOut: readonly string[],
): string {
  if (repositories.length === 0) {
    const names = new Intl.ListFormat('en').format(leftOut);
    return `No GitHub token: ${TOKEN_HINT}; no clone has what ${names} would read`;
  }
  const chosen = sources.map((name) => ` --source ${name}`).join('');
  const clones = repositories.map((name) => ({ name, directory: `../${name.split('/')[1]}` }));
  const lines = [
    `No GitHub token: ${TOKEN_HINT}. Or read clones, which need none:`,
    '',
    ...clones.map(({ name, directory }) => {
      const branches = name === READ_BY_BRANCH ? ' --no-single-branch' : '';
      return `  git clone --depth 1${branches} ${repositoryUrl(name)} ${directory}`;
    }),
    `  npm run sync --${chosen} \\`,
    ...clones.map(({ name, directory }, index) => {
      return `    --from ${name}=${directory}${index === clones.length - 1 ? '' : ' \\'}`;
    }),
  ];
  return lines.join('\n');
}

/**
 * The GitHub token of whoever runs the sync: GITHUB_TOKEN, GH_TOKEN, or that of the gh command for
 * this very host, so that no token is sent to a host that it was not made for.
 * @throws {Error} for what no header can hold; it does not repeat it
 */
export async function findToken(
  apiUrl: string,
  environment: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  const name = environment.GITHUB_TOKEN ? 'GITHUB_TOKEN' : 'GH_TOKEN';
  const given = environment[name]?.trim();
  if (given && !/^[!-~]+$/.test(given)) {
    throw new Error(`${name} is no token (expected letters, digits, and signs alone)`);
  }
  return given || (await askGh(apiUrl));
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
