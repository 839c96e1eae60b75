import { type CollectionEntry, getCollection, render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { contentPath } from '../lib/content-folder.ts';
import type { ApiKind } from '../model/api/kinds.ts';
import { apiGroup } from '../model/api/names.ts';
import { type ArticleFile, checkArticle, findKep, type Namable } from '../model/article/claims.ts';
import { lookUp } from '../model/atlas/lookup.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import type { Gate } from '../model/gate/gate.ts';
import { once } from '../model/once.ts';
import type { ApiResource } from '../schemas/api-resource.ts';
import { getApiKinds } from './api-kinds.ts';
import { articleTags } from './article-tags.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getReleaseNotes } from './release-notes.ts';

type ArticleEntry = CollectionEntry<'editorial'>;

/** An article with what it is about. */
export interface ArticleView {
  readonly entry: ArticleEntry;
  readonly keps: readonly EnhancementView[];
  readonly gates: readonly Gate[];
  readonly apis: readonly { readonly kind: ApiKind; readonly resource: ApiResource | undefined }[];
}

/**
 * All articles, newest first.
 * @throws {Error} that lists every gate, enhancement, release and API that an article names and that
 *   nobody knows.
 */
export const getArticles = once(async (): Promise<ArticleView[]> => {
  const entries = await getCollection('editorial');
  const namable = await getNamable();
  const errors = (await Promise.all(entries.map(readArticle))).flatMap((file) =>
    checkArticle(file, namable),
  );
  if (errors.length > 0) throw new Error(`Articles name what is unknown:\n${errors.join('\n')}`);
  const kinds = await getApiKinds();
  return entries
    .map((entry) => viewArticle(entry, namable, kinds))
    .sort((a, b) => (a.entry.data.date < b.entry.data.date ? 1 : -1));
});

/** The text of an article or digest as a component, and its headings for a table of contents. */
export async function renderEntry(entry: CollectionEntry<'editorial' | 'editorial-digests'>) {
  const { Content, headings } = await render(entry);
  return {
    Content,
    headings: headings.map(({ depth, slug, text }) => ({ depth, id: slug, text })),
  };
}

/** What articles may name. */
export async function getNamable(): Promise<Namable> {
  const [atlas, changes, notes] = await Promise.all([getAtlas(), getChanges(), getReleaseNotes()]);
  const kinds = await getApiKinds();
  return {
    lookup: lookUp(atlas),
    sigs: new Set(atlas.sigs.map(({ slug }) => slug)),
    change: changes.byId,
    pullRequest: notes.ofPullRequest,
    hasApi: (apiVersion, kind) => findApi(apiVersion, kind, kinds) !== undefined,
  };
}

async function readArticle({ id, filePath, data }: ArticleEntry): Promise<ArticleFile> {
  const path = filePath ?? contentPath('editorial', `${id}.mdx`);
  const text = await readFile(path, 'utf8');
  return { path, text, subjects: data, tags: articleTags(text) };
}

function viewArticle(
  entry: ArticleEntry,
  namable: Namable,
  kinds: readonly ApiKind[],
): ArticleView {
  const { data } = entry;
  return {
    entry,
    keps: data.keps.flatMap((id) => findKep(id, namable) ?? []),
    gates: data.gates.flatMap((name) => namable.lookup.gate(name) ?? []),
    apis: data.api_metadata.flatMap(
      ({ apiVersion, kind }) => findApi(apiVersion, kind, kinds) ?? [],
    ),
  };
}

function findApi(
  apiVersion: string,
  name: string,
  kinds: readonly ApiKind[],
): ArticleView['apis'][number] | undefined {
  const kind = kinds.find((each) => each.kind === name && each.group === apiGroup(apiVersion));
  const version = kind?.versions.find((each) => each.apiVersion === apiVersion);
  return kind && version && { kind, resource: version.resource };
}
