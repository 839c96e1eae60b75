import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, HookParameters, RouteData } from 'astro';
import type { Plugin as VitePlugin } from 'vite';
import { responseOf, takeBytes } from '../lib/response-bytes.ts';
import { budgetOfBuild } from '../prose/diagrams/budget.ts';
import { siteOf } from './npm-package.ts';
import { type Lane, spread } from './render-threads/lanes.ts';
import {
  type BuildPlaces,
  isFile,
  type RouteKey,
  type SiteCode,
  type ThreadStart,
} from './render-threads/messages.ts';
import { RenderThread } from './render-threads/thread.ts';
import { fileMaker, fileWriter, type MadeFile, WRITTEN } from './render-threads/write-file.ts';

interface Job {
  readonly request: Request;
  readonly routeData: RouteData;
}

type Pages = HookParameters<'astro:build:setup'>['pages'];

/** The main thread also writes the pages of all threads, so it renders little ahead. */
const MAIN_CAPACITY = 2;
const THREAD_CAPACITY = 16;
/** Each thread works out for itself what pages share: more of them save little time. */
const MOST_THREADS = 4;
/**
 * How many pages are asked for at a time: of several kinds, so that each thread has its own, and fewer than files may
 * be open at once, which is 1,024 in some containers.
 */
const ASKED = 512;
/** What each thread may need of memory, since it holds all records, in bytes: two of them took 1.2 GiB. */
const MEMORY = 2 ** 30;

/**
 * Renders pages and writes files on all processors: Astro finds what there is to make and writes the pages, and other
 * threads, which have the same code and records, work beside it. `RENDER_THREADS` says how many there are
 * in all; without it, as many as processors and memory allow.
 */
export function renderThreads(): AstroIntegration {
  const count = countThreads(process.env.RENDER_THREADS);
  let entry = '';
  let places: BuildPlaces;
  let pages: Pages = new Map();
  return {
    name: 'render-threads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const findEntry = entryFinder((file) => {
          entry = pathToFileURL(file).href;
        });
        updateConfig({
          ...(count > 1 && { build: { concurrency: ASKED } }),
          vite: { plugins: [findEntry] },
        });
      },
      'astro:config:done': ({ config }) => {
        places = { root: `${siteOf(config)}/`, out: fileURLToPath(config.outDir) };
      },
      'astro:build:setup': (options) => {
        pages = options.pages;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((main) =>
          onThreads(main, count - 1, () => {
            const styles = new Map([...pages].map(([key, page]) => [key, page.styles] as const));
            return { entry, styles, ...places };
          }),
        );
      },
    },
  };
}

/**
 * On how many threads the site is built, the main one included.
 * @param value what `RENDER_THREADS` says
 * @throws {Error} where that is no number from 1
 */
export function countThreads(value: string | undefined): number {
  if (value === undefined) {
    const room = Math.floor(process.availableMemory() / MEMORY);
    return Math.max(1, Math.min(availableParallelism(), MOST_THREADS, room));
  }
  const count = Number(value);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new Error(`RENDER_THREADS: got "${value}", expected a number from 1`);
  return count;
}

/** Finds where Vite puts the site's code. */
function entryFinder(found: (file: string) => void): VitePlugin {
  return {
    name: 'render-threads',
    applyToEnvironment: ({ name }) => name === 'prerender',
    writeBundle({ dir }, bundle) {
      const file = Object.keys(bundle).find((each) => each.startsWith('prerender-entry.'));
      if (dir === undefined || file === undefined)
        throw new Error('The site’s code has no entry where this version of Astro puts it.');
      found(join(dir, file));
    },
  };
}

/** The page that needs most of what pages share. */
const HOME: RouteKey = { route: '/', component: 'src/pages/index.astro', type: 'page' };

/** Starts a thread, which works out what pages share while the main one finds them. */
function startThread(start: ThreadStart): RenderThread {
  const thread = new RenderThread(start);
  // What fails here fails again where it is asked for.
  thread.render(start.root, HOME).catch(() => undefined);
  return thread;
}

/**
 * @param count how many threads there are beside the main one
 * @param startOf what a thread starts with, once the site's code is bundled
 */
function onThreads(
  main: AstroPrerenderer,
  count: number,
  startOf: () => ThreadStart,
): AstroPrerenderer {
  const threads: RenderThread[] = [];
  let render: (job: Job) => Promise<Response | MadeFile>;
  let writeFile: (file: MadeFile) => Promise<void>;
  return {
    name: 'render-threads',
    setup: async () => {
      const start = startOf();
      // What is asked for before they start, threads share.
      budgetOfBuild();
      for (let index = 0; index < count; index += 1) threads.push(startThread(start));
      await main.setup?.();
      const { app }: { app: SiteCode } = await import(start.entry);
      const makeFile = fileMaker(app, start.root);
      writeFile = fileWriter(start.out);
      const lanes: Lane<Job, Response | MadeFile>[] = [
        {
          capacity: MAIN_CAPACITY,
          render: async ({ request, routeData }) => {
            if (isFile(routeData)) return makeFile(request.url, routeData);
            const answer = await main.render(request, { routeData });
            const response = answer instanceof Response ? answer : answer.response;
            return responseOf(await takeBytes(response), response);
          },
        },
        ...threads.map((thread) => ({
          capacity: THREAD_CAPACITY,
          render: ({ request, routeData }: Job) => thread.render(request.url, routeData),
        })),
      ];
      render = spread(lanes, ({ routeData }) => routeData.component);
    },
    getStaticPaths: () => main.getStaticPaths(),
    render: async (request, { routeData }) => {
      const made = await render({ request, routeData });
      if (made instanceof Response) return made;
      // While it waits for the disk, others are made.
      await writeFile(made);
      return responseOf(WRITTEN.body, WRITTEN);
    },
    teardown: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
      await main.teardown?.();
    },
  };
}
