import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import { type ApiKind, viewApiKinds } from '../model/api-kinds.ts';
import {
  type ApiReferences,
  type DocumentedReleases,
  joinApiReferences,
} from '../model/api-references.ts';
import { newestRelease } from '../model/lookup.ts';
import { supportedReleases } from '../model/support.ts';
import { type ApiResources, apiResources } from '../schemas/api-resource.ts';
import { getAtlas } from './atlas.ts';

/** The documentation's pages and the kinds of the API, joined with gates and enhancements. */
export interface Documentation {
  readonly references: ApiReferences;
  /** By name, mere types last. */
  readonly kinds: readonly ApiKind[];
  readonly releases: DocumentedReleases;
}

let documentation: Promise<Documentation> | undefined;

/** The documentation, joined once for all pages. */
export function getDocumentation(): Promise<Documentation> {
  documentation ??= loadDocumentation();
  return documentation;
}

async function loadDocumentation(): Promise<Documentation> {
  const [atlas, entries, resources] = await Promise.all([
    getAtlas(),
    getCollection('docsPages'),
    readApiResources(),
  ]);
  const pages = entries.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1));
  const references = joinApiReferences({ pages, resources, gates: atlas.gates });
  return {
    references,
    kinds: viewApiKinds(resources, references),
    releases: {
      current: newestRelease(atlas),
      supported: supportedReleases(atlas).map(({ version }) => version),
    },
  };
}

async function readApiResources(): Promise<ApiResources> {
  return apiResources.parse(parse(await readFile(contentPath('api-resources.yaml'), 'utf8')));
}
