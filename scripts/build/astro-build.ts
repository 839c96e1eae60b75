import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';

/** What Node.js is started with to build the site, and the environment of that process. */
interface BuildStart {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Room for what is young, in MiB, from the start: of the texts that come and go, fewer are taken for old ones. */
const QUICK = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/**
 * The heap may grow by so many percent of what is in use before it is collected. By itself it grows to several times
 * of that, in each thread.
 */
const SPARING = ['--heap-growing-percent=30'];

/**
 * How memory is handed out while the site is built, by those that go by it. Large texts come and go by thousands in
 * many threads: with its own settings, glibc keeps their room for each thread, and mimalloc, which the bundler uses,
 * keeps what the bundle of the site's code needed until the end.
 * Sources: https://man7.org/linux/man-pages/man3/mallopt.3.html, https://microsoft.github.io/mimalloc/environment.html
 */
const ALLOCATOR = {
  MALLOC_ARENA_MAX: '1',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
};

/**
 * The environment of each build. As many threads of `libuv` hand files to the system as can run at once: four on two
 * processors wait for each other.
 */
const ENVIRONMENT = {
  ...ALLOCATOR,
  UV_THREADPOOL_SIZE: String(Math.min(4, availableParallelism())),
};

/**
 * Gives the room of each large text back at once, which the system has to clear for the next one, and renders on one
 * thread, since each holds all records.
 */
const SPARING_ENVIRONMENT = {
  ...ENVIRONMENT,
  MALLOC_MMAP_THRESHOLD_: String(128 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(256 * 1024),
  RENDER_THREADS: '1',
};

/** From so many files of content, or with so little memory in bytes, a build spares memory for more processor time. */
const MANY_FILES = 15_000;
const LITTLE_MEMORY = 4 * 2 ** 30;

/** How to build the site of some content into a folder, without its search index. */
export function astroBuild(out: string, content: string): BuildStart {
  const isSparing =
    process.availableMemory() < LITTLE_MEMORY ||
    globSync('**', { cwd: content }).length > MANY_FILES;
  const build = ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', out];
  return isSparing
    ? { arguments: [...SPARING, ...build], environment: SPARING_ENVIRONMENT }
    : { arguments: [...QUICK, ...build], environment: ENVIRONMENT };
}
