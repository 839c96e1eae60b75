import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GetStaticPaths } from 'astro';
import type { FileRoute } from '../../lib/file-response.ts';
import { hasCode } from '../../model/absent.ts';
import type { RenderAnswer, RouteKey, SiteCode } from './messages.ts';

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

/** A file that is no page. */
export interface MadeFile {
  /** Its path below the site's root: "/badges/unknown.svg". */
  readonly path: string;
  readonly bytes: ArrayBuffer;
}

/**
 * Makes files that are no pages by what their modules export, and so without what Astro does for each page: a request,
 * a route to be matched, and a body that is copied.
 * @param root where the site is served, with a slash at the end
 * @returns makes the file at an address
 */
export function fileMaker(
  code: SiteCode,
  root: string,
): (url: string, route: RouteKey) => Promise<MadeFile> {
  const routes = new Map<string, Promise<Files>>();
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
        `${route.component}: got status ${response.status} for ${path}, expected 200 (return a file, or leave the path out of getStaticPaths)`,
      );
    return { path, bytes: await response.arrayBuffer() };
  };
}

/** Writes files into the folder that is built, which has none of their names. */
export function fileWriter(out: string): (file: MadeFile) => Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  return async ({ path, bytes }) => {
    const file = join(out, path);
    const folder = dirname(file);
    const isThere = folders.get(folder) ?? mkdir(folder, { recursive: true });
    folders.set(folder, isThere);
    await isThere;
    try {
      await writeFile(file, new Uint8Array(bytes), { flag: 'wx' });
    } catch (error) {
      // Astro refuses two routes with one file, but does not look into public/.
      throw hasCode(error, 'EEXIST')
        ? new Error(
            `${path}: is there already (expected it from one route alone; rename it, or the one in public/)`,
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
