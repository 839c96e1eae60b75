import { hideProxyPasswords } from '../../command/proxy-passwords.ts';
import { proxyFailure } from '../github/check-proxy.ts';
import { type ClientOptions, GitHubClient } from '../github/client.ts';
import { GitHubRepository } from '../github/github-repository.ts';
import { headsReader } from '../github/heads.ts';
import { ObjectCache } from '../github/object-cache.ts';
import { readContents } from '../github/text-reader.ts';
import { findToken } from '../github/token.ts';
import { treeReader } from '../github/trees.ts';
import { type LocalClone, LocalRepository } from '../local/local-repository.ts';
import { unreadProblem } from './file-bounds.ts';
import type { Progress } from './progress.ts';
import type { AheadUpstream, UpstreamRepository } from './repository.ts';

/** What a run reads from: clones where there are any, GitHub for the rest. */
export interface OpenUpstream extends AheadUpstream {
  /** How many HTTP requests were made so far. */
  requests(): number;
  /** The repositories that are on GitHub and cannot be read for want of a token. */
  readonly closed: readonly string[];
}

/** Where a run reads, and where it keeps what it has read of GitHub. */
interface ReadFrom extends Pick<ClientOptions, 'apiUrl' | 'firstPause'> {
  readonly clones: readonly LocalClone[];
  readonly cache: string;
}

/**
 * Opens the repositories that a run reads; the environment may hold the token.
 * @param followed those whose releases it reads.
 */
export async function openUpstream(
  { clones: given, apiUrl, cache, firstPause }: ReadFrom,
  repositories: readonly string[],
  progress: Progress,
  signal: AbortSignal,
  environment: NodeJS.ProcessEnv,
  followed: readonly string[] = [],
): Promise<OpenUpstream> {
  const clones = await openClones(given, progress);
  const remote = [...new Set(repositories)].filter((name) => !clones.has(name));
  const token = remote.length === 0 ? undefined : await findToken(apiUrl, environment);
  const client = new GitHubClient({
    ...{ apiUrl, token, progress, signal, firstPause },
    wayFailure: () => proxyFailure(apiUrl, environment),
    hide: hideProxyPasswords(environment),
  });
  const asked = {
    repositories: remote,
    // Where nothing is read of GitHub, nothing is followed there.
    followed: remote.length === 0 ? [] : [...new Set(followed)].filter((name) => !clones.has(name)),
  };
  const heads = headsReader(client, asked, (name, to) => {
    const place = remote.includes(name) ? 'src/schemas/collections.ts' : 'the list that follows it';
    progress.line(`${name} has moved to ${to}: change its name in ${place}`);
  });
  const kept = new ObjectCache(cache);
  const access = { client, cache: kept, progress, trees: treeReader(client), heads };
  const onGitHub = new Map(remote.map((name) => [name, new GitHubRepository(name, access)]));
  return {
    requests: () => client.requests,
    closed: token === undefined ? remote : [],
    repository: (name): UpstreamRepository =>
      clones.get(name) ?? onGitHub.get(name) ?? new GitHubRepository(name, access),
    async readAhead(files) {
      await readContents(
        access,
        files.flatMap(({ repository, files: wanted }) =>
          clones.has(repository)
            ? []
            : { repository, files: wanted.filter((file) => unreadProblem(file) === undefined) },
        ),
      );
    },
  };
}

async function openClones(
  clones: readonly LocalClone[],
  progress: Progress,
): Promise<Map<string, LocalRepository>> {
  const open = new Map<string, LocalRepository>();
  for (const clone of clones) {
    const repository = new LocalRepository(clone);
    open.set(clone.repository, repository);
    // What is wrong with a clone is said by each source that reads it; the others go on.
    if (await repository.isChanged().catch(() => false)) {
      progress.line(
        `${clone.repository}: reading uncommitted changes in ${clone.directory};` +
          ' the recorded commit does not hold them',
      );
    }
  }
  return open;
}
