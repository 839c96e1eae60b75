import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { contentPath } from '../lib/content-folder.ts';
import type { Atlas } from '../model/atlas/atlas.ts';
import { buildAtlas } from '../model/atlas/build.ts';
import { type ApiResources, apiResources } from '../schemas/api-resource.ts';
import { type Sources, sources } from '../schemas/sources.ts';

let atlas: Promise<Atlas> | undefined;

/** The whole atlas, built once for all pages. */
export function getAtlas(): Promise<Atlas> {
  atlas ??= loadAtlas();
  return atlas;
}

async function loadAtlas(): Promise<Atlas> {
  const [enhancements, gates, releases, releaseNotes, digests, announcements, pages] =
    await Promise.all([
      getCollection('enhancements'),
      getCollection('featureGates'),
      getCollection('releases'),
      getCollection('releaseNotes'),
      getCollection('digests'),
      getCollection('announcements'),
      getCollection('docsPages'),
    ]);
  return buildAtlas({
    enhancements: enhancements.map(({ data }) => data),
    gates: gates.map(({ data }) => data),
    releases: releases.map(({ data }) => data),
    releaseNotes: releaseNotes.map(({ data }) => data),
    digests: digests.map(({ data }) => data),
    announcements: announcements.map(({ data }) => data),
    docsPages: pages.map(({ data }) => data).sort((a, b) => (a.id < b.id ? -1 : 1)),
    apiResources: await readApiResources(),
    sources: await readSources(),
  });
}

async function readApiResources(): Promise<ApiResources> {
  return apiResources.parse(parse(await readFile(contentPath('api-resources.yaml'), 'utf8')));
}

async function readSources(): Promise<Sources> {
  return sources.parse(parse(await readFile(contentPath('sources.yaml'), 'utf8')));
}
