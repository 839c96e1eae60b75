import { openUpstream } from '../../scripts/sync/engine/upstream.ts';
import type { LocalClone } from '../../scripts/sync/local/local-repository.ts';
import type { GitHub } from '../github/server.ts';
import { recordProgress } from './record-progress.ts';

interface Opening {
  /** The folder of objects that are kept. */
  readonly cache: string;
  readonly progress?: ReturnType<typeof recordProgress>['progress'];
  readonly signal?: AbortSignal;
  /** An empty one is none. */
  readonly token?: string;
  readonly clones?: readonly LocalClone[];
  /** Repositories of which releases are asked besides. */
  readonly followed?: readonly string[];
}

/** Opens repositories of a stand-in as a run does, but repeats a failed request at once. */
export function openServed(
  { url }: Pick<GitHub, 'url'>,
  repositories: readonly string[],
  { cache, token = 'any', clones = [], followed, ...opening }: Opening,
): ReturnType<typeof openUpstream> {
  const { progress = recordProgress().progress, signal = new AbortController().signal } = opening;
  const options = { clones, apiUrl: url, cache, firstPause: 1 };
  return openUpstream(options, repositories, progress, signal, { GITHUB_TOKEN: token }, followed);
}
