import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { answerTwins } from './markdown-twins/answer.ts';
import { type Twin, writeTwins } from './markdown-twins/write.ts';
import { siteOf } from './npm-package.ts';
import { countThreads } from './render-threads.ts';
import { pagePath } from './sitemap.ts';

interface Options {
  /** Patterns of routes whose pages have none. */
  readonly without: readonly string[];
  /** Patterns of routes whose pages show an upstream text, which the Markdown one level up has room for. */
  readonly texts: readonly string[];
}

/**
 * Writes the Markdown beside each page that no route writes it for, and upstream's texts, from the pages. In
 * development such Markdown is made of its page when it is asked for.
 */
export function markdownTwins({ without, texts }: Options): AstroIntegration {
  let root = '';
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = siteOf(config);
      },
      'astro:server:setup': ({ server }) => {
        answerTwins(server, root);
      },
      'astro:build:done': async ({ dir, assets }) => {
        const filesOf = (isWanted: (pattern: string) => boolean): string[] =>
          [...assets].flatMap(([pattern, urls]) =>
            isWanted(pattern) ? urls.map(({ href }) => href) : [],
          );
        const files = filesOf((each) => !without.includes(each) && !texts.includes(each));
        const twinOf = (file: string, twin: string, hasRoom: boolean): Twin[] => {
          const path = pagePath(file.slice(dir.href.length));
          return path === undefined ? [] : [{ file, twin, address: root + path, hasRoom }];
        };
        await writeOnThreads([
          ...files.flatMap((file) => {
            const twin = file.replace(/html$/, 'md');
            return existsSync(new URL(twin)) ? [] : twinOf(file, twin, false);
          }),
          ...filesOf((each) => texts.includes(each)).flatMap((file) =>
            twinOf(file, new URL('../index.md', file).href, true),
          ),
        ]);
      },
    },
  };
}

/**
 * Writes Markdown on as many threads as render pages, of which this is one: on two, proposals take it half of the time.
 */
async function writeOnThreads(twins: readonly Twin[]): Promise<void> {
  const count = countThreads(process.env.RENDER_THREADS);
  const shareOf = (thread: number): Twin[] => twins.filter((_, index) => index % count === thread);
  const others = Array.from({ length: count - 1 }, (_, index) => writeShare(shareOf(index + 1)));
  await Promise.all([writeTwins(shareOf(0)), ...others]);
}

/** Writes Markdown on a thread of its own. */
async function writeShare(twins: readonly Twin[]): Promise<void> {
  const worker = new Worker(new URL('./markdown-twins/worker.ts', import.meta.url), {
    workerData: twins,
  });
  await once(worker, 'exit');
}
