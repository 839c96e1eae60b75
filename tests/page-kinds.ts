import { globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Pages of the kinds that the site has; of a kind that is not among them, one is found. */
export const PAGE_KINDS = [
  '/',
  '/releases/',
  '/releases/1.37/',
  '/releases/1.37/features/',
  '/releases/1.34/',
  '/releases/1.0/',
  '/releases/1.37/tracking/',
  '/releases/1.34/notes/',
  '/releases/1.34/notes/node/',
  '/releases/notes/?from=1.33&to=1.34',
  '/enhancements/',
  '/enhancements/5295/',
  '/enhancements/1287/',
  '/enhancements/2133/',
  '/enhancements/sig-release/0000-anago-to-krel-migration/',
  '/feature-gates/',
  '/feature-gates/MaxUnavailableStatefulSet/',
  '/feature-gates/GitRepoVolumeDriver/',
  '/sigs/',
  '/sigs/node/',
  '/apis/',
  '/apis/removed/',
  '/apis/resource.k8s.io/ResourceClaim/',
  '/statistics/',
  '/drift/',
  '/drift/kep-milestone-code/',
  '/digests/',
  '/news/',
  '/news/2025/',
  '/digests/2026-01-18/',
  '/digests/kep-of-the-week/',
  '/upgrade/',
  '/upgrade/?from=1.29&to=1.31',
  '/upgrade/1.33-to-1.34/',
  '/embed/',
  '/changes/',
  '/changes/2026-06-15/',
  '/changes/2026-06-08/digest/',
  '/schedule/',
  '/articles/',
  '/articles/streaming-calls/',
  '/articles/skipping-alpha/',
  '/check/',
  '/about/',
  '/about/problems/',
  '/api/',
  '/search/',
  '/404.html',
] as const;

/** A page that is there where upstream's texts were fetched; tests of it are skipped elsewhere. */
export const PROPOSAL = '/enhancements/1287/proposal/';

const NAMES_OF_INDEX = /(?:^|\/)index$/;

/** The routes of the site, such as "sigs/[slug]", each with what the addresses of its pages look like. */
export const SITE_ROUTES = globSync('**/*.astro', { cwd: 'src/pages' }).map((file) => {
  const route = file.slice(0, -'.astro'.length);
  const pattern = route
    .replace(NAMES_OF_INDEX, '')
    .replace(/\[\.{3}\w+\]/g, '.+')
    .replace(/\[\w+\]/g, '[^/]+');
  return { route, pattern: new RegExp(`^/${pattern}(?:/|\\.html)?$`) };
});

/** Redirects are smaller than any page. */
const LEAST = 3000;
/** Of each route's pages these many: the largest, the smallest, and some between. */
const EXTREMES = 2;
const BETWEEN = 5;

/** One page of each route of which no page is named. */
export function pagesOfOtherRoutes(): string[] {
  const named = [...PAGE_KINDS, PROPOSAL].map((path) => path.replace(/\?.*$/, ''));
  const others = SITE_ROUTES.filter(({ pattern }) => !named.some((path) => pattern.test(path)));
  const built = globSync('dist/**/index.html').map(
    (file) => `${dirname(file).slice('dist'.length)}/`,
  );
  return others.map(
    ({ route, pattern }) => built.find((path) => pattern.test(path)) ?? `/${route}/`,
  );
}

/** Pages of each route: the largest, the smallest, and some between them. */
export function pagesOfRoutes(): string[] {
  const pages = globSync('dist/**/index.html')
    .map((file) => ({ path: `${dirname(file).slice('dist'.length)}/`, bytes: statSync(file).size }))
    .filter(({ bytes }) => bytes > LEAST)
    .sort((a, b) => b.bytes - a.bytes);
  const chosen = SITE_ROUTES.filter(({ route }) => route.includes('[')).flatMap(({ pattern }) => {
    const own = pages.filter(({ path }) => pattern.test(path));
    const step = Math.ceil(own.length / BETWEEN);
    const between = own.filter((_, index) => index % step === Math.floor(step / 2));
    return [...own.slice(0, EXTREMES), ...own.slice(-EXTREMES), ...between];
  });
  return [...new Set(chosen.map(({ path }) => path))];
}

/** Kinds of pages whose Markdown the build makes from their HTML. */
export const KINDS_FROM_HTML = ['articles', 'changes', 'drift'];
