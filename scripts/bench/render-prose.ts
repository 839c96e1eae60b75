/**
 * Renders the Markdown of a folder as the site does, with the texts that it keeps, and nothing else: on all
 * processors, as a build does and Hugo does, without drawing diagrams, which no peer does, and without pages.
 * `node scripts/bench/render-prose.ts FOLDER CACHE`
 */
import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { enhancementPath } from '../../src/model/page/paths.ts';
import { renderOrReuse } from '../../src/prose/kept.ts';
import type { LinkIndex } from '../../src/prose/types.ts';

interface Share {
  readonly folder: string;
  readonly cacheDirectory: string;
  /** How many of the texts any thread has taken, in shared memory: each takes the next one. */
  readonly taken: Int32Array;
}

const nowhere = (): undefined => undefined;
const LINKS: LinkIndex = {
  enhancement: ({ number }) => (number === undefined ? number : enhancementPath(number)),
  section: async () => undefined,
  moved: nowhere,
  hasDirectory: () => true,
  hasFile: nowhere,
  picture: nowhere,
  gate: nowhere,
  apiKind: nowhere,
};

if (isMainThread) {
  const [, , folder = '', cacheDirectory = ''] = process.argv;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const share: Share = { folder, cacheDirectory, taken };
  for (let threads = 1; threads < availableParallelism(); threads += 1) {
    new Worker(new URL(import.meta.url), { workerData: share });
  }
  await renderShare(share);
} else await renderShare(workerData);

async function renderShare({ folder, cacheDirectory, taken }: Share): Promise<void> {
  const paths = globSync('**/*.md', { cwd: folder }).sort();
  for (;;) {
    const path = paths[Atomics.add(taken, 0, 1)];
    if (path === undefined) return;
    const markdown = readFileSync(join(folder, path), 'utf8');
    const source = { repository: 'kubernetes/enhancements', commit: '0'.repeat(40), path };
    await renderOrReuse(markdown, source, LINKS, { cacheDirectory, diagrams: 'source' });
  }
}
