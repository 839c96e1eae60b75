import { join, resolve, sep } from 'node:path';
import mdx from '@astrojs/mdx';
import { siteAddress } from './scripts/build/site-address.ts';
import { articles } from './src/integrations/articles.ts';
import { commandLine } from './src/integrations/command-line.ts';
import { contentChanges } from './src/integrations/content-changes.ts';
import { developmentModules } from './src/integrations/development-modules.ts';
import { embeds } from './src/integrations/embeds.ts';
import { fileRoutes } from './src/integrations/file-routes.ts';
import { licenses } from './src/integrations/licenses.ts';
import { markdownTwins } from './src/integrations/markdown-twins.ts';
import { pageAddresses } from './src/integrations/page-addresses.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { renderThreads } from './src/integrations/render-threads.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sitemap } from './src/integrations/sitemap.ts';

/**
 * Where the site is served, by its host or by variables. A project page on GitHub Pages sets both, for
 * example SITE_URL=https://example.github.io and BASE_PATH=/kep-atlas.
 */
const { site, base } = siteAddress(process.env);

/** Vite and Astro tell pages these themselves, and would take them from variables that are called so. */
for (const name of ['BASE_URL', 'SITE', 'ASSETS_PREFIX', 'MODE', 'DEV', 'PROD', 'SSR']) {
  delete process.env[name];
}

/** Astro tells its makers about each build unless it is told not to. */
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';

/** An older state has its own records, and so its own store of them; so has a benchmark. */
const { AS_OF: asOf, CACHE_DIR: cache } = process.env;
const store = cache ?? (asOf && `.cache/as-of/${asOf}`);

/** Routes whose pages are no content of their own. */
const NO_PAGES = ['/[...alias]', '/enhancements/[shared]', '/search'];

/** Pages whose Markdown is elsewhere: the notes of a SIG are among all notes. */
const OTHER_MARKDOWN = ['/404', '/releases/[version]/notes/[sig]'];

/** Pages of texts, which stand in the Markdown of what they are about. */
const TEXTS = ['/enhancements/[...slug]/proposal'];

/** Folders of many files that no page is made of, and of content, which is watched by folders (`contentChanges`). */
const NOT_WATCHED = ['.cache', 'dist', 'scripts', 'tests', 'content'].map(
  (name) => resolve(name) + sep,
);

/** The articles in it are modules, which Vite watches. */
const WATCHED = resolve('content/editorial');

/**
 * Not by `defineConfig`, which is in one module with what optimizes fonts and pictures: a start would load hundreds more.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site,
  base,
  trailingSlash: 'always',
  // Of two routes with one file, Astro would leave out the second.
  prerenderConflictBehavior: 'error',
  ...(store && { cacheDir: `${store}/astro` }),
  build: {
    format: 'directory',
    // A first paint waits for one request less.
    inlineStylesheets: 'always',
    // While one page waits for the disk, others are made.
    concurrency: 4,
  },
  integrations: [
    articles(),
    embeds(),
    commandLine(),
    licenses(),
    searchIndex(),
    contentChanges(),
    developmentModules(join(cache ?? '.cache', 'dev/modules.json')),
    fileRoutes(),
    pageAddresses(),
    // Quotes and dashes stay as they are written: many are parts of commands.
    mdx({ smartypants: false }),
    sitemap({ without: NO_PAGES }),
    renderThreads(),
    markdownTwins({ without: [...NO_PAGES, ...OTHER_MARKDOWN], texts: TEXTS }),
  ],
  // Astro says a line of each file, which costs the main thread a part of its time.
  logger: { entrypoint: new URL('./src/integrations/short-log.ts', import.meta.url) },
  devToolbar: { enabled: false },
  // Code is highlighted with classes by the prose pipeline; inline styles would break the policy.
  markdown: { syntaxHighlight: false },
  // Scripts stay files: the policy then allows no inline one, and pages share them.
  vite: {
    plugins: [plainImports()],
    server: {
      watch: {
        ignored: (path) =>
          NOT_WATCHED.some((folder) => path.startsWith(folder)) && !path.startsWith(WATCHED),
      },
    },
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      // Articles are components of Astro's, which mark themselves for Astro.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
};
