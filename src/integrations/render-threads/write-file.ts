import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GetStaticPaths } from 'astro';
import type { FileRoute } from '../../lib/file-response.ts';
import { hasCode } from '../../model/absent.ts';
import type { BuildPlaces, RenderAnswer, RouteKey, SiteCode } from './messages.ts';

type Paths = Awaited<ReturnType<GetStaticPaths>>;

/** What a module of `src/pages/` that ends in `.ts` exports. */
interface FileModule {
  readonly GET: FileRoute;
  readonly getStaticPaths?: () => Paths | Promise<Paths>;
}

interface Files {
  readonly get: FileRoute;
  /** What is asked for, by its path below the site's root: "/badges/unknown.svg". */
  readonly contexts: ReadonlyMap<string, Parameters<FileRoute>[0]>;
}

/** What became of a file that is written: Astro has nothing left to write. */
export const WRITTEN = { status: 204, headers: [], body: null } satisfies Omit<RenderAnswer, 'id'>;

/**
 * Writes files that are no pages by what their modules export. Astro's way of pages takes as much time as making most
 * of them: a request, a route to be matched, what every page goes through, and a body that is copied.
 * @returns writes the file at an address
 */
export function fileWriter(
  code: SiteCode,
  { root, out }: BuildPlaces,
): (url: string, route: RouteKey) => Promise<void> {
  const routes = new Map<string, Promise<Files>>();
  const folders = new Set<string>();
  return async (url, route) => {
    const path = `/${decodeURI(url.slice(root.length)).replace(/\/$/, '')}`;
    const files = routes.get(route.component) ?? readFiles(code, route);
    routes.set(route.component, files);
    const { get, contexts } = await files;
    const context = contexts.get(path);
    if (context === undefined)
      throw new Error(`${route.component}: got ${path}, expected one of its files`);
    const response = await get(context);
    if (response.status !== 200)
      throw new Error(
        `${route.component}: got status ${response.status} for ${path}, expected 200`,
      );
    const file = join(out, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const bytes = new Uint8Array(await response.arrayBuffer());
    try {
      writeFileSync(file, bytes, { flag: 'wx' });
    } catch (error) {
      // Astro refuses two routes with one file, but does not look into public/.
      throw hasCode(error, 'EEXIST')
        ? new Error(
            `${route.component}: ${path} is there already (expected it from this route alone; rename it, or the one in public/)`,
          )
        : error;
    }
  };
}

async function readFiles({ manifest }: SiteCode, { route, component }: RouteKey): Promise<Files> {
  const load = manifest.pageMap?.get(component);
  if (load === undefined) throw new Error(`${component}: not a route of the site`);
  const module = (await (await load()).page()) as FileModule;
  const paths = (await module.getStaticPaths?.()) ?? [{ params: {} }];
  const contexts = paths.map(
    ({ params, props = {} }) => [pathOf(route, params), { params, props }] as const,
  );
  return { get: module.GET, contexts: new Map(contexts) };
}

/** "/badges/[...name].svg" with "unknown" is "/badges/unknown.svg"; "/[...name]/index.md" without a name "/index.md". */
function pathOf(route: string, params: Paths[number]['params']): string {
  return route
    .replace(/\[(?:\.\.\.)?([^[\]]+)\]/g, (_, name: string) => String(params[name] ?? ''))
    .replace(/\/{2,}/g, '/');
}
