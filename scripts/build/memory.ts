import { globSync } from 'node:fs';

/**
 * How glibc hands out memory while the site is built, for the environment of that process; others ignore it. Large
 * texts come and go by thousands in many threads: with its own settings, glibc keeps their room for each thread.
 * Source: https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
export const ALLOCATOR = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024),
} as const;

/** Room for what is young, in MiB: of the texts that come and go, fewer are taken for old ones. */
const QUICK = ['--max-semi-space-size=64'];

/**
 * The heap may grow by so many percent of what is in use before it is collected. By itself it grows to several times
 * of that, in each thread.
 */
const SPARING = ['--heap-growing-percent=30'];

/** From so many files of content, or with so little memory in bytes, a build spares memory for more processor time. */
const MANY_FILES = 15_000;
const LITTLE_MEMORY = 4 * 2 ** 30;

/** What Node.js is started with to build the site of some content into a folder, without its search index. */
export function astroBuild(out: string, content: string): readonly string[] {
  return [...collector(content), 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', out];
}

function collector(content: string): readonly string[] {
  if (process.availableMemory() < LITTLE_MEMORY) return SPARING;
  return globSync('**', { cwd: content }).length > MANY_FILES ? SPARING : QUICK;
}
