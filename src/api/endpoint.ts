import type { z } from 'zod';
import type { Atlas } from '../model/atlas/atlas.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { API_PATH } from '../model/page/paths.ts';

/** The address of a schema by its name. */
export function schemaUrl(root: string, name: string): string {
  return `${root}${API_PATH}/schema/${name}.json`;
}

/** What an endpoint is given. */
export interface ApiSite {
  readonly atlas: Atlas;
  /** The address of the home page, without a trailing slash. */
  readonly root: string;
}

/** One file of an endpoint. */
export interface ApiFile<Body = unknown> {
  /** Its path below the API, such as "enhancements/5295.json". */
  readonly file: string;
  /** The page that shows the same, absent where it is at the path of the file: "/enhancements/5295/". */
  readonly page?: string;
  /** What it holds, made when the file is written: all of them at once would fill the memory. */
  readonly body: () => Body | Promise<Body>;
}

/** A part of the API: files of one shape under one pattern of addresses. */
export interface Endpoint<Shape extends z.ZodObject = z.ZodObject> {
  /** The path below the API, its parameter in braces: "enhancements/{slug}.json". */
  readonly path: string;
  /** The name of its schema: "enhancement". */
  readonly name: string;
  readonly summary: string;
  /** What its parameter is, with one that exists; left out where there is none. */
  readonly parameter?: { readonly description: string; readonly example: string };
  /** Whether its files are served as KYAML and YAML beside JSON. */
  readonly isAlsoYaml?: true;
  /** The shape of what stands beside the envelope. */
  readonly shape: Shape;
  readonly files: (site: ApiSite) => Promise<readonly ApiFile<z.infer<Shape>>[]>;
}

/** The names of the files of releases: each release by its version, and the newest as "latest" too. */
export function withLatest(
  atlas: Atlas,
  versions: readonly string[] = atlas.releases.map(({ version }) => version),
): { readonly version: string; readonly name: string }[] {
  const newest = newestRelease(atlas);
  return [
    ...versions.map((version) => ({ version, name: version })),
    ...(versions.includes(newest) ? [{ version: newest, name: 'latest' }] : []),
  ];
}

/** An endpoint as it is written: with its files, or with what is in its one file. */
type Definition<Shape extends z.ZodObject> =
  | Endpoint<Shape>
  | (Omit<Endpoint<Shape>, 'files'> & {
      /** The page that shows the same, where that is not the one at the path. */
      readonly page?: string;
      readonly body: (site: ApiSite) => Promise<z.infer<Shape>>;
    });

/** Checks an endpoint's files against its shape while it is compiled. */
export function defineEndpoint<Shape extends z.ZodObject>(endpoint: Definition<Shape>): Endpoint {
  if ('files' in endpoint) return endpoint;
  const { page, body, ...rest } = endpoint;
  return { ...rest, files: async (site) => [{ file: rest.path, page, body: () => body(site) }] };
}
