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

/**
 * Options of Node.js: the heap may grow by so many percent of what is in use before it is collected. By itself it
 * grows to several times of that, in each thread, for the same processor time.
 */
const COLLECTOR = ['--heap-growing-percent=30'];

/** What Node.js is started with to build the site into a folder, without its search index. */
export function astroBuild(out: string): readonly string[] {
  return [...COLLECTOR, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', out];
}
